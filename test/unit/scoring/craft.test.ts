import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { klDivergence } from '../../../src/core/scoring/divergence.ts';
import { efficientLoss, landingsForLoss } from '../../../src/core/scoring/efficientLoss.ts';
import { createGridObserver } from '../../../src/core/scoring/gridObserver.ts';
import {
  craftLoss,
  craftLossFromMoments,
  idealMoments,
} from '../../../src/core/scoring/idealObserver.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { posteriorOf } from '../../../src/core/statistics/normalInverseGamma.ts';
import { addValue, emptySummary, summaryOf } from '../../../src/core/statistics/summary.ts';
import { generate } from '../../reference/generators.ts';

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const prior = { mu0: 10, kappa0: 0.2, alpha0: 4, beta0: 9 };
const strayLaw = { family: 'uniform', lower: -20, upper: 40 } as const;

describe('efficient loss', () => {
  test.each([
    [5, 0.76, 0.01],
    [10, 0.18, 0.006],
    [20, 0.065, 0.001],
    [50, 0.022, 0.001],
    [100, 0.0105, 0.0003],
  ])('after %d landings', (n, expected, tolerance) => {
    expect(Math.abs(efficientLoss(n) - expected)).toBeLessThan(tolerance);
  });

  test('is what the MLE loses on average', () => {
    const n = 12;
    const rounds = 4000;
    const xs = generate({ type: 'minstd_normal', n: n * rounds, seed: 77, mu: 3, sigma: 2 });
    let sum = 0;
    let squares = 0;
    for (let r = 0; r < rounds; r++) {
      const { mean, sumSquaredDeviations } = summaryOf(xs.subarray(r * n, (r + 1) * n));
      const loss = klDivergence(normal(3, 2), normal(mean, Math.sqrt(sumSquaredDeviations / n)));
      sum += loss;
      squares += loss * loss;
    }
    const mean = sum / rounds;
    const standardError = Math.sqrt((squares / rounds - mean * mean) / rounds);
    expect(Math.abs(mean - efficientLoss(n))).toBeLessThan(3 * standardError);
  });

  test('tends to 1 / n, and has no value up to three landings', () => {
    expect(efficientLoss(1e6) * 1e6).toBeCloseTo(1, 4);
    expect([0, 1, 3].map(efficientLoss)).toEqual([Infinity, Infinity, Infinity]);
  });

  test('landings for a loss', () => {
    for (const n of [4, 5, 17, 100, 5000]) expect(landingsForLoss(efficientLoss(n))).toBe(n);
    expect(landingsForLoss(1)).toBe(5);
    expect(landingsForLoss(0)).toBe(Infinity);
  });
});

