import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  meanFieldElbo,
  meanFieldPath,
  meanFieldStep,
} from '../../../../src/core/estimation/normal/meanField.ts';
import { normalVariational } from '../../../../src/core/estimation/normal/normalVariational.ts';
import { logMarginalLikelihood } from '../../../../src/core/statistics/normalInverseGamma.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const prior = { mu0: 5, kappa0: 1, alpha0: 2, beta0: 3 };
const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const priors = fc.record({
  mu0: fc.double({ min: -5, max: 5, noNaN: true }),
  kappa0: positive,
  alpha0: positive,
  beta0: positive,
});
const samples = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 10 });

test('one round by hand: 7, 9, 11, from E[tau] = 1', () => {
  const summary = summaryOf([7, 9, 11]);
  const q = meanFieldStep(summary, prior, 1);
  // 3 + (8 + 3 (9 - 8)^2 + (8 - 5)^2 + 4 / 4) / 2
  expect(q).toEqual({ mean: 8, precision: 4, shape: 4, rate: 13.5 });
});

describe('the lower bound', () => {
  test('never falls, and never passes the log marginal likelihood', () => {
    fc.assert(
      fc.property(samples, priors, positive, (xs, given, tau) => {
        const summary = summaryOf(xs);
        const { elbo } = meanFieldPath(summary, given, tau, 20, 0);
        const exact = logMarginalLikelihood(given, summary);
        const slack = 1e-9 * (1 + Math.abs(exact));
        for (let t = 1; t < elbo.length; t++)
          expect(elbo[t]).toBeGreaterThanOrEqual((elbo[t - 1] as number) - slack);
        expect(elbo.at(-1)).toBeLessThanOrEqual(exact + slack);
      }),
    );
  });

  test('no other q of the same form has a greater one', () => {
    const summary = summaryOf([7, 9, 11]);
    const { q } = meanFieldPath(summary, prior, 1, 200, 0);
    if (q === null) throw new Error('no q');
    const best = meanFieldElbo(summary, prior, q);
    const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(factor, factor, factor, factor, (a, b, c, d) => {
        const other = {
          mean: q.mean * a,
          precision: q.precision * b,
          shape: q.shape * c,
          rate: q.rate * d,
        };
        expect(meanFieldElbo(summary, prior, other)).toBeLessThanOrEqual(best + 1e-10);
      }),
    );
  });
});

describe('the method', () => {
  const data = (xs: readonly number[]) =>
    ({ kind: 'readings', values: Float64Array.from(xs) }) as const;

  test('stops by the tolerance, or after so many rounds', () => {
    const free = normalVariational.fit(data([7, 9, 11]), { prior });
    expect(free.converged).toBe(true);
    expect(free.iterations).toBeLessThan(30);
    expect(Number(free.details['gap'])).toBeGreaterThan(0);
    const five = normalVariational.fit(data([7, 9, 11]), { prior, iterations: 5 });
    expect(five.iterations).toBe(5);
    expect(five.details['elboPath']).toHaveLength(5);
    expect(normalVariational.fit(data([7, 9]), { prior, iterations: 0 }).status).toBe(
      'insufficient-data',
    );
  });

  test('answers without data from the prior, and without a prior from the data', () => {
    const none = normalVariational.fit(data([]), { prior });
    expect([none.status, none.parameters['mu']]).toEqual(['ok', 5]);
    expect(normalVariational.fit(data([7, 9, 11]), {}).warnings[0]).toMatch(/no prior given/);
    expect(normalVariational.fit(data([7]), {}).status).toBe('insufficient-data');
  });
});
