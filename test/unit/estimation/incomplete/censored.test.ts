import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intervals } from '../../../../src/core/estimation/dataset.ts';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { censoredBoundary } from '../../../../src/core/estimation/incomplete/censoredBoundary.ts';
import { censoredEm } from '../../../../src/core/estimation/incomplete/censoredEm.ts';
import {
  censoredLogLikelihood,
  completeIntervals,
  emptyCompleted,
} from '../../../../src/core/estimation/incomplete/censoredExpectation.ts';
import {
  censoredPath,
  censoredStart,
} from '../../../../src/core/estimation/incomplete/censoredPath.ts';
import { InvalidOptions } from '../../../../src/core/estimation/method.ts';

type Bounds = readonly [number, number];

const intervals = (bounds: readonly Bounds[]): Intervals => ({
  kind: 'intervals',
  lower: Float64Array.from(bounds, ([lower]) => lower),
  upper: Float64Array.from(bounds, ([, upper]) => upper),
});
const exact = (...xs: readonly number[]): readonly Bounds[] => xs.map(x => [x, x] as const);
const fit = (bounds: readonly Bounds[], options: object = {}): Fit =>
  censoredEm.fit(intervals(bounds), options);

describe('by hand', () => {
  test('half a normal law: E[x | x > mu] = mu + sigma sqrt(2 / pi)', () => {
    const completed = emptyCompleted(2);
    const data = intervals([
      [3, Infinity],
      [-Infinity, 3],
    ]);
    const logLikelihood = completeIntervals(data, { mu: 3, sigma: 2 }, completed);
    const beyond = 2 * Math.sqrt(2 / Math.PI);
    expect(completed.means[0]).toBeCloseTo(3 + beyond, 14);
    expect(completed.means[1]).toBeCloseTo(3 - beyond, 14);
    for (const variance of completed.variances)
      expect(variance).toBeCloseTo(4 * (1 - 2 / Math.PI), 14);
    expect(logLikelihood).toBeCloseTo(-2 * Math.LN2, 14);
  });

  test('one iteration: exact 0 and 2, one beyond 1, from N(1, 1)', () => {
    const step = fit([...exact(0, 2), [1, Infinity]], {
      init: { mu: 1, sigma: 1 },
      iterations: 1,
    });
    const c = Math.sqrt(2 / Math.PI);
    const mu = (0 + 2 + 1 + c) / 3;
    const square = (0 + 4 + (1 + 2 * c + 1)) / 3; // E x^2 = mu^2 + 2 mu c + c^2 + (1 - c^2)
    expect(step.parameters['mu']).toBeCloseTo(mu, 14);
    expect(step.parameters['sigma']).toBeCloseTo(Math.sqrt(square - mu * mu), 14);
    expect(step.iterations).toBe(1);
  });

  test('exact values alone are done in one iteration', () => {
    const done = fit(exact(7, 9, 11), { init: { mu: 0, sigma: 1 }, iterations: 1 });
    expect(done.parameters['mu']).toBe(9);
    expect(done.parameters['sigma']).toBeCloseTo(Math.sqrt(8 / 3), 14);
    expect(done.logLikelihood).toBeCloseTo(-1.5 * (Math.log((2 * Math.PI * 8) / 3) + 1), 12);
    expect(done.details).toMatchObject({ exact: 3, left: 0, right: 0, interval: 0, unknown: 0 });
  });

  test('the trace has the start first and every step', () => {
    const bounds: readonly Bounds[] = [...exact(1, 2, 4), [3, Infinity]];
    const { trace, logLikelihood } = fit(bounds, { iterations: 7, trace: true });
    expect(trace).toHaveLength(8);
    expect(trace?.[0]?.parameters).toEqual(censoredStart(intervals(bounds)));
    expect(trace?.[7]?.logLikelihood).toBe(logLikelihood);
  });
});

const value = fc.integer({ min: -20_000, max: 20_000 }).map(thousandths => thousandths / 1000);
const bound = fc.oneof(
  { weight: 3, arbitrary: value.map((x): Bounds => [x, x]) },
  value.map((x): Bounds => [x, Infinity]),
  value.map((x): Bounds => [-Infinity, x]),
  fc
    .tuple(value, fc.double({ min: 1e-6, max: 10, noNaN: true }))
    .map(([x, width]): Bounds => [x, x + width]),
  { weight: 1, arbitrary: fc.constant<Bounds>([-Infinity, Infinity]) },
);
const problem = fc.array(bound, { minLength: 1, maxLength: 15 });
const law = fc.record({
  mu: value,
  sigma: fc.double({ min: -2, max: 2, noNaN: true }).map(exponent => 10 ** exponent),
});

