import '../../support/fastCheck.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset, Tally } from '../../../src/core/estimation/dataset.ts';
import { datasetSize } from '../../../src/core/estimation/dataset.ts';
import type { Fit, ParameterValue, ParameterValues } from '../../../src/core/estimation/fit.ts';
import type { Method } from '../../../src/core/estimation/method.ts';
import { methods } from '../../../src/core/estimation/registry.ts';
import { uniforms } from './robust/studentTSamples.ts';
import { SAME, table } from './invariancesTable.ts';
import type { Follows, Row, Unit } from './invariancesTable.ts';

// What an answer owes to the unit, the order and the number of its data, of each method what the table declares.

const RUNS = { numRuns: 40 };
const CLOSE = 1e-8;

const column = (n: number, next: () => number): Float64Array =>
  Float64Array.from({ length: n }, next);

/** Two heaps of values with one far out, without ties; or what else the row is for. */
function sampleOf({ data, values }: Row, method: Method, seed: number, n: number): Dataset {
  const next = uniforms(seed);
  const value = (): number => {
    const heap = next() < 0.4 ? -2 : 3;
    return heap + 2 * (next() + next() + next() - 1.5) * (next() < 0.1 ? 6 : 1);
  };
  switch (data) {
    case 'readings':
      if (values === 'counts')
        return { kind: data, values: column(n, () => Math.floor(9 * next())) };
      if (values === 'heavy') return { kind: data, values: column(n, () => 1 / (next() - 0.5)) };
      if (values === 'positive') return { kind: data, values: column(n, () => 0.1 + 5 * next()) };
      return { kind: data, values: column(n, value) };
    case 'points': {
      const x = column(n, value);
      const isLogistic = method.family === 'logistic';
      const y = x.map(at =>
        isLogistic ? Number(next() < 1 / (1 + Math.exp(-0.5 * at))) : 0.7 * at - 1 + value(),
      );
      return { kind: data, x, y, weights: column(n, () => 0.2 + next()), trials: null };
    }
    case 'intervals': {
      const lower = column(n, value);
      const kinds = column(n, next);
      const upper = lower.map((at, i) => at + ((kinds[i] as number) < 0.5 ? 0 : next()));
      return {
        kind: data,
        lower: lower.map((at, i) => ((kinds[i] as number) > 0.9 ? -Infinity : at)),
        upper: upper.map((at, i) =>
          (kinds[i] as number) > 0.7 && (kinds[i] as number) < 0.9 ? Infinity : at,
        ),
      };
    }
    case 'incomplete':
      return { kind: data, observed: column(n, value), missing: Math.floor(9 * next()) };
    case 'tally': {
      const categories = method.family === 'bernoulli' ? ['0', '1'] : ['a', 'b', 'c', 'd'];
      return {
        kind: data,
        categories,
        counts: column(categories.length, () => 1 + Math.floor(n * next())),
      };
    }
  }
}

function inUnit(data: Dataset, { scale, shift, yScale, yShift }: Unit, movesY: boolean): Dataset {
  const move = (xs: Float64Array): Float64Array => xs.map(x => scale * x + shift);
  switch (data.kind) {
    case 'readings':
      return { ...data, values: move(data.values) };
    case 'points':
      return {
        ...data,
        x: move(data.x),
        y: movesY ? data.y.map(y => yScale * y + yShift) : data.y,
      };
    case 'intervals':
      return { ...data, lower: move(data.lower), upper: move(data.upper) };
    case 'incomplete':
      return { ...data, observed: move(data.observed) };
    case 'tally':
      return data;
  }
}

/** Each column of the data through the same rearrangement. */
function rearranged(data: Dataset, through: (xs: Float64Array) => Float64Array): Dataset {
  const perhaps = (xs: Float64Array | null): Float64Array | null =>
    xs === null ? null : through(xs);
  switch (data.kind) {
    case 'readings':
      return { ...data, values: through(data.values) };
    case 'points':
      return {
        kind: 'points',
        x: through(data.x),
        y: through(data.y),
        weights: perhaps(data.weights),
        trials: perhaps(data.trials),
      };
    case 'intervals':
      return { ...data, lower: through(data.lower), upper: through(data.upper) };
    case 'incomplete':
      return { ...data, observed: through(data.observed) };
    case 'tally':
      return { ...data, counts: through(data.counts) };
  }
}

function twice(data: Dataset): Dataset {
  if (data.kind === 'tally') return { ...data, counts: data.counts.map(count => 2 * count) };
  const doubled = rearranged(data, xs => Float64Array.of(...xs, ...xs));
  return doubled.kind === 'incomplete' ? { ...doubled, missing: 2 * doubled.missing } : doubled;
}

function together(a: Dataset, b: Dataset): Dataset {
  if (a.kind === 'readings' && b.kind === 'readings')
    return { kind: 'readings', values: Float64Array.of(...a.values, ...b.values) };
  if (a.kind === 'tally' && b.kind === 'tally')
    return { ...a, counts: a.counts.map((count, k) => count + (b.counts[k] as number)) };
  throw new Error(`no merge of ${a.kind}`);
}

