import { describe, expect, test } from 'vitest';
import type { EstimationModel } from '../../../../src/core/estimation/live.ts';
import { climb } from '../../../../src/core/estimation/mixture/climb.ts';
import {
  plainEStep,
  strayLogDensities,
} from '../../../../src/core/estimation/mixture/expectation.ts';
import { liveEm, mixturePriorOf } from '../../../../src/core/estimation/mixture/liveEm.ts';
import type { MixtureParameters } from '../../../../src/core/estimation/mixture/mixtureParameters.ts';
import { mixtureOnCells } from '../../../../src/core/estimation/refresh/mixtureOnCells.ts';
import {
  refresh,
  refreshMixture,
  refreshStudentT,
} from '../../../../src/core/estimation/refresh/refresh.ts';
import type {
  LiveAnswers,
  LiveSummary,
  RefreshModels,
} from '../../../../src/core/estimation/refresh/refresh.ts';
import { studentTOnValues } from '../../../../src/core/estimation/robust/studentT.ts';
import { addToBinned, emptyBinned } from '../../../../src/core/statistics/binnedSummary.ts';
import { addValue, summaryOf } from '../../../../src/core/statistics/summary.ts';
import { generate } from '../../../reference/generators.ts';

const prior = { mu0: 0, kappa0: 0.01, alpha0: 2, beta0: 2 };
const models: RefreshModels = {
  normal: { prior, bases: 1, weightConcentration: 1, strays: null },
  mixture: { prior, bases: 2, weightConcentration: 2, strays: null },
  contaminated: {
    prior,
    bases: 1,
    weightConcentration: 1,
    strays: { law: { family: 'normal', mu: 5, sigma: 8 }, share: { a: 1, b: 9 } },
  },
};

const values = generate({
  type: 'minstd_mixture',
  seed: 7,
  n: 40_400,
  weights: [0.35, 0.65],
  mu: [0, 5],
  sigma: [1, 1.5],
});

function liveOf(sample: Float64Array): LiveSummary {
  const binned = emptyBinned();
  addToBinned(binned, sample);
  return { binned, summary: summaryOf(sample) };
}

/** Plain EM on the values until nothing moves any more. */
function exact(
  sample: Float64Array,
  model: EstimationModel,
  start: MixtureParameters,
): MixtureParameters {
  const law = model.strays?.law ?? null;
  const eStep = plainEStep(sample, law === null ? null : strayLogDensities(sample, law));
  return climb(eStep, start, { prior: mixturePriorOf(model), least: 150, most: 150 }).parameters;
}

function expectWithin(a: MixtureParameters, b: MixtureParameters, tolerance: number): void {
  const sigma = Math.min(...b.sigmas);
  for (const key of ['weights', 'means', 'sigmas'] as const) {
    for (const [k, x] of a[key].entries()) {
      const unit = key === 'weights' ? 1 : sigma;
      expect(Math.abs(x - (b[key][k] as number)) / unit).toBeLessThan(tolerance);
    }
  }
  expect(Math.abs(a.strayShare - b.strayShare)).toBeLessThan(tolerance);
}

test('twenty landings more: every answer within 1e-6 sigma of the one from all values', () => {
  const before = 40_000;
  const { binned, summary } = liveOf(values.subarray(0, before));
  let answers: LiveAnswers = refresh({ binned, summary }, models, null);
  let live: LiveSummary = { binned, summary };
  for (let from = before; from < values.length; from += 20) {
    addToBinned(binned, values, from, from + 20);
    live = {
      binned,
      summary: values.subarray(from, from + 20).reduce(addValue, live.summary),
    };
    answers = refresh(live, models, answers);
    for (const mixture of [answers.mixture, answers.contaminated]) {
      expect(mixture?.converged).toBe(true);
      expect(mixture?.iterations).toBeLessThanOrEqual(12);
    }
  }
  const { mixture, contaminated, studentT, mle, map } = answers;
  if (mixture === null || contaminated === null || studentT === null) throw new Error('no answer');
  expectWithin(mixture.parameters, exact(values, models.mixture, mixture.parameters), 1e-6);
  expectWithin(
    contaminated.parameters,
    exact(values, models.contaminated, contaminated.parameters),
    1e-6,
  );
  const plain = studentTOnValues(values, studentT, {
    holdDf: false,
    iterations: null,
    tolerance: 1e-8,
  });
  expect(Math.abs(studentT.mu - plain.mu) / plain.sigma).toBeLessThan(1e-6);
  expect(studentT.sigma / plain.sigma).toBeCloseTo(1, 6);
  expect([mle.status, map.status, mle.n]).toEqual(['fitted', 'fitted', values.length]);
});

