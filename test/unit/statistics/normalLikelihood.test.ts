import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalHessian,
  normalLogLikelihood,
  normalLogLikelihoodGradient,
  normalObservedInformation,
  normalScore,
} from '../../../src/core/statistics/normalLikelihood.ts';
import type { ScaleParameter } from '../../../src/core/statistics/normalLikelihood.ts';
import { fillNormalSurface } from '../../../src/core/statistics/normalLikelihoodSurface.ts';
import { emptySummary, summaryOf } from '../../../src/core/statistics/summary.ts';

const scales: readonly ScaleParameter[] = ['sigma', 'log-sigma', 'sigma2'];
const toSigma = { sigma: (t: number) => t, 'log-sigma': Math.exp, sigma2: Math.sqrt };
const fromSigma = { sigma: (s: number) => s, 'log-sigma': Math.log, sigma2: (s: number) => s * s };

describe('by hand: 7, 9, 11 at mu 8, sigma 2', () => {
  // squares about 8: 1 + 1 + 9 = 11, S = 11 / 4, mean - mu = 1
  const landings = summaryOf([7, 9, 11]);

  test('gradient', () => {
    expect(normalScore(landings, 8, 2, 'sigma')).toEqual([0.75, (11 / 4 - 3) / 2]);
    expect(normalScore(landings, 8, 2, 'log-sigma')).toEqual([0.75, 11 / 4 - 3]);
    expect(normalScore(landings, 8, 2, 'sigma2')).toEqual([0.75, (11 / 4 - 3) / 8]);
    expect(normalLogLikelihoodGradient(landings, 8, 2)).toEqual({ mu: 0.75, logSigma: -0.25 });
  });

  test('Hessian', () => {
    expect(normalHessian(landings, 8, 2, 'sigma')).toEqual([
      [-0.75, -0.75],
      [-0.75, (3 - 33 / 4) / 4],
    ]);
    expect(normalHessian(landings, 8, 2, 'log-sigma')).toEqual([
      [-0.75, -1.5],
      [-1.5, -5.5],
    ]);
    expect(normalHessian(landings, 8, 2, 'sigma2')).toEqual([
      [-0.75, -3 / 16],
      [-3 / 16, (1.5 - 2.75) / 16],
    ]);
  });
});

test('gradients and Hessians against differences', () => {
  const sample = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
    minLength: 2,
    maxLength: 8,
  });
  const place = fc.double({ min: -3, max: 3, noNaN: true });
  const sigmas = fc.double({ min: 0.5, max: 4, noNaN: true });
  fc.assert(
    fc.property(sample, place, sigmas, fc.constantFrom(...scales), (xs, mu, sigma, scale) => {
      const summary = summaryOf(xs);
      const t = fromSigma[scale](sigma);
      const h = 1e-5;
      const at = (m: number, s: number): number =>
        normalLogLikelihood(summary, m, toSigma[scale](s));
      const scoreAt = (m: number, s: number): readonly [number, number] =>
        normalScore(summary, m, toSigma[scale](s), scale);
      const close = (got: number, wanted: number): void =>
        expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-5 * (1 + Math.abs(wanted)));

      const [byMu, byScale] = normalScore(summary, mu, sigma, scale);
      close((at(mu + h, t) - at(mu - h, t)) / (2 * h), byMu);
      close((at(mu, t + h) - at(mu, t - h)) / (2 * h), byScale);
      const [[muMu, across], [mirrored, scaleScale]] = normalHessian(summary, mu, sigma, scale);
      expect(mirrored).toBe(across);
      close((scoreAt(mu + h, t)[0] - scoreAt(mu - h, t)[0]) / (2 * h), muMu);
      close((scoreAt(mu, t + h)[0] - scoreAt(mu, t - h)[0]) / (2 * h), across);
      close((scoreAt(mu, t + h)[1] - scoreAt(mu, t - h)[1]) / (2 * h), scaleScale);
    }),
  );
});