const inOrder =
  (key: number) =>
  (xs: Float64Array): Float64Array => {
    const next = uniforms(key);
    const keys = Array.from(xs, next);
    const order = keys.map((_, i) => i).sort((i, j) => (keys[i] as number) - (keys[j] as number));
    return Float64Array.from(order, i => xs[i] as number);
  };

const moved = (follows: Follows, x: number, { scale, shift }: Unit): number => {
  switch (follows) {
    case 'value':
      return scale * x + shift;
    case 'distance':
      return scale * x;
    case 'square':
      return scale * scale * x;
    case 'inverse':
      return x / scale;
    case 'nothing':
      return x;
  }
};

function expectedIn({ follows }: Row, parameters: ParameterValues, unit: Unit): ParameterValues {
  if (typeof follows === 'function')
    return Object.values(parameters).includes(null) ? parameters : follows(parameters, unit);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]): [string, ParameterValue] => {
      const one = (x: number): number => moved(follows[name] as Follows, x, unit);
      return [
        name,
        value === null ? null : typeof value === 'number' ? one(value) : value.map(one),
      ];
    }),
  );
}

/** Equal to eight digits beside the `size` that parameters of the data have. */
function expectClose(got: Fit, want: ParameterValues, size: number): void {
  expect(Object.keys(got.parameters)).toEqual(Object.keys(want));
  for (const [name, value] of Object.entries(want)) {
    const [a, b] = [[got.parameters[name] ?? null].flat(), [value].flat()];
    expect(a.length).toBe(b.length);
    for (const [k, x] of b.entries()) {
      const y = a[k] ?? null;
      const isClose =
        x === null || y === null
          ? x === y
          : x === y || Math.abs(x - y) <= CLOSE * (Math.abs(x) + size);
      if (!isClose) expect.fail(`${name}[${k}]: expected ${x}, got ${y}`);
    }
  }
}

function expectLogLikelihood(got: Fit, want: number | null, n: number): void {
  if (want === null || !Number.isFinite(want)) expect(got.logLikelihood).toBe(want);
  else
    expect(Math.abs((got.logLikelihood as number) - want)).toBeLessThan(
      CLOSE * (n + Math.abs(want)),
    );
}

/** How many values have a density, each of which changes with the unit. */
function densities(data: Dataset): number {
  if (data.kind === 'intervals') return data.lower.filter((at, i) => at === data.upper[i]).length;
  if (data.kind === 'incomplete') return data.observed.length;
  if (data.kind === 'points')
    return data.weights?.reduce((sum, weight) => sum + weight, 0) ?? data.x.length;
  return datasetSize(data);
}

const called = ({ name, family }: Method): string => `${name} ${family}`;
const samples = {
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
  n: fc.integer({ min: 8, max: 40 }),
};
const factor = fc.integer({ min: -40, max: 40 }).map(k => 1.3 ** k);
const offset = fc.integer({ min: -1000, max: 1000 }).map(k => k / 7);

test('every method of the registry is in the table, and nothing else', () => {
  expect(Object.keys(table).toSorted()).toEqual(methods.map(called).toSorted());
});

const cases = methods.map(
  method => [called(method), method, table[called(method)] as Row] as const,
);

/** A test for the methods that declare the invariance; the others have none to skip. */
const where = (holds: boolean): ((name: string, body: () => void) => void) =>
  holds ? test : () => undefined;

