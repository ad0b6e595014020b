import { describe, expect, test } from 'vitest';
import type { Dataset, DatasetKind } from '../../../src/core/estimation/dataset.ts';
import type { Fit } from '../../../src/core/estimation/fit.ts';
import type { Method } from '../../../src/core/estimation/method.ts';
import { methods } from '../../../src/core/estimation/registry.ts';

// What every method of the registry owes to whatever it is given.

const numbers = (...xs: readonly number[]): Float64Array => Float64Array.from(xs);
const readings = (...xs: readonly number[]): Dataset => ({
  kind: 'readings',
  values: numbers(...xs),
});
const points = (
  x: readonly number[],
  y: readonly number[],
  more: { readonly weights?: readonly number[]; readonly trials?: readonly number[] } = {},
): Dataset => ({
  kind: 'points',
  x: numbers(...x),
  y: numbers(...y),
  weights: more.weights === undefined ? null : numbers(...more.weights),
  trials: more.trials === undefined ? null : numbers(...more.trials),
});
const intervals = (...bounds: readonly (readonly [number, number])[]): Dataset => ({
  kind: 'intervals',
  lower: Float64Array.from(bounds, ([lower]) => lower),
  upper: Float64Array.from(bounds, ([, upper]) => upper),
});
const incomplete = (missing: number, ...xs: readonly number[]): Dataset => ({
  kind: 'incomplete',
  observed: numbers(...xs),
  missing,
});
const tally = (counts: Readonly<Record<string, number>>): Dataset => ({
  kind: 'tally',
  categories: Object.keys(counts),
  counts: numbers(...Object.values(counts)),
});

type Named = readonly (readonly [string, Dataset])[];

/** Input that nothing, or not much, follows from; finite all of it. */
const lean: Readonly<Record<DatasetKind, Named>> = {
  readings: [
    ['none', readings()],
    ['one', readings(3)],
    ['one 0', readings(0)],
    ['two', readings(1, 2)],
    ['two equal', readings(7, 7)],
    ['five equal', readings(0.1, 0.1, 0.1, 0.1, 0.1)],
    ['zeros', readings(0, 0, 0, 0)],
    ['all but one equal', readings(2, 2, 2, 2, 2, 9)],
    ['noise at 1e9', readings(1e9, 1e9 + 1e-6, 1e9 - 1e-6, 1e9 + 2e-6, 1e9 + 3)],
    ['one unit in the last place', readings(1e9, 1e9 + 2 ** -23, 1e9)],
    ['subnormal', readings(5e-324, 1e-323, 0, 2e-323)],
    ['tiny', readings(1e-300, 2e-300, 4e-300)],
    ['huge', readings(1e300, -1e300, 5e299)],
    ['the greatest', readings(Number.MAX_VALUE, -Number.MAX_VALUE)],
    ['one far out', readings(1, 2, 3, 4, 1e200)],
    ['counts', readings(0, 1, 0, 3, 2, 1)],
  ],
  points: [
    ['none', points([], [])],
    ['one', points([1], [1])],
    ['two', points([1, 2], [0, 1])],
    ['two equal', points([1, 1], [1, 1])],
    ['one x', points([2, 2, 2], [0, 1, 1])],
    ['x at 0', points([0, 0, 0], [0, 1, 1])],
    ['one y', points([1, 2, 3], [1, 1, 1])],
    ['on a line', points([1, 2, 3, 4], [1, 1, 0, 0])],
    ['separated', points([1, 2, 3, 4], [0, 0, 1, 1])],
    ['nearly separated', points([1, 2, 2, 3], [0, 0, 1, 1])],
    ['x at 1e9', points([1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3], [0, 1, 0, 1])],
    ['tiny x', points([1e-300, 2e-300, 3e-300, 4e-300], [0, 1, 0, 1])],
    ['huge x', points([1e300, 2e300, -1e300, 4e299], [0, 1, 0, 1])],
    ['the greatest', points([Number.MAX_VALUE, -Number.MAX_VALUE, 0], [1, 0, 1])],
    ['weighted', points([1, 2, 3, 4], [0, 1, 0, 1], { weights: [1e-300, 1e300, 1, 2] })],
    ['no trials', points([1, 2, 3], [0, 0, 0], { trials: [0, 0, 0] })],
    ['trials', points([1, 2, 3], [2, 0, 4], { trials: [2, 5, 9] })],
  ],
  intervals: [
    ['none', intervals()],
    ['one exact', intervals([2, 2])],
    ['nothing known', intervals([-Infinity, Infinity], [-Infinity, Infinity])],
    ['one interval', intervals([1, 2])],
    ['right-censored', intervals([1, Infinity], [2, Infinity])],
    ['left-censored', intervals([-Infinity, 1], [-Infinity, 2])],
    ['equal', intervals([3, 3], [3, 3], [3, Infinity])],
    ['two exact', intervals([1, 1], [2, 2])],
    ['noise at 1e9', intervals([1e9, 1e9], [1e9 + 1e-6, 1e9 + 1e-6], [1e9 + 1, Infinity])],
    ['huge', intervals([1e300, 1e300], [-1e300, -1e300], [0, 1e308])],
    ['tiny', intervals([1e-310, 1e-310], [0, 0], [1e-309, Infinity])],
  ],
  incomplete: [
    ['none', incomplete(0)],
    ['all lost', incomplete(5)],
    ['one', incomplete(0, 4)],
    ['one, some lost', incomplete(3, 4)],
    ['two', incomplete(1, 1, 2)],
    ['equal', incomplete(2, 0.1, 0.1, 0.1)],
    ['noise at 1e9', incomplete(2, 1e9, 1e9 + 1e-6, 1e9 - 1e-6)],
    ['huge', incomplete(1, 1e300, -1e300)],
    ['tiny', incomplete(1, 1e-310, 0)],
  ],
  tally: [
    ['no category', tally({})],
    ['nothing seen', tally({ '0': 0, '1': 0 })],
    ['one seen', tally({ '0': 0, '1': 1 })],
    ['two of a kind', tally({ '0': 2, '1': 0 })],
    ['one of each', tally({ '0': 1, '1': 1 })],
    ['one category', tally({ '1': 3 })],
    ['very many', tally({ '0': 2 ** 52, '1': 1 })],
  ],
};

