import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logDensity } from '../../../src/core/statistics/families.ts';
import {
  jointMode,
  jointModeSigma,
  logMarginalLikelihood,
  logPriorDensity,
  meanSigmaSquared,
  normalInverseGammaProblem,
  posteriorOf,
  predictive,
  varianceMu,
} from '../../../src/core/statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../../src/core/statistics/normalLikelihood.ts';
import { emptySummary, summaryOf } from '../../../src/core/statistics/summary.ts';

const prior = { mu0: 5, kappa0: 1, alpha0: 2, beta0: 3 };
const landings = summaryOf([7, 9, 11]); // mean 9, squares 8

describe('by hand', () => {
  const posterior = posteriorOf(prior, landings);

  test('posterior', () => {
    // kappa 4, mu (5 + 27) / 4, alpha 2 + 3/2, beta 3 + 8/2 + (1 * 3 / 4) 16 / 2
    expect(posterior).toEqual({ mu0: 8, kappa0: 4, alpha0: 3.5, beta0: 13 });
  });

  test('modes, means and predictive', () => {
    expect(jointMode(posterior)).toEqual({ mu: 8, sigmaSquared: 13 / 5 });
    expect(jointModeSigma(posterior).sigma ** 2).toBeCloseTo(13 / 4.5, 14);
    expect(meanSigmaSquared(posterior)).toBe(13 / 2.5);
    expect(varianceMu(posterior)).toBe(1.3);
    const law = predictive(posterior);
    expect([law.df, law.location]).toEqual([7, 8]);
    expect(law.scale ** 2).toBeCloseTo((13 * 5) / 14, 14);
  });

  test('no data leave the prior, and a small alpha has no mean', () => {
    expect(posteriorOf(prior, emptySummary)).toEqual(prior);
    expect(meanSigmaSquared({ ...prior, alpha0: 1 })).toBe(Infinity);
    expect(logMarginalLikelihood(prior, emptySummary)).toBe(0);
  });
});

test('the evidence is the product of the predictive densities, one landing after the other', () => {
  const xs = [7, 9, 11, 4.5];
  const oneByOne = xs.reduce(
    (sum, x, i) => sum + logDensity(predictive(posteriorOf(prior, summaryOf(xs.slice(0, i)))), x),
    0,
  );
  expect(logMarginalLikelihood(prior, summaryOf(xs))).toBeCloseTo(oneByOne, 12);
});

test('the joint mode is where likelihood times prior is greatest', () => {
  const { mu, sigmaSquared } = jointMode(posteriorOf(prior, landings));
  const objective = (m: number, v: number): number =>
    normalLogLikelihood(landings, m, Math.sqrt(v)) + logPriorDensity(prior, m, v);
  const best = objective(mu, sigmaSquared);
  const step = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(step, step, (dm, dv) => {
      expect(objective(mu + dm, sigmaSquared * Math.exp(dv))).toBeLessThanOrEqual(best + 1e-12);
    }),
  );
});

test('problems are named', () => {
  expect(normalInverseGammaProblem(prior)).toBeNull();
  expect(normalInverseGammaProblem({ ...prior, kappa0: 0 })).toMatch(/kappa0 .* got 0/);
  expect(normalInverseGammaProblem({ ...prior, mu0: NaN })).toMatch(/mu0 .* got NaN/);
});