test('no iteration lowers the log-likelihood, over 2,000 random problems', () => {
  fc.assert(
    fc.property(problem, law, (bounds, start) => {
      const { steps } = censoredPath(intervals(bounds), start, {
        iterations: 15,
        tolerance: 1e-8,
        keep: true,
      });
      for (let t = 1; t < steps.length; t++) {
        const [before, after] = [steps[t - 1], steps[t]];
        const slack = 1e-10 * (1 + Math.abs(Number(before?.logLikelihood)));
        expect(Number(after?.logLikelihood)).toBeGreaterThanOrEqual(
          Number(before?.logLikelihood) - slack,
        );
      }
    }),
    { numRuns: 2000 },
  );
});

test('the end of a climb is a maximum; where there is said to be none, the place named beats any law', () => {
  fc.assert(
    fc.property(problem, value, value, (bounds, a, b) => {
      const data = intervals(bounds);
      const found = fit(bounds, { tolerance: 1e-11 });
      expect(found.status).toBe(censoredBoundary(data)?.status ?? 'ok');
      if (found.parameters['sigma'] === 0 && found.parameters['mu'] !== null) {
        const point = { mu: Number(found.parameters['mu']), sigma: 1e-9 };
        const isExact = bounds.some(([lower, upper]) => lower === upper);
        const any = { mu: a, sigma: Math.exp(b) };
        if (isExact)
          expect(censoredLogLikelihood(data, point)).toBeGreaterThan(
            censoredLogLikelihood(data, any),
          );
      }
      if (found.status !== 'ok' || !found.converged) return;
      const [mu, sigma] = [Number(found.parameters['mu']), Number(found.parameters['sigma'])];
      const other = { mu: mu + 0.05 * sigma * a, sigma: sigma * Math.exp(0.05 * b) };
      const reached = Number(found.logLikelihood);
      expect(censoredLogLikelihood(data, other)).toBeLessThanOrEqual(reached + 1e-5);
    }),
    { numRuns: 300 },
  );
});

test('shift, scale, mirror and order', () => {
  const scales = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(problem, law, value, scales, (bounds, start, shift, scale) => {
      const limits = { iterations: 5, tolerance: 1e-8, keep: false };
      const end = (data: readonly Bounds[], from: typeof start): typeof start =>
        censoredPath(intervals(data), from, limits).last;
      const before = end(bounds, start);
      const near = (got: typeof start, mu: number, sigma: number): void => {
        expect(Math.abs(got.mu - mu)).toBeLessThan(1e-9 * (1 + Math.abs(mu) + sigma));
        expect(Math.abs(got.sigma - sigma)).toBeLessThan(1e-7 * sigma + 1e-12);
      };
      const moved = bounds.map(([a, b]): Bounds => [scale * a + shift, scale * b + shift]);
      const movedStart = { mu: scale * start.mu + shift, sigma: scale * start.sigma };
      // Where sigma is on its way to 0, what the shift's rounding leaves is all there is.
      if (before.sigma > 1e-3)
        near(end(moved, movedStart), scale * before.mu + shift, scale * before.sigma);
      const mirrored = bounds.map(([a, b]): Bounds => [-b, -a]);
      near(end(mirrored, { mu: -start.mu, sigma: start.sigma }), -before.mu, before.sigma);
      near(end(bounds.toReversed(), start), before.mu, before.sigma);
      near(end([...bounds, ...bounds], start), before.mu, before.sigma);
    }),
    { numRuns: 300 },
  );
});

test('narrow intervals are all but exact values', () => {
  const xs = [2.1, 3.7, 3.9, 5.2, 8];
  const plain = fit(exact(...xs));
  const narrow = fit(xs.map(x => [x - 1e-7, x + 1e-7] as const));
  expect(narrow.parameters['mu']).toBeCloseTo(Number(plain.parameters['mu']), 10);
  expect(narrow.parameters['sigma']).toBeCloseTo(Number(plain.parameters['sigma']), 10);
  expect(Number(narrow.logLikelihood) - xs.length * Math.log(2e-7)).toBeCloseTo(
    Number(plain.logLikelihood),
    8,
  );
});