describe.each(cases)('%s', (_, method, row) => {
  const fitIn = (data: Dataset, unit: Unit = SAME): Fit =>
    method.fit(data, row.options?.(unit) ?? {});

  test('is of the kind of data that the table says, and answers most samples', () => {
    expect(method.data).toBe(row.data);
    const statuses = Array.from(
      { length: 40 },
      (_u, i) => fitIn(sampleOf(row, method, 77 + i, 12 + i)).status,
    );
    expect(statuses.filter(status => status === 'ok').length).toBeGreaterThan(25);
  });

  where(row.scale || row.shift)('follows the unit', () => {
    const hasY = row.data === 'points' && method.family !== 'logistic';
    fc.assert(
      fc.property(
        fc.record({ ...samples, scale: factor, shift: offset, yScale: factor, yShift: offset }),
        given => {
          const unit: Unit = {
            scale: row.scale ? given.scale : 1,
            shift: row.shift ? given.shift * (row.scale ? given.scale : 1) : 0,
            yScale: hasY ? given.yScale : 1,
            yShift: hasY && row.shift ? given.yShift * given.yScale : 0,
          };
          const data = sampleOf(row, method, given.seed, given.n);
          const before = fitIn(data);
          const after = fitIn(inUnit(data, unit, hasY), unit);
          expect(after.status).toBe(before.status);
          if (before.status === 'invalid-input') return;
          // What a shift of 143 sigma costs the digits of a distance.
          const size =
            Math.max(hasY ? unit.yScale : unit.scale, Math.abs(hasY ? unit.yShift : unit.shift)) /
            100;
          expectClose(
            after,
            expectedIn(row, before.parameters, unit),
            row.data === 'points' ? size + Math.abs(unit.shift / unit.scale) : size,
          );
          const lost = row.density
            ? densities(data) * Math.log(hasY ? unit.yScale : unit.scale)
            : 0;
          expectLogLikelihood(
            after,
            before.logLikelihood === null ? null : before.logLikelihood - lost,
            given.n,
          );
        },
      ),
      RUNS,
    );
  });

  where(row.order)('knows no order', () => {
    fc.assert(
      fc.property(
        fc.record({ ...samples, key: fc.integer({ min: 1, max: 1e9 }) }),
        ({ seed, n, key }) => {
          const data = sampleOf(row, method, seed, n);
          const before = fitIn(data);
          const through = inOrder(key);
          if (data.kind !== 'tally') {
            const after = fitIn(rearranged(data, through));
            expect(after.status).toBe(before.status);
            expectClose(after, before.parameters, 0.1);
            expectLogLikelihood(after, before.logLikelihood, n);
            return;
          }
          // The categories change places, and the probabilities with them.
          const places = Array.from(through(Float64Array.from(data.counts, (_c, k) => k)));
          const swapped: Tally = {
            kind: 'tally',
            categories: places.map(k => data.categories[k] as string),
            counts: Float64Array.from(places, k => data.counts[k] as number),
          };
          const p = before.parameters['p'];
          const want =
            typeof p === 'object' && p !== null ? places.map(k => p[k] as number) : (p ?? null);
          const after = fitIn(swapped);
          expectClose(after, { p: want }, 0);
          expectLogLikelihood(after, before.logLikelihood, n);
        },
      ),
      RUNS,
    );
  });

  where(row.duplication)('takes every value twice as the same, and as a weight of 2', () => {
    fc.assert(
      fc.property(fc.record(samples), ({ seed, n }) => {
        const data = sampleOf(row, method, seed, n);
        const before = fitIn(data);
        const doubled = [twice(data)];
        if (data.kind === 'points')
          doubled.push({
            ...data,
            weights: (data.weights as Float64Array).map(weight => 2 * weight),
          });
        for (const more of doubled) {
          const after = fitIn(more);
          expect(after.status).toBe(before.status);
          expectClose(after, before.parameters, 0.1);
          const { logLikelihood } = before;
          expectLogLikelihood(after, logLikelihood === null ? null : 2 * logLikelihood, n);
        }
      }),
      RUNS,
    );
  });

  where(row.merge === 'moments')('of two samples follows from the answers to each', () => {
    fc.assert(
      fc.property(fc.record({ ...samples, other: samples.seed }), ({ seed, n, other }) => {
        const [a, b] = [sampleOf(row, method, seed, n), sampleOf(row, method, other, 2 * n)];
        const [first, second, both] = [fitIn(a), fitIn(b), fitIn(together(a, b))];
        const share = first.n / (first.n + second.n);
        const mixed = (x: number, y: number): number => share * x + (1 - share) * y;
        const of = (name: string, k = 0): readonly [number, number] => [
          [first.parameters[name]].flat()[k] as number,
          [second.parameters[name]].flat()[k] as number,
        ];
        if (row.data === 'tally') {
          const p = both.parameters['p'];
          const want = Array.isArray(p)
            ? p.map((_p, k) => mixed(...of('p', k)))
            : mixed(...of('p'));
          expectClose(both, { p: want }, 0);
          return;
        }
        const [muA, muB] = of('mu');
        const [sigmaA, sigmaB] = of('sigma');
        const variance = mixed(sigmaA ** 2, sigmaB ** 2) + share * (1 - share) * (muA - muB) ** 2;
        expectClose(both, { mu: mixed(muA, muB), sigma: Math.sqrt(variance) }, 0.1);
      }),
      RUNS,
    );
  });

  where(row.merge === 'posterior')(
    'takes what it learnt from one sample as the prior of the next',
    () => {
      fc.assert(
        fc.property(fc.record({ ...samples, other: samples.seed }), ({ seed, n, other }) => {
          const [a, b] = [sampleOf(row, method, seed, n), sampleOf(row, method, other, n + 3)];
          const both = fitIn(together(a, b));
          const second = method.fit(b, { prior: priorFrom(fitIn(a)) });
          expectClose(second, both.parameters, row.data === 'tally' ? 0 : 0.1);
        }),
        RUNS,
      );
    },
  );
});

/** The posterior of a fit, as the prior option of the same method. */
function priorFrom({ details }: Fit): Record<string, unknown> {
  const posterior = details['posterior'] as Record<string, unknown>;
  if (!('kappa' in posterior)) return posterior;
  const { mu, kappa, alpha, beta } = posterior;
  return { mu0: mu, kappa0: kappa, alpha0: alpha, beta0: beta };
}
