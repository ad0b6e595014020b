import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { missingEm } from '../../../../src/core/estimation/incomplete/missingEm.ts';
import {
  missingPath,
  missingStep,
  shrinkageSeen,
} from '../../../../src/core/estimation/incomplete/missingPath.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const fit = (observed: readonly number[], missing: number, options: object = {}): Fit =>
  missingEm.fit({ kind: 'incomplete', observed: Float64Array.from(observed), missing }, options);

describe('by hand', () => {
  test('2, 4, 9 and three lost, from N(0, 1): mu is halfway there at each step', () => {
    const { trace, details } = fit([2, 4, 9], 3, {
      init: { mu: 0, sigma: 1 },
      iterations: 3,
      trace: true,
    });
    expect(trace?.map(step => step.parameters['mu'])).toEqual([0, 2.5, 3.75, 4.375]);
    // (4 + 16 + 81 + 3 (0 + 1)) / 6 - 2.5^2
    expect(trace?.[1]?.parameters['sigma']).toBeCloseTo(Math.sqrt(104 / 6 - 6.25), 14);
    expect(details).toMatchObject({ observed: 3, missing: 3, convergenceRate: 0.5 });
    expect(details['convergenceRateSeen']).toBeCloseTo(0.5, 12);
  });

  test('it ends at mean and standard deviation (n) of what was observed', () => {
    const done = fit([2, 4, 9], 3, { tolerance: 1e-14 });
    expect(done).toMatchObject({ status: 'ok', converged: true, n: 6 });
    expect(done.parameters['mu']).toBeCloseTo(5, 6);
    expect(done.parameters['sigma']).toBeCloseTo(Math.sqrt(26 / 3), 6);
  });

  test('with nothing missing one iteration is enough', () => {
    const done = fit([2, 4, 9], 0, { iterations: 1, init: { mu: -50, sigma: 3 } });
    expect(done.parameters['mu']).toBeCloseTo(5, 13);
    expect(done.parameters['sigma']).toBeCloseTo(Math.sqrt(26 / 3), 13);
    expect(done.details['convergenceRateSeen']).toBe(0);
  });
});

const value = fc.double({ min: -30, max: 30, noNaN: true });
const sample = fc.array(value, { minLength: 2, maxLength: 12 });
const lost = fc.integer({ min: 0, max: 40 });
const start = fc.record({ mu: value, sigma: fc.double({ min: 0.01, max: 50, noNaN: true }) });

test('no iteration lowers the log-likelihood of what was observed, over 2,000 problems', () => {
  fc.assert(
    fc.property(sample, lost, start, (xs, missing, from) => {
      const limits = { iterations: 20, tolerance: 1e-8, keep: true };
      const { steps } = missingPath(summaryOf(xs), missing, from, limits);
      for (let t = 1; t < steps.length; t++) {
        const before = Number(steps[t - 1]?.logLikelihood);
        const slack = 1e-11 * (1 + Math.abs(before));
        expect(Number(steps[t]?.logLikelihood)).toBeGreaterThanOrEqual(before - slack);
      }
    }),
    { numRuns: 2000 },
  );
});

test('an iteration is the textbook one', () => {
  fc.assert(
    fc.property(sample, lost, start, (xs, missing, from) => {
      const all = xs.length + missing;
      const mu = (xs.reduce((sum, x) => sum + x, 0) + missing * from.mu) / all;
      const squares = xs.reduce((sum, x) => sum + x * x, 0);
      const square = (squares + missing * (from.mu ** 2 + from.sigma ** 2)) / all - mu * mu;
      const next = missingStep(summaryOf(xs), missing, from);
      expect(next.mu).toBeCloseTo(mu, 11);
      expect(next.sigma ** 2).toBeCloseTo(square, 9);
    }),
  );
});

test('the rate that one sees is the fraction missing', () => {
  fc.assert(
    fc.property(sample, lost, start, (xs, missing, from) => {
      const summary = summaryOf(xs);
      if (missing === 0 || Math.abs(from.mu - summary.mean) < 1e-2) return;
      const limits = { iterations: 30, tolerance: 1e-8, keep: true };
      const { steps } = missingPath(summary, missing, from, limits);
      expect(shrinkageSeen(steps, summary.mean)).toBeCloseTo(missing / (xs.length + missing), 8);
    }),
  );
});

test('a start at the mean has no shrinkage to show', () => {
  const { steps } = missingPath(
    summaryOf([1, 3]),
    2,
    { mu: 2, sigma: 1 },
    {
      iterations: 5,
      tolerance: 1e-8,
      keep: true,
    },
  );
  expect(shrinkageSeen(steps, 2)).toBeNull();
});

test.each<[string, readonly number[], number, object]>([
  ['nothing at all', [], 0, { status: 'insufficient-data', n: 0, parameters: { mu: null } }],
  ['nothing observed', [], 5, { status: 'insufficient-data', n: 5, parameters: { sigma: null } }],
  ['one value', [4.2], 3, { status: 'boundary', parameters: { mu: 4.2, sigma: 0 } }],
  ['equal values', [1, 1], 1, { status: 'boundary', parameters: { mu: 1, sigma: 0 } }],
  ['squares beyond float64', [1e200, 2e200], 1, { status: 'boundary', parameters: { mu: null } }],
  ['not a number', [NaN, 2], 1, { status: 'invalid-input', parameters: { mu: null } }],
])('%s', (_, observed, missing, wanted) => {
  const refusal = fit(observed, missing);
  expect(refusal).toMatchObject({ ...wanted, converged: false, logLikelihood: null });
  expect(refusal.warnings).toHaveLength(1);
});
