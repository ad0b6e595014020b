import { describe, expect, test } from 'vitest';
import {
  apart,
  emSteps,
  hasSteps,
  poorStart,
  sharesAt,
} from '../../../src/core/estimation/explain/emSteps.ts';
import type { EstimationModel } from '../../../src/core/estimation/live.ts';
import { warmStart } from '../../../src/core/estimation/mixture/starts.ts';
import { fitEstimator } from '../../../src/core/estimation/registry.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { normals } from '../renderer/scene/normals.ts';

const one: EstimationModel = {
  prior: { mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 },
  bases: 1,
  weightConcentration: 1,
  strays: { law: { family: 'normal', mu: 20, sigma: 1.5 }, share: { a: 2, b: 12 } },
};
const two: EstimationModel = { ...one, bases: 2, weightConcentration: 2, strays: null };

const cases: readonly (readonly [string, EstimationModel, Float64Array])[] = [
  [
    'one base and strays',
    one,
    Float64Array.from([...normals(180, 10, 1), ...normals(20, 20, 1.5)]),
  ],
  ['two bases', two, Float64Array.from([...normals(120, 7, 1.2), ...normals(80, 12, 0.8)])],
];

describe.each(cases)('%s', (_, model, values) => {
  const { steps, converged } = emSteps(values, model);

  test('an E step lifts the bound to the log-likelihood, and neither parameter nor likelihood moves', () => {
    steps.forEach((step, i) => {
      if (step.kind !== 'e') return;
      const before = steps[i - 1];
      expect(step.elbo).toBeCloseTo(step.logLikelihood, 8);
      expect(step.logLikelihood).toBeCloseTo(before?.logLikelihood ?? NaN, 9);
      expect(step.parameters).toBe(before?.parameters);
      expect(step.elbo).toBeGreaterThanOrEqual((before?.elbo ?? NaN) - 1e-9);
    });
  });

  test('an M step lifts the bound with the prior, and the log-likelihood stays above the bound', () => {
    steps.forEach((step, i) => {
      if (step.kind !== 'm') return;
      const before = steps[i - 1];
      const gain = step.elbo + step.logPrior - (before?.elbo ?? NaN) - (before?.logPrior ?? NaN);
      expect(gain).toBeGreaterThanOrEqual(-1e-8);
      expect(step.logLikelihood).toBeGreaterThanOrEqual(step.elbo - 1e-9);
    });
    expect(steps.find(step => step.kind === 'm')?.elbo).toBeGreaterThan(steps[1]?.elbo ?? NaN);
  });

  test('arrives at the answer on the card', () => {
    expect(converged).toBe(true);
    const estimate = fitEstimator('em', { values, summary: summaryOf(values) }, model, null);
    const answer = warmStart(estimate, model);
    const last = steps.at(-1)?.parameters;
    expect(answer).not.toBeNull();
    expect(apart(last!, answer!)).toBeLessThan(2e-3);
    expect(apart(poorStart(values, model), answer!)).toBeGreaterThan(0.5);
  });

  test('shares every landing out, evenly before the first E step', () => {
    const columns = model.bases + (model.strays === null ? 0 : 1);
    const even = sharesAt(values, steps[0]!, model);
    expect(even.entries.every(share => share === 1 / columns)).toBe(true);
    const { rows, entries } = sharesAt(values, steps.at(-1)!, model);
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) sum += entries[i * columns + k] as number;
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});

test('one E step by hand', () => {
  // Two bells of the same width and weight: the share of the left one is 1 / (1 + exp(-(m1 - m2)(2x - m1 - m2) / 2)).
  const start = { weights: [0.5, 0.5], means: [8, 12], sigmas: [2, 2], strayShare: 0 };
  const values = Float64Array.of(8, 9.5, 12);
  const { steps } = emSteps(values, two, start);
  const { entries } = sharesAt(values, steps[1]!, two);
  values.forEach((x, i) => {
    const odds = Math.exp(((8 - 12) * (2 * x - 20)) / (2 * 4));
    expect(entries[2 * i]).toBeCloseTo(odds / (1 + odds), 12);
  });
});

test('there is nothing to share out with one base and no strays', () => {
  expect(hasSteps({ ...one, strays: null })).toBe(false);
  expect(hasSteps(one) && hasSteps(two)).toBe(true);
});