/** Input that is not what its kind says, and how a refusal has to name it. */
const wrong: Readonly<Record<DatasetKind, readonly (readonly [string, Dataset])[]>> = {
  readings: [NaN, Infinity, -Infinity].flatMap(bad => [
    [`values[0]: expected a finite number, got ${bad}`, readings(bad)],
    [`values[2]: expected a finite number, got ${bad}`, readings(1, 2, bad, 4)],
  ]),
  points: [
    ...[NaN, Infinity, -Infinity].flatMap((bad): Named => [
      [`x[1]: expected a finite number, got ${bad}`, points([1, bad, 3], [0, 1, 0])],
      [`y[2]: expected a finite number, got ${bad}`, points([1, 2, 3], [0, 1, bad])],
      [
        `weights[0]: expected a number above 0, got ${bad}`,
        points([1, 2], [0, 1], { weights: [bad, 1] }),
      ],
    ]),
    ['weights[1]: expected a number above 0, got 0', points([1, 2], [0, 1], { weights: [1, 0] })],
    ['y: expected 2 numbers like x, got 1', points([1, 2], [0])],
    ['weights: expected 2 numbers like x, got 1', points([1, 2], [0, 1], { weights: [1] })],
  ],
  intervals: [
    ['lower[1], upper[1]: expected lower <= upper, got 3 and 2', intervals([0, 1], [3, 2])],
    ['lower[0], upper[0]: expected lower <= upper, got NaN and 2', intervals([NaN, 2])],
    ['lower[0], upper[0]: expected lower <= upper, got 2 and NaN', intervals([2, NaN])],
    [
      'lower[0], upper[0]: expected lower <= upper, got Infinity and Infinity',
      intervals([Infinity, Infinity]),
    ],
    [
      'upper: expected 2 bounds like lower, got 1',
      { kind: 'intervals', lower: numbers(1, 2), upper: numbers(3) },
    ],
  ],
  incomplete: [
    ['observed[1]: expected a finite number, got NaN', incomplete(1, 2, NaN)],
    ['observed[0]: expected a finite number, got Infinity', incomplete(1, Infinity, 3)],
    ['missing: expected a count, got 1.5', incomplete(1.5, 1, 2)],
    ['missing: expected a count, got -1', incomplete(-1, 1, 2)],
    ['missing: expected a count, got NaN', incomplete(NaN, 1, 2)],
  ],
  tally: [
    ['counts[1]: expected a whole number from 0, got NaN', tally({ '0': 1, '1': NaN })],
    ['counts[0]: expected a whole number from 0, got -1', tally({ '0': -1, '1': 4 })],
    ['counts[0]: expected a whole number from 0, got 0.5', tally({ '0': 0.5, '1': 4 })],
    ['counts[1]: expected a whole number from 0, got Infinity', tally({ '0': 1, '1': Infinity })],
    [
      'counts: expected 2 numbers like categories, got 1',
      { kind: 'tally', categories: ['0', '1'], counts: numbers(3) },
    ],
  ],
};