test('a search from cold starts finds both bases', () => {
  const found = refreshMixture(liveOf(values).binned, models.mixture, null);
  expect(found?.converged).toBe(true);
  expect(found?.parameters.means[0]).toBeCloseTo(0, 1);
  expect(found?.parameters.means[1]).toBeCloseTo(5, 1);
});

test('where there are no strays their share goes to 0, and the search ends there', () => {
  const clean = generate({ type: 'minstd_normal', n: 20_000, seed: 3, mu: 2, sigma: 1 });
  const model: EstimationModel = {
    ...models.contaminated,
    strays: { law: { family: 'uniform', lower: -500, upper: 500 }, share: { a: 1, b: 9 } },
  };
  const found = refreshMixture(liveOf(clean).binned, model, null);
  expect(found?.converged).toBe(true);
  expect(found?.parameters.strayShare).toBeLessThan(1e-12);
  expect(found?.parameters.means[0]).toBeCloseTo(summaryOf(clean).mean, 3);
});

test('Student-t on heavy tails: the answer of all values', () => {
  const heavy = values.map((x, i) => (i % 50 === 0 ? 20 * (x - 3) : 0.5 * x));
  const fit = refreshStudentT(liveOf(heavy), null);
  const plain = studentTOnValues(
    heavy,
    { mu: 2, sigma: 1, df: 4 },
    { holdDf: false, iterations: null, tolerance: 1e-8 },
  );
  expect(Math.abs((fit?.mu as number) - plain.mu) / plain.sigma).toBeLessThan(1e-6);
  expect((fit?.sigma as number) / plain.sigma).toBeCloseTo(1, 6);
  expect((fit?.df as number) / plain.df).toBeCloseTo(1, 5);
});

describe('no answer, where cells cannot carry it', () => {
  const options = { stray: null, prior: mixturePriorOf(models.mixture) };

  test('a base narrower than the cells', () => {
    const wide = Float64Array.from(values, (x, i) => (i % 2 === 0 ? 1e6 * x : 1e-3 * x));
    const start = { weights: [0.5, 0.5], means: [0, 3e6], sigmas: [1e-3, 2e6], strayShare: 0 };
    expect(mixtureOnCells(liveOf(wide).binned, start, options)).toBeNull();
  });

  test('the edge of a uniform stray law among the values', () => {
    const start = { weights: [1], means: [3], sigmas: [2], strayShare: 0.1 };
    const stray = { family: 'uniform', lower: -100, upper: 4 } as const;
    expect(mixtureOnCells(liveOf(values).binned, start, { ...options, stray })).toBeNull();
  });

  test('no values, or all equal', () => {
    expect(refreshMixture(emptyBinned(), models.mixture, null)).toBeNull();
    expect(refreshStudentT(liveOf(Float64Array.of(2, 2, 2)), null)).toBeNull();
  });
});

test('the sum of a refresh does not grow with n', () => {
  const visits = [10_000, 40_000].map(n => {
    const live = liveOf(values.subarray(0, n));
    return refresh(live, models, refresh(live, models, null)).mixture?.iterations;
  });
  expect(Math.max(...visits.map(Number))).toBeLessThanOrEqual(4);
});

test('the EM of the game answers from cells as it does from values', () => {
  const { mixture: model } = models;
  const first = { values: values.subarray(0, 40_000), ...liveOf(values.subarray(0, 40_000)) };
  const start = liveEm.fit({ values: first.values, summary: first.summary }, model, null);
  const live = { values, ...liveOf(values) };
  const onCells = liveEm.fit(live, model, start);
  if (onCells.status !== 'fitted' || onCells.law.family !== 'mixture') throw new Error('no answer');
  const fitted = onCells.law.components.filter(base => base.family === 'normal');
  const found: MixtureParameters = {
    weights: onCells.law.weights,
    means: fitted.map(base => base.mu),
    sigmas: fitted.map(base => base.sigma),
    strayShare: 0,
  };
  expect([onCells.n, onCells.converged]).toEqual([values.length, true]);
  expectWithin(found, exact(values, model, found), 1e-6);
});