describe('extreme parameters', () => {
  const small = summaryOf([-1, 0, 1]);

  test('a sigma near 0 tends to -Infinity, a huge one stays finite', () => {
    expect(normalLogLikelihood(small, 0, 5e-324)).toBe(-Infinity);
    expect(normalLogLikelihood(small, 0, 1.7e308)).toBeCloseTo(-2131.9373262792988, 9);
    expect(normalScore(small, 0, 5e-324, 'log-sigma')).toEqual([0, Infinity]);
    expect(normalScore(small, 0, 1e-160, 'sigma')).toEqual([0, Infinity]);
    expect(normalScore(small, 0, 1.7e308, 'log-sigma')).toEqual([0, -3]);
  });

  test('a mean and a mu whose difference overflows', () => {
    const far = { n: 2, mean: -1.5e308, sumSquaredDeviations: 0 };
    // z = -1.5 - 1.5 = -3: -(2 * 9) / 2
    expect(normalLogLikelihood(far, 1.5e308, 1e308)).toBeCloseTo(
      -9 - 2 * (Math.log(1e308) + 0.5 * Math.log(2 * Math.PI)),
      9,
    );
  });

  test('nothing inside the domain is NaN', () => {
    const positive = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true });
    const anywhere = fc.double({ min: -1.7e308, max: 1.7e308, noNaN: true });
    fc.assert(
      fc.property(anywhere, positive, fc.constantFrom(...scales), (mu, sigma, scale) => {
        expect(normalLogLikelihood(small, mu, sigma)).not.toBeNaN();
        for (const by of normalScore(small, mu, sigma, scale)) expect(by).not.toBeNaN();
        for (const row of normalHessian(small, mu, sigma, scale))
          for (const by of row) expect(by).not.toBeNaN();
      }),
    );
  });

  test.each([0, -1, NaN, Infinity])('sigma %d is outside the domain', sigma => {
    expect(normalLogLikelihood(small, 0, sigma)).toBeNaN();
    expect(normalScore(small, 0, sigma, 'sigma')).toEqual([NaN, NaN]);
    expect(normalHessian(small, 0, sigma, 'sigma')[0]).toEqual([NaN, NaN]);
  });
});

test('at the maximum the information in (mu, sigma) is n / sigma^2 and 2 n / sigma^2', () => {
  const summary = summaryOf([2, 4, 4, 5, 10]);
  const [[muMu, across], [, sigmaSigma]] = normalObservedInformation(
    summary,
    5,
    Math.sqrt(7.2),
    'sigma',
  );
  expect(muMu).toBeCloseTo(5 / 7.2, 12);
  expect(Object.is(across, 0)).toBe(true);
  expect(sigmaSigma).toBeCloseTo(10 / 7.2, 12);
});

describe('surface', () => {
  const summary = summaryOf([2, 4, 4, 5, 10]);

  test('every place is the log-likelihood there, and the greatest is found', () => {
    const mus = [0, 4.5, 5, 5.5];
    const sigmas = [1, 2.5, 2.75, 6, 9];
    const surface = new Float64Array(20);
    const greatest = fillNormalSurface(surface, summary, mus, sigmas);
    for (const [i, mu] of mus.entries())
      for (const [j, sigma] of sigmas.entries())
        expect(surface[i * 5 + j]).toBeCloseTo(normalLogLikelihood(summary, mu, sigma), 11);
    expect(greatest).toEqual({ row: 2, column: 2 });
    expect(surface[2 * 5 + 2]).toBe(Math.max(...surface));
  });

  test('of equals the first', () => {
    expect(fillNormalSurface(new Float64Array(4), summary, [6, 4], [3, 3])).toEqual({
      row: 0,
      column: 0,
    });
  });

  test('no value, no place; wrong axes are refused', () => {
    const surface = new Float64Array(2).fill(7);
    expect(fillNormalSurface(surface, emptySummary, [0, 1], [1])).toBeNull();
    expect([...surface]).toEqual([0, 0]);
    expect(() => fillNormalSurface(surface, summary, [0], [1])).toThrow(/1 x 1 numbers, got 2/);
    expect(() => fillNormalSurface(surface, summary, [0, 1], [0])).toThrow(/sigmas\[0\].*got 0/);
    expect(() => fillNormalSurface(surface, summary, [0, NaN], [1])).toThrow(/mus\[1\].*got NaN/);
  });
});
