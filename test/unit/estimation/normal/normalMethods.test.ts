import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { findMethod } from '../../../../src/core/estimation/registry.ts';
import { logDensity } from '../../../../src/core/statistics/families.ts';
import {
  logPriorDensity,
  posteriorOf,
} from '../../../../src/core/statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../../../src/core/statistics/normalLikelihood.ts';
import { integrate } from '../../../../src/core/statistics/quadrature.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const prior = { mu0: 5, kappa0: 1, alpha0: 2, beta0: 3 };

function fit(name: string, xs: readonly number[], options: unknown = {}): Fit {
  const method = findMethod(name, 'normal');
  if (method === undefined) throw new Error(name);
  return method.fit({ kind: 'readings', values: Float64Array.from(xs) }, options);
}

const finite = fc.double({ min: -30, max: 30, noNaN: true });
const samples = fc
  .array(finite, { minLength: 2, maxLength: 12 })
  .filter(xs => summaryOf(xs).sumSquaredDeviations > 1e-6);
const scales = fc.double({ min: 0.2, max: 5, noNaN: true });

describe('maximum likelihood', () => {
  test('by hand, with standard errors and criteria', () => {
    const { status, n, parameters, details, logLikelihood } = fit('mle', [7, 9, 11]);
    const l = -1.5 * (Math.log((2 * Math.PI * 8) / 3) + 1);
    expect([status, n, parameters['mu']]).toEqual(['ok', 3, 9]);
    expect(parameters['sigma']).toBeCloseTo(Math.sqrt(8 / 3), 14);
    expect(logLikelihood).toBeCloseTo(l, 12);
    expect(details['varianceBessel']).toBeCloseTo(4, 13);
    expect(details['standardErrors']).toEqual({
      mu: Math.sqrt(8 / 3) / Math.sqrt(3),
      sigma: Math.sqrt(8 / 3) / Math.sqrt(6),
    });
    expect(details['aic']).toBeCloseTo(4 - 2 * l, 12);
    expect(details['bic']).toBeCloseTo(2 * Math.log(3) - 2 * l, 12);
  });

  test('no value, one value, equal values, not a number', () => {
    expect(fit('mle', [])).toMatchObject({
      status: 'insufficient-data',
      parameters: { mu: null, sigma: null },
      logLikelihood: null,
    });
    for (const xs of [[4.2], [4.2, 4.2, 4.2]]) {
      expect(fit('mle', xs)).toMatchObject({
        status: 'boundary',
        converged: false,
        parameters: { mu: 4.2, sigma: 0 },
        logLikelihood: null,
      });
    }
    const refused = fit('mle', [1, NaN, 3]);
    expect(refused.status).toBe('invalid-input');
    expect(refused.warnings[0]).toMatch(/values\[1\].*got NaN/);
  });

  test('shift, scale, order, and duplication', () => {
    fc.assert(
      fc.property(samples, finite, scales, (xs, shift, scale) => {
        const before = fit('mle', xs);
        const after = fit('mle', xs.map(x => scale * x + shift).toReversed());
        const twice = fit('mle', [...xs, ...xs]);
        const [mu, sigma] = [Number(before.parameters['mu']), Number(before.parameters['sigma'])];
        expect(after.parameters['mu']).toBeCloseTo(scale * mu + shift, 9);
        expect(after.parameters['sigma']).toBeCloseTo(scale * sigma, 9);
        expect(after.logLikelihood).toBeCloseTo(
          Number(before.logLikelihood) - xs.length * Math.log(scale),
          8,
        );
        expect(twice.parameters['mu']).toBeCloseTo(mu, 12);
        expect(twice.parameters['sigma']).toBeCloseTo(sigma, 12);
        expect(twice.logLikelihood).toBeCloseTo(2 * Number(before.logLikelihood), 8);
      }),
    );
  });

  test('is a contestant in flight', () => {
    expect(findMethod('mle', null)?.live?.id).toBe('mle');
    expect(findMethod('normal_fit', null)?.name).toBe('mle');
  });
});