test('a value of which nothing is known says nothing', () => {
  const bounds: readonly Bounds[] = [...exact(1, 2, 5), [4, Infinity]];
  const without = fit(bounds, { tolerance: 1e-12 });
  const withOne = fit([...bounds, [-Infinity, Infinity]], { tolerance: 1e-12 });
  expect(withOne.parameters['mu']).toBeCloseTo(Number(without.parameters['mu']), 4);
  expect(withOne.logLikelihood).toBeCloseTo(Number(without.logLikelihood), 9);
});

describe('no maximum', () => {
  test.each<[string, readonly Bounds[], object]>([
    ['no values', [], { status: 'insufficient-data', parameters: { mu: null, sigma: null } }],
    ['nothing known', [[-Infinity, Infinity]], { status: 'insufficient-data' }],
    [
      'all right-censored',
      [
        [1, Infinity],
        [4, Infinity],
      ],
      { status: 'boundary', parameters: { mu: null, sigma: null } },
    ],
    ['all left-censored', [[-Infinity, 3]], { status: 'boundary', parameters: { mu: null } }],
    ['one exact value', exact(4.2), { status: 'boundary', parameters: { mu: 4.2, sigma: 0 } }],
    [
      'equal values, one bound that they meet',
      [...exact(4, 4), [3, Infinity]],
      { status: 'boundary', parameters: { mu: 4, sigma: 0 } },
    ],
    [
      'overlapping intervals',
      [
        [1, 3],
        [2, 5],
      ],
      { status: 'boundary', parameters: { mu: null, sigma: 0 } },
    ],
    [
      'touching intervals',
      [
        [1, 2],
        [2, 5],
      ],
      { status: 'boundary', parameters: { mu: 2, sigma: 0 } },
    ],
    [
      'below 0 or above 1, no more',
      [
        [-Infinity, 0],
        [1, Infinity],
      ],
      { status: 'boundary', parameters: { mu: null, sigma: null } },
    ],
  ])('%s', (_, bounds, wanted) => {
    const refusal = fit(bounds);
    expect(refusal).toMatchObject({ ...wanted, converged: false, logLikelihood: null });
    expect(refusal.warnings).toHaveLength(1);
  });

  test('equal values beyond which one lies, or crossed bounds in a crowd, have one', () => {
    expect(fit([...exact(4, 4), [5, Infinity]]).status).toBe('ok');
    // Left bounds above the right ones on average, no point in all of them.
    const crossed: readonly Bounds[] = [
      [-Infinity, 0],
      [-Infinity, 5],
      [1, Infinity],
      [-1, Infinity],
    ];
    expect(fit(crossed)).toMatchObject({ status: 'ok', converged: true });
  });
});

test('bad input is said, not fitted', () => {
  expect(fit([[2, 1]])).toMatchObject({ status: 'invalid-input', parameters: { mu: null } });
  expect(fit([[NaN, 1]]).status).toBe('invalid-input');
  expect(() => fit(exact(1, 2), { init: { mu: 0, sigma: 0 } })).toThrow(InvalidOptions);
});

test('a start from which float64 sees nothing ends without NaN', () => {
  const lost = fit([...exact(1, 2), [3, Infinity]], { init: { mu: 0, sigma: 1e-200 } });
  for (const parameter of Object.values(lost.parameters)) expect(parameter).not.toBeNaN();
  expect(lost.logLikelihood).not.toBeNaN();
});

test('1e9 and noise keep their digits', () => {
  const bounds: readonly Bounds[] = [...exact(1, 2, 4), [3, Infinity], [0, 2.5]];
  const near = fit(bounds, { iterations: 20 });
  const far = fit(
    bounds.map(([a, b]) => [a + 1e9, b + 1e9] as const),
    { iterations: 20 },
  );
  expect(Number(far.parameters['mu']) - 1e9).toBeCloseTo(Number(near.parameters['mu']), 6);
  expect(far.parameters['sigma']).toBeCloseTo(Number(near.parameters['sigma']), 6);
});
