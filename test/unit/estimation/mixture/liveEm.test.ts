import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveEm as em, mixturePriorOf } from '../../../../src/core/estimation/mixture/liveEm.ts';
import { emPath } from '../../../../src/core/estimation/mixture/emPath.ts';
import type { Estimate, FittedEstimate } from '../../../../src/core/estimation/estimate.ts';
import {
  plainEStep,
  responsibilities,
  strayLogDensities,
} from '../../../../src/core/estimation/mixture/expectation.ts';
import { logPrior } from '../../../../src/core/estimation/mixture/maximisation.ts';
import type { EstimationModel, Evidence } from '../../../../src/core/estimation/live.ts';
import { coldStarts } from '../../../../src/core/estimation/mixture/starts.ts';
import { lawProblem, logDensity } from '../../../../src/core/statistics/families.ts';
import type { MixtureLaw, NormalLaw } from '../../../../src/core/statistics/law.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';
import { generate } from '../../../reference/generators.ts';

const prior = { mu0: 10, kappa0: 0.1, alpha0: 3, beta0: 8 };
const twoBases: EstimationModel = { prior, bases: 2, weightConcentration: 2, strays: null };
const strayLaw = { family: 'uniform', lower: -20, upper: 40 } as const;
const withStrays: EstimationModel = {
  prior,
  bases: 1,
  weightConcentration: 1,
  strays: { law: strayLaw, share: { a: 2, b: 18 } },
};

const evidenceOf = (xs: ArrayLike<number>): Evidence => ({
  values: Float64Array.from(xs),
  summary: summaryOf(xs),
});

function fitted(estimate: Estimate): FittedEstimate {
  if (estimate.status !== 'fitted') throw new Error(estimate.status);
  return estimate;
}

