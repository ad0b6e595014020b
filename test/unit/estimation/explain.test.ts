import { describe, expect, test } from 'vitest';
import { arithmeticText, withNumbers } from '../../../src/core/estimation/explain/arithmetic.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import { explainEstimate } from '../../../src/core/estimation/explain/explain.ts';
import type { EstimationModel, EstimatorId } from '../../../src/core/estimation/live.ts';
import { fitEstimator } from '../../../src/core/estimation/registry.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';

const model: EstimationModel = {
  prior: { mu0: 5, kappa0: 1, alpha0: 2, beta0: 3 },
  bases: 1,
  weightConcentration: 1,
  strays: null,
};

function explained(
  id: EstimatorId,
  xs: readonly number[],
  of: EstimationModel = model,
): readonly ArithmeticLine[] {
  const summary = summaryOf(xs);
  const values = Float64Array.from(xs);
  const estimate = fitEstimator(id, { values, summary }, of, null);
  return explainEstimate(id, summary, of, estimate, values);
}

const written = (lines: readonly ArithmeticLine[]): readonly string[] =>
  lines.map(l => `${l.symbol} = ${arithmeticText(l.substituted)} = ${arithmeticText([l.result])}`);

describe('by hand', () => {
  test('maximum likelihood', () => {
    expect(written(explained('mle', [7, 9, 11]))).toEqual([
      'μ̂ = 27 / 3 = 9',
      'σ̂² = 8 / 3 = 2.666667',
      'σ̂ = √2.666667 = 1.632993',
      'ln L = −3 · ln(1.632993 · √(2π)) − (8 + 3 · (9 − 9)²) / (2 · 1.632993²) = -5.728059',
    ]);
  });

  test('an MLE of one landing ends at sigma 0', () => {
    const lines = explained('mle', [7]);
    expect(lines.map(l => l.result)).toEqual([7, 0, 0]);
  });

  test('maximum a posteriori', () => {
    expect(written(explained('map', [7, 9, 11])).slice(0, 6)).toEqual([
      'κₙ = 1 + 3 = 4',
      'μ̂ = (1 · 5 + 3 · 9) / 4 = 8',
      'αₙ = 2 + 3 / 2 = 3.5',
      'βₙ = 3 + 8 / 2 + 1 · 3 · (9 − 5)² / (2 · 4) = 13',
      'σ̂² = 13 / (3.5 + 3/2) = 2.6',
      'σ̂ = √2.6 = 1.612452',
    ]);
  });

  test('negative numbers stand in brackets after an operator', () => {
    expect(arithmeticText(withNumbers`(${-1} − ${-2}) · ${3}`)).toBe('(-1 − (-2)) · 3');
    expect(withNumbers`${1} + ${-2}`).toEqual([1, ' + (', -2, ')']);
  });
});

describe('what is written leads to the answer', () => {
  test.each<[EstimatorId]>([['mle'], ['map'], ['em']])('%s', id => {
    const xs = [7, 9, 11, -3, 4.25];
    const summary = summaryOf(xs);
    const estimate = fitEstimator(id, { values: Float64Array.from(xs), summary }, model, null);
    if (estimate.status !== 'fitted') throw new Error(estimate.status);
    const lines = explained(id, xs);
    const core = estimate.core as NormalLaw;
    const mean = lines.find(l => l.quantity === 'mean' || l.quantity === 'posterior-mean');
    expect(mean?.result).toBeCloseTo(core.mu, 12);
    expect(lines.find(l => l.quantity === 'sigma')?.result).toBeCloseTo(core.sigma, 12);
    const logLikelihood = lines.find(l => l.quantity === 'log-likelihood');
    expect(logLikelihood?.result).toBeCloseTo(estimate.logLikelihood, 10);
  });

  test('two bases with strays: the M-step returns the answer', () => {
    const mixed: EstimationModel = {
      prior: { mu0: 5, kappa0: 0.1, alpha0: 3, beta0: 3 },
      bases: 2,
      weightConcentration: 2,
      strays: { law: { family: 'uniform', lower: -20, upper: 40 }, share: { a: 2, b: 8 } },
    };
    const xs = [0.5, 1, 1.5, 2, 9, 10, 10.5, 11, 12, 35];
    const values = Float64Array.from(xs);
    const estimate = fitEstimator('em', { values, summary: summaryOf(xs) }, mixed, null);
    if (estimate.status !== 'fitted' || estimate.law.family !== 'mixture') throw new Error();
    const { weights } = estimate.law;
    const lines = explained('em', xs, mixed);
    const results = (quantity: string): number[] =>
      lines.filter(l => l.quantity === quantity).map(l => l.result);
    const [share] = results('stray-share');
    expect(share).toBeCloseTo(estimate.law.weights[2] as number, 4);
    const counts = [...results('expected-strays'), ...results('expected-count')];
    expect(counts.reduce((a, b) => a + b)).toBeCloseTo(10, 10);
    results('weight').forEach((weight, k) => {
      expect((1 - (share as number)) * weight).toBeCloseTo(weights[k] as number, 4);
    });
    const bases = estimate.law.components.slice(0, 2) as NormalLaw[];
    results('posterior-mean').forEach((mu, k) => expect(mu).toBeCloseTo(bases[k]?.mu ?? NaN, 3));
    results('sigma').forEach((sigma, k) => expect(sigma).toBeCloseTo(bases[k]?.sigma ?? NaN, 3));
  });

  test('without the landings the mixture is listed, not derived', () => {
    const mixed: EstimationModel = { ...model, bases: 2, weightConcentration: 2 };
    const xs = [1, 2, 9, 10];
    const summary = summaryOf(xs);
    const estimate = fitEstimator('em', { values: Float64Array.from(xs), summary }, mixed, null);
    const lines = explainEstimate('em', summary, mixed, estimate);
    expect(lines.map(l => [l.quantity, l.base])).toEqual([
      ['weight', 0],
      ['posterior-mean', 0],
      ['sigma', 0],
      ['weight', 1],
      ['posterior-mean', 1],
      ['sigma', 1],
    ]);
  });

  test('no data, no arithmetic', () => {
    expect(explained('map', [])).toEqual([]);
  });
});