const nig = { mu0: 0, kappa0: 0.1, alpha0: 2, beta0: 1 };
const priors: Readonly<Record<string, unknown>> = {
  'map normal': nig,
  'posterior-mean normal': nig,
  'variational normal': nig,
  'map mixture': { component: nig },
  'map bernoulli': { alpha: 0.5, beta: 0.5 },
  'posterior-mean bernoulli': { alpha: 0.5, beta: 0.5 },
  'map categorical': { alpha: 0.5 },
  'posterior-mean categorical': { alpha: 0.5 },
  'map line': { slopeSd: 1 },
  'map line-origin': { slopeSd: 1 },
  'map logistic': { slopeSd: 1 },
};

const called = ({ name, family }: Method): string => `${name} ${family}`;

/** The defaults, and whatever else sends the data another way. */
function waysOf(method: Method): readonly (readonly [string, Record<string, unknown>])[] {
  const knows = (option: string): boolean => option in method.options.entries;
  const prior = priors[called(method)];
  return [
    ['defaults', {}],
    ...(knows('engine') ? ([['binned', { engine: 'binned' }]] as const) : []),
    ...(knows('trace') ? ([['traced', { trace: true }]] as const) : []),
    ...(knows('iterations') ? ([['3 steps', { iterations: 3 }]] as const) : []),
    ...(knows('components') ? ([['3 components', { components: 3 }]] as const) : []),
    ...(knows('df') ? ([['df 1', { df: 1 }]] as const) : []),
    ...(knows('proposal') ? ([['proposal 2', { proposal: 2 }]] as const) : []),
    ...(knows('outliers')
      ? ([
          ['scale', { outliers: { kind: 'scale', ratio: 10 } }],
          ['normal', { outliers: { kind: 'normal', mean: 0, sd: 5 } }],
        ] as const)
      : []),
    ...(knows('parametrisation') && method.name !== 'map'
      ? ([['sigma-squared', { parametrisation: 'sigma-squared' }]] as const)
      : []),
    ...(prior === undefined ? [] : ([['a prior', { prior }]] as const)),
  ];
}

/** Where in a fit there is NaN. */
function nanIn(value: unknown, path = 'fit'): readonly string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => nanIn(inner, `${path}.${key}`));
}

const flat = (fit: Fit): readonly (number | null)[] => Object.values(fit.parameters).flat();

const cases = methods.map(method => [called(method), method] as const);

describe.each(cases)('%s', (_, method) => {
  const rows = lean[method.data].flatMap(([what, data]) =>
    waysOf(method).map(([way, options]) => [`${what}, ${way}`, data, options] as const),
  );
  test.each(rows)('%s', (_row, data, options) => {
    const fit = method.fit(data, options);
    expect(['ok', 'boundary', 'insufficient-data', 'invalid-input']).toContain(fit.status);
    expect(nanIn(fit)).toEqual([]);
    if (fit.status === 'ok') {
      for (const x of flat(fit)) expect(x).toSatisfy(Number.isFinite);
    } else {
      expect(fit.warnings.length).toBeGreaterThan(0);
      if (fit.status === 'invalid-input') for (const x of flat(fit)) expect(x).toBeNull();
    }
  });

  test.each(wrong[method.data])('refuses %s', (why, data) => {
    const fit = method.fit(data, {});
    expect(fit).toMatchObject({ status: 'invalid-input', logLikelihood: null, converged: false });
    expect(fit.warnings).toEqual([why]);
    expect(flat(fit).length).toBeGreaterThan(0);
    for (const x of flat(fit)) expect(x).toBeNull();
  });

  test('leaves its input as it was', () => {
    for (const [, data] of lean[method.data]) {
      const before = structuredClone(data);
      method.fit(data, {});
      expect(data).toEqual(before);
    }
  });
});

test('without any data there is no answer but a prior’s', () => {
  const answers = methods.filter(({ data, fit }) => {
    const [, none] = lean[data][data === 'tally' ? 1 : 0] as Named[number];
    return fit(none, {}).status !== 'insufficient-data';
  });
  expect(answers.map(called)).toEqual([
    'map bernoulli',
    'posterior-mean bernoulli',
    'map categorical',
    'posterior-mean categorical',
  ]);
});