const landings = fc.array(fc.double({ min: -15, max: 35, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('two bases', () => {
  const values = generate({
    type: 'minstd_mixture',
    n: 3000,
    seed: 5,
    weights: [0.35, 0.65],
    mu: [15, 5],
    sigma: [2, 1.5],
  });

  test('finds both, ordered by mean', () => {
    const { law, core, converged } = fitted(em.fit(evidenceOf(values), twoBases, null));
    expect(core).toBe(law);
    const mixture = law as MixtureLaw<NormalLaw>;
    expect(mixture.weights[0]).toBeCloseTo(0.65, 1);
    expect(mixture.components.map(base => Math.round(base.mu))).toEqual([5, 15]);
    expect(mixture.components[0]?.sigma).toBeCloseTo(1.5, 1);
    expect(mixture.components[1]?.sigma).toBeCloseTo(2, 0);
    expect(converged).toBe(true);
  });

  test('a warm start arrives at the same place in fewer steps', () => {
    const cold = fitted(em.fit(evidenceOf(values), twoBases, null));
    const early = em.fit(evidenceOf(values.subarray(0, 2970)), twoBases, null);
    const warm = fitted(em.fit(evidenceOf(values), twoBases, early));
    expect(warm.logLikelihood).toBeCloseTo(cold.logLikelihood, 5);
    expect(warm.iterations).toBeLessThan(20);
  });

  test('the likelihood is that of the law it returns', () => {
    const { law, logLikelihood } = fitted(em.fit(evidenceOf(values), twoBases, null));
    expect(values.reduce((sum, x) => sum + logDensity(law, x), 0)).toBeCloseTo(logLikelihood, 6);
  });
});

describe('strays', () => {
  const values = generate({
    type: 'minstd_mixture',
    n: 1000,
    seed: 9,
    weights: [0.9, 0.1],
    mu: [12, 24],
    sigma: [1.2, 4],
  });

  test('the core stands where the MLE is dragged away', () => {
    const evidence = evidenceOf(values);
    const { law, core } = fitted(em.fit(evidence, withStrays, null));
    expect(core.family === 'normal' && core.mu).toBeCloseTo(12, 0);
    expect(core.family === 'normal' && Math.abs(core.sigma - 1.2)).toBeLessThan(0.15);
    expect(evidence.summary.mean).toBeGreaterThan(13);
    const mixture = law as MixtureLaw;
    expect(mixture.components).toEqual([core, strayLaw]);
    expect(mixture.weights[1]).toBeCloseTo(0.1, 1);
  });

  test('a responsibility by hand', () => {
    const parameters = { weights: [1], means: [0], sigmas: [1], strayShare: 0.5 };
    const uniform = { family: 'uniform', lower: -5, upper: 5 } as const;
    const core = 0.5 / Math.sqrt(2 * Math.PI);
    expect(responsibilities(0, parameters, uniform)[1]).toBeCloseTo(0.05 / (0.05 + core), 14);
    expect(responsibilities(9, parameters, uniform)).toEqual([1, 0]);
    expect(responsibilities(2, parameters, null)).toEqual([1, 0]);
  });
});

describe('the prior holds every base off a single point', () => {
  test.each<[string, EstimationModel, readonly number[]]>([
    ['one landing, two bases', twoBases, [10]],
    ['two landings, two bases', twoBases, [3, 20]],
    ['equal landings, two bases', twoBases, [7, 7, 7, 7]],
    ['one far landing', twoBases, [0, 0.1, -0.2, 0.3, -0.1, 30]],
    ['one landing, strays', withStrays, [10]],
    ['equal landings, strays', withStrays, [7, 7, 7, 7]],
    ['a landing that no stray explains', withStrays, [10, 11, 500]],
    ['two bases and strays', { ...withStrays, bases: 2 }, [1, 2, 9, 10, 30]],
  ])('%s', (_, model, xs) => {
    const { law, core } = fitted(em.fit(evidenceOf(xs), model, null));
    expect(lawProblem(law)).toBeNull();
    expect(lawProblem(core)).toBeNull();
    expect(core.family === 'mixture' ? core.components.length : 1).toBe(model.bases);
  });

  test('whatever the landings', () => {
    fc.assert(
      fc.property(landings, fc.constantFrom(twoBases, withStrays), (xs, model) => {
        const { law, logLikelihood } = fitted(em.fit(evidenceOf(xs), model, null));
        expect(lawProblem(law)).toBeNull();
        expect(Number.isFinite(logLikelihood)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('no landing is not enough', () => {
    expect(em.fit(evidenceOf([]), twoBases, null)).toMatchObject({ status: 'insufficient-data' });
  });
});

test('likelihood times prior never falls from step to step', () => {
  const models = [twoBases, withStrays, { ...withStrays, bases: 2 as const }];
  fc.assert(
    fc.property(landings, fc.constantFrom(...models), (xs, model) => {
      const values = Float64Array.from(xs);
      const penalty = mixturePriorOf(model);
      for (const start of coldStarts(values, model)) {
        const strayLogs =
          model.strays === null ? null : strayLogDensities(values, model.strays.law);
        const path = emPath(plainEStep(values, strayLogs), start, 25, { prior: penalty });
        expect(path.status).toBe('ok');
        const heights = path.parameters.map(
          (p, t) => (path.logLikelihoods[t] as number) + logPrior(p, penalty),
        );
        for (let t = 1; t < heights.length; t++) {
          expect(heights[t]).toBeGreaterThanOrEqual((heights[t - 1] as number) - 1e-9);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('order, shift and scale of the landings', () => {
  const scale = fc.double({ min: 0.3, max: 3, noNaN: true });
  const shift = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(landings, shift, scale, (xs, by, factor) => {
      const before = fitted(em.fit(evidenceOf(xs), twoBases, null));
      const turned = fitted(em.fit(evidenceOf([...xs].reverse()), twoBases, null));
      expect(turned.logLikelihood).toBeCloseTo(before.logLikelihood, 3);
      const moved = {
        ...twoBases,
        prior: { ...prior, mu0: factor * prior.mu0 + by, beta0: factor ** 2 * prior.beta0 },
      };
      const after = fitted(em.fit(evidenceOf(xs.map(x => factor * x + by)), moved, null));
      expect(after.logLikelihood + xs.length * Math.log(factor)).toBeCloseTo(
        before.logLikelihood,
        3,
      );
    }),
    { numRuns: 40 },
  );
});

test('a previous answer of another model is no start', () => {
  const xs = [1, 2, 9, 10];
  const other = em.fit(evidenceOf(xs), withStrays, null);
  expect(em.fit(evidenceOf(xs), twoBases, other)).toEqual(em.fit(evidenceOf(xs), twoBases, null));
});