describe('maximum a posteriori', () => {
  // kappa 4, mu 8, alpha 3.5, beta 13
  test.each([
    ['sigma2', 'joint', 13 / 5],
    ['sigma2', 'marginal', 13 / 4.5],
    ['sigma', 'joint', 13 / 4.5],
    ['sigma', 'marginal', 13 / 4],
    ['log-sigma', 'joint', 13 / 4],
    ['log-sigma', 'marginal', 13 / 3.5],
  ])('in %s, %s', (parametrisation, mode, sigma2) => {
    const { parameters } = fit('map', [7, 9, 11], { prior, parametrisation, mode });
    expect(parameters['mu']).toBe(8);
    expect(parameters['sigma2']).toBeCloseTo(sigma2, 13);
    expect(parameters['sigma']).toBeCloseTo(Math.sqrt(sigma2), 13);
  });

  test('each mode is where its density is greatest', () => {
    const summary = summaryOf([7, 9, 11]);
    const log = (mu: number, s2: number): number =>
      normalLogLikelihood(summary, mu, Math.sqrt(s2)) + logPriorDensity(prior, mu, s2);
    // d sigma^2 / d sigma = 2 sigma, d sigma^2 / d log sigma = 2 sigma^2
    const jacobian = { sigma2: 0, sigma: 0.5, 'log-sigma': 1 };
    for (const [parametrisation, power] of Object.entries(jacobian)) {
      const { parameters } = fit('map', [7, 9, 11], { prior, parametrisation });
      const [mu, s2] = [Number(parameters['mu']), Number(parameters['sigma2'])];
      const at = (m: number, v: number): number => log(m, v) + power * Math.log(v);
      for (const [dm, dv] of [
        [0.01, 1],
        [-0.01, 1],
        [0, 1.01],
        [0, 0.99],
      ] as const)
        expect(at(mu + dm, s2 * dv)).toBeLessThan(at(mu, s2));
    }
  });

  test('no values: the mode of the prior, said so', () => {
    const { status, n, parameters, warnings } = fit('map', [], { prior });
    expect([status, n]).toEqual(['ok', 0]);
    expect(parameters['sigma2']).toBeCloseTo(3 / 3.5, 14);
    expect(warnings).toEqual(['no values: the answer is that of the prior']);
  });

  test('without a prior a weak one on the scale of the data, named in a warning', () => {
    const { parameters, warnings, details } = fit('map', [7, 9, 11]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/mu0 9, kappa0 0.01, alpha0 1.5, beta0 2$/);
    // alpha 3, beta 2 + 4
    expect(parameters['mu']).toBe(9);
    expect(parameters['sigma2']).toBeCloseTo(6 / 4.5, 13);
    expect(details['prior']).toEqual({ mu0: 9, kappa0: 0.01, alpha0: 1.5, beta0: 2 });
    for (const xs of [[], [3], [3, 3]]) expect(fit('map', xs).status).toBe('insufficient-data');
  });

  test('options are checked by name', () => {
    expect(() => fit('map', [1], { prior: { ...prior, kappa0: 0 } })).toThrow(/prior\.kappa0/);
    expect(() => fit('map', [1], { prior, parametrisation: 'tau' })).toThrow(/parametrisation/);
    expect(() => fit('map', [1], { prior, level: 1 })).toThrow(/level/);
  });

  test('a prior may say what it is, and nothing else', () => {
    const named = fit('map', [7], { prior: { family: 'Normal-Inverse-Gamma', ...prior } });
    expect(named.parameters['mu']).toBe(6);
    expect(named.details['prior']).toEqual(prior);
    expect(() => fit('map', [7], { prior: { family: 'Beta', ...prior } })).toThrow(/prior\.family/);
  });

  test('squares beyond float64 are refused, not made infinite', () => {
    expect(fit('map', [1e200, -1e200], { prior }).status).toBe('invalid-input');
  });
});

describe('posterior mean', () => {
  test('by hand, each expectation its own', () => {
    const { parameters, details } = fit('posterior-mean', [7, 9, 11], { prior });
    expect(parameters['mu']).toBe(8);
    expect(parameters['sigma2']).toBeCloseTo(13 / 2.5, 13);
    // Gamma(3) / Gamma(3.5) = 2 / (15 sqrt(pi) / 8)
    expect(parameters['sigma']).toBeCloseTo((Math.sqrt(13) * 16) / (15 * Math.sqrt(Math.PI)), 13);
    expect(details['posteriorVarianceMu']).toBeCloseTo(1.3, 13);
    expect(details['posteriorMeanLogSigma']).toBeLessThan(Math.log(Number(parameters['sigma'])));
  });

  test('what has no expectation is null, and said', () => {
    const weak = { ...prior, alpha0: 0.3 };
    const { status, parameters, warnings } = fit('posterior-mean', [7], { prior: weak });
    expect(status).toBe('insufficient-data');
    expect(parameters['mu']).toBe(6);
    expect(parameters['sigma']).toBeGreaterThan(0);
    expect(parameters['sigma2']).toBeNull();
    expect(warnings[0]).toMatch(/alpha is 0.8/);
  });

  test('the credible interval of mu holds its share of the marginal', () => {
    const { details } = fit('posterior-mean', [7, 9, 11], { prior, level: 0.8 });
    const { level, mu } = details['credibleInterval'] as { level: number; mu: [number, number] };
    expect(level).toBe(0.8);
    // mu ~ t with 2 alpha = 7, location 8, scale sqrt(13 / (3.5 * 4))
    const marginal = {
      family: 'student-t',
      df: 7,
      location: 8,
      scale: Math.sqrt(13 / 14),
    } as const;
    const held = integrate(x => Math.exp(logDensity(marginal, x)), [mu[0], 8, mu[1]]).value;
    expect(held).toBeCloseTo(0.8, 10);
    expect(mu[0] + mu[1]).toBeCloseTo(16, 12);
  });

  test('the answer of one batch is that of two in turn', () => {
    fc.assert(
      fc.property(samples, samples, (xs, ys) => {
        const between = posteriorOf(prior, summaryOf(xs));
        const inTurn = fit('posterior-mean', ys, { prior: between });
        const atOnce = fit('posterior-mean', [...xs, ...ys], { prior });
        expect(inTurn.parameters['mu']).toBeCloseTo(Number(atOnce.parameters['mu']), 10);
        expect(
          Number(inTurn.parameters['sigma2']) / Number(atOnce.parameters['sigma2']),
        ).toBeCloseTo(1, 10);
      }),
    );
  });
});
