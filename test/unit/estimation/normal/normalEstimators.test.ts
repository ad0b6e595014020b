import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../../../src/core/estimation/estimate.ts';
import type { EstimationModel, Evidence } from '../../../../src/core/estimation/live.ts';
import {
  estimatorIds,
  fitEstimator,
  isRefitDue,
} from '../../../../src/core/estimation/registry.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const model: EstimationModel = {
  prior: { mu0: 5, kappa0: 1, alpha0: 2, beta0: 3 },
  bases: 1,
  weightConcentration: 1,
  strays: null,
};

const evidenceOf = (xs: readonly number[]): Evidence => ({
  values: Float64Array.from(xs),
  summary: summaryOf(xs),
});

const fit = (id: 'mle' | 'map' | 'em', xs: readonly number[]): Estimate =>
  fitEstimator(id, evidenceOf(xs), model, null);

function fittedNormal(estimate: Estimate): NormalLaw {
  if (estimate.status !== 'fitted' || estimate.core.family !== 'normal') {
    throw new Error(`not a fitted normal law: ${JSON.stringify(estimate)}`);
  }
  return estimate.core;
}

describe('maximum likelihood', () => {
  test('mean and denominator n, by hand', () => {
    const law = fittedNormal(fit('mle', [7, 9, 11]));
    expect(law.mu).toBe(9);
    expect(law.sigma).toBeCloseTo(Math.sqrt(8 / 3), 14);
  });

  test('its likelihood is that of the formula', () => {
    const estimate = fit('mle', [7, 9, 11]);
    expect(estimate.status === 'fitted' && estimate.logLikelihood).toBeCloseTo(
      -1.5 * (Math.log((2 * Math.PI * 8) / 3) + 1),
      12,
    );
  });

  test('no landing, one landing, equal landings', () => {
    expect(fit('mle', [])).toEqual({ status: 'insufficient-data', n: 0, needed: 1 });
    const pointMass = { family: 'normal', mu: 4.2, sigma: 0 };
    expect(fit('mle', [4.2])).toEqual({
      status: 'boundary',
      n: 1,
      law: pointMass,
      core: pointMass,
    });
    expect(fit('mle', [4.2, 4.2, 4.2])).toMatchObject({ status: 'boundary', n: 3, law: pointMass });
  });

  test('keeps its digits where squared deviations leave float64', () => {
    const law = fittedNormal(fit('mle', [0, 5.44e-162]));
    expect(law.sigma / 2.72e-162).toBeCloseTo(1, 12);
  });

  test('no other normal law makes the landings likelier', () => {
    const landing = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(landing, { minLength: 2, maxLength: 20 }),
        landing,
        landing,
        (xs, a, b) => {
          const estimate = fit('mle', xs);
          if (estimate.status !== 'fitted') return;
          const law = fittedNormal(estimate);
          const mu = law.mu + 0.1 * law.sigma * a;
          const sigma = law.sigma * Math.exp(0.1 * b);
          const other = xs.reduce(
            (sum, x) =>
              sum - 0.5 * ((x - mu) / sigma) ** 2 - Math.log(sigma * Math.sqrt(2 * Math.PI)),
            0,
          );
          expect(other).toBeLessThanOrEqual(estimate.logLikelihood + 1e-9 * Math.abs(other));
        },
      ),
    );
  });
});

describe('maximum a posteriori', () => {
  test('mode in (mu, sigma^2), by hand', () => {
    const law = fittedNormal(fit('map', [7, 9, 11]));
    expect(law.mu).toBe(8);
    expect(law.sigma).toBeCloseTo(Math.sqrt(13 / 5), 14);
  });

  test('answers from one landing on', () => {
    // kappa 2, mu 6, alpha 2.5, beta 3 + (1/2) 4 / 2 = 4, sigma^2 4 / 4
    expect(fittedNormal(fit('map', [7]))).toEqual({ family: 'normal', mu: 6, sigma: 1 });
    expect(fit('map', [])).toEqual({ status: 'insufficient-data', n: 0, needed: 1 });
  });

  test('tends to the MLE as landings pile up', () => {
    const xs = Array.from({ length: 20_000 }, (_, i) => 10 + Math.sin(i * 12.9898) * 3);
    const [mle, map] = [fittedNormal(fit('mle', xs)), fittedNormal(fit('map', xs))];
    expect(map.mu).toBeCloseTo(mle.mu, 3);
    expect(map.sigma).toBeCloseTo(mle.sigma, 3);
  });
});

test('shift and scale move every answer, if they move the prior too', () => {
  const landing = fc.double({ min: -30, max: 30, noNaN: true });
  const xs = fc.array(landing, { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(
      xs,
      landing,
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (values, shift, scale) => {
        const { prior } = model;
        const moved: EstimationModel = {
          ...model,
          prior: { ...prior, mu0: scale * prior.mu0 + shift, beta0: scale ** 2 * prior.beta0 },
        };
        const before = fittedNormal(fitEstimator('map', evidenceOf(values), model, null));
        const evidence = evidenceOf(values.map(x => scale * x + shift));
        const after = fittedNormal(fitEstimator('map', evidence, moved, null));
        expect(after.mu).toBeCloseTo(scale * before.mu + shift, 8);
        expect(after.sigma).toBeCloseTo(scale * before.sigma, 8);
      },
    ),
  );
});

test('EM of one base without strays is the MAP', () => {
  expect(fit('em', [7, 9, 11])).toEqual(fit('map', [7, 9, 11]));
});

test('the registry knows every estimator by its own id', () => {
  expect([...estimatorIds].sort()).toEqual(['em', 'map', 'mle']);
});

describe('refits', () => {
  test('at every landing up to 100', () => {
    for (let n = 1; n <= 100; n++) expect(isRefitDue(n, n - 1)).toBe(true);
  });

  test('then at each growth by one per cent, rounded up', () => {
    const due: number[] = [];
    let last = 100;
    for (let n = 101; n <= 1000; n++) {
      if (!isRefitDue(n, last)) continue;
      due.push(n);
      last = n;
    }
    expect(due.slice(0, 4)).toEqual([101, 103, 105, 107]);
    expect(isRefitDue(1009, 1000)).toBe(false);
    expect(isRefitDue(1010, 1000)).toBe(true);
    expect(due.length).toBeLessThan(260);
  });

  test('never twice for the same evidence', () => {
    expect(isRefitDue(5, 5)).toBe(false);
    expect(isRefitDue(0, 0)).toBe(false);
  });
});