describe('craft loss', () => {
  const posterior = posteriorOf(prior, summaryOf([11, 12, 13, 12.5]));

  test('is the KL with the truth replaced by what the ideal observer expects', () => {
    const { meanMu, expectedSquare } = idealMoments(posterior);
    const guess = normal(11, 2);
    const exact = klDivergence(normal(meanMu, Math.sqrt(expectedSquare)), guess);
    expect(craftLoss(posterior, guess)).toBeCloseTo(exact, 13);
  });

  test('by hand', () => {
    // E[sigma^2] = 12 / 3 = 4, Var[mu] = 4 / 4 = 1, v = 5
    const law = { mu0: 8, kappa0: 4, alpha0: 4, beta0: 12 };
    expect(idealMoments(law)).toEqual({ meanMu: 8, expectedSquare: 5 });
    expect(craftLoss(law, normal(6, 3))).toBeCloseTo(Math.log(3 / Math.sqrt(5)) + 9 / 18 - 0.5, 13);
  });

  test('no guess beats the ideal one', () => {
    const { meanMu, expectedSquare } = idealMoments(posterior);
    expect(craftLoss(posterior, normal(meanMu, Math.sqrt(expectedSquare)))).toBeCloseTo(0, 14);
    const shift = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(shift, shift, (a, b) => {
        expect(craftLoss(posterior, normal(meanMu + a, Math.exp(b)))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('differs from the expected KL by the same number for every guess', () => {
    // Expectation over (mu, sigma^2) from the posterior by a grid, for two guesses.
    const expected = (guess: NormalLaw): number => {
      let total = 0;
      let weighted = 0;
      for (let i = 0; i < 300; i++) {
        const sigma = Math.exp(-3 + i * 0.02);
        for (let j = 0; j < 201; j++) {
          const z = -7 + j * 0.07;
          const mu = posterior.mu0 + (z * sigma) / Math.sqrt(posterior.kappa0);
          const log =
            -2 * posterior.alpha0 * Math.log(sigma) - posterior.beta0 / sigma ** 2 - 0.5 * z * z;
          total += Math.exp(log);
          weighted += Math.exp(log) * klDivergence(normal(mu, sigma), guess);
        }
      }
      return weighted / total;
    };
    const [a, b] = [normal(12, 1), normal(10, 3)];
    expect(expected(a) - expected(b)).toBeCloseTo(
      craftLoss(posterior, a) - craftLoss(posterior, b),
      5,
    );
  });

  test('is infinite where the spread has no mean, or the guess no width', () => {
    expect(craftLoss({ ...prior, alpha0: 1 }, normal(0, 1))).toBe(Infinity);
    expect(craftLoss(prior, normal(0, 0))).toBe(Infinity);
  });
});

describe('grid observer', () => {
  test.each([
    ['wide', { mu0: 12, kappa0: 0.02, alpha0: 3, beta0: 8 }],
    ['usual', prior],
    ['heavy tail', { mu0: 10, kappa0: 0.1, alpha0: 2, beta0: 4 }],
    ['off by far', { mu0: -40, kappa0: 1, alpha0: 5, beta0: 20 }],
  ])('without strays it is the closed form: %s prior', (_, of) => {
    const xs = generate({ type: 'minstd_normal', n: 250, seed: 7, mu: 14, sigma: 1.5 });
    const observer = createGridObserver(of, 0, strayLaw);
    let summary = emptySummary;
    for (const x of xs) {
      const exact = idealMoments(posteriorOf(of, summary));
      const got = observer.moments();
      const sd = Math.sqrt(exact.expectedSquare / (of.kappa0 + summary.n));
      expect(Math.abs(got.meanMu - exact.meanMu)).toBeLessThan(1e-6 * sd);
      expect(Math.abs(got.expectedSquare / exact.expectedSquare - 1)).toBeLessThan(1e-5);
      observer.observe(x);
      summary = addValue(summary, x);
    }
  });

  test('with strays it is brute force', () => {
    const xs = [11.2, 25, 12.4, 10.9, -8, 12.1];
    const share = 0.1;
    const observer = createGridObserver(prior, share, strayLaw);
    for (const x of xs) observer.observe(x);
    let total = 0;
    let first = 0;
    let second = 0;
    let squares = 0;
    for (let i = 0; i < 400; i++) {
      const sigma = Math.exp(-2 + i * 0.0125);
      for (let j = 0; j < 500; j++) {
        const mu = -15 + j * 0.1;
        const likelihood = xs.reduce((product, x) => {
          const z = (x - mu) / sigma;
          return (
            product *
            (((1 - share) * Math.exp(-0.5 * z * z)) / (sigma * Math.sqrt(2 * Math.PI)) + share / 60)
          );
        }, 1);
        const priorDensity =
          sigma ** -(2 * prior.alpha0 + 1) *
          Math.exp(-(prior.beta0 + 0.5 * prior.kappa0 * (mu - prior.mu0) ** 2) / sigma ** 2);
        const weight = likelihood * priorDensity;
        total += weight;
        first += weight * mu;
        second += weight * mu * mu;
        squares += weight * sigma * sigma;
      }
    }
    const mean = first / total;
    const got = observer.moments();
    expect(got.meanMu).toBeCloseTo(mean, 5);
    expect(got.expectedSquare).toBeCloseTo((squares + second) / total - mean * mean, 4);
  });

  test('strays weigh less than they do in the closed form', () => {
    const xs = [11.2, 12.4, 10.9, 12.1, 11.8, 12.0, 11.1, 38];
    const observer = createGridObserver(prior, 0.1, strayLaw);
    for (const x of xs) observer.observe(x);
    const naive = idealMoments(posteriorOf(prior, summaryOf(xs)));
    expect(observer.moments().meanMu).toBeLessThan(12);
    expect(naive.meanMu).toBeGreaterThan(14);
    expect(craftLossFromMoments(observer.moments(), normal(11.6, 1.2))).toBeLessThan(0.1);
  });

  test('strays may begin in mid-flight', () => {
    const xs = [11.2, 12.4, 10.9, 12.1, 38, 11.8];
    const observer = createGridObserver(prior, 0.1, strayLaw);
    const never = createGridObserver(prior, 0, strayLaw);
    for (const x of xs.slice(0, 4)) {
      observer.observe(x, 0);
      never.observe(x);
    }
    expect(observer.moments()).toEqual(never.moments());
    for (const x of xs.slice(4)) observer.observe(x);
    expect(Math.abs(observer.moments().meanMu - 11.6)).toBeLessThan(0.3);
  });

  test('a landing that is not finite is refused and leaves the rest', () => {
    const observer = createGridObserver(prior, 0.1, strayLaw);
    observer.observe(11);
    const before = observer.moments();
    expect(() => observer.observe(NaN)).toThrow(/landing 1 must be a finite number, got NaN/);
    expect(observer.moments()).toEqual(before);
  });
});
