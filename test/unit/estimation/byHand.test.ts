import { describe, expect, test } from 'vitest';
import { arithmeticText } from '../../../src/core/estimation/explain/arithmetic.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import { evaluate } from '../../../src/core/estimation/explain/evaluate.ts';
import { explainEstimate } from '../../../src/core/estimation/explain/explain.ts';
import { DIGITS_IN, digitsOut } from '../../../src/core/estimation/explain/writtenDigits.ts';
import type { EstimationModel, EstimatorId } from '../../../src/core/estimation/live.ts';
import { fitEstimator } from '../../../src/core/estimation/registry.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { normals } from '../renderer/scene/normals.ts';

describe('evaluate', () => {
  test.each([
    ['1 + 2 · 3', 7],
    ['(1 + 2) · 3', 9],
    ['−3 · ln(2 · √(2π)) − 8 / (2 · 2²)', -3 * Math.log(2 * Math.sqrt(2 * Math.PI)) - 1],
    ['√2.25', 1.5],
    ['(7.5 − (-2))² / 4', 22.5625],
    ['2 / 4 / 2', 0.25],
    ['13 / (3.5 + 3/2)', 2.6],
    ['1.5e-3 · 2', 0.003],
    ['-4 + 1', -3],
  ])('%s', (text, value) => expect(evaluate(text)).toBeCloseTo(value, 12));

  test.each([['2 ^ 3'], ['(1 + 2'], [''], ['1 2'], ['x']])('cannot read %s', text =>
    expect(evaluate(text)).toBeNaN(),
  );
});

const model: EstimationModel = {
  prior: { mu0: 10, kappa0: 0.6, alpha0: 3, beta0: 4.5 },
  bases: 1,
  weightConcentration: 1,
  strays: null,
};
const strays = { law: { family: 'normal', mu: 20, sigma: 1.5 }, share: { a: 2, b: 12 } } as const;
const landings = (n: number): number[] =>
  [...normals(n, 10.04, 0.87)].map(x => Number(x.toFixed(6)));

function explained(
  id: EstimatorId,
  xs: readonly number[],
  of: EstimationModel,
): readonly ArithmeticLine[] {
  const values = Float64Array.from(xs);
  const summary = summaryOf(values);
  const estimate = fitEstimator(id, { values, summary }, of, null);
  return explainEstimate(id, summary, of, estimate, values);
}

const cases: readonly (readonly [string, readonly ArithmeticLine[]])[] = [
  ['MLE of 3', explained('mle', landings(3), model)],
  ['MLE of 212', explained('mle', landings(212), model)],
  ['MLE of 1000', explained('mle', landings(1000), model)],
  ['MAP of 1', explained('map', landings(1), model)],
  ['MAP of 212', explained('map', landings(212), model)],
  [
    'EM with strays',
    explained('em', [...landings(180), ...normals(20, 20, 1.5)], { ...model, strays }),
  ],
  [
    'EM of two bases',
    explained('em', [...normals(90, 7, 1.2), ...landings(60)], {
      ...model,
      bases: 2,
      weightConcentration: 2,
    }),
  ],
];

describe.each(cases)('%s', (_, lines) => {
  test('every result is what the written numbers give', () => {
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const text = arithmeticText(line.substituted, DIGITS_IN);
      const digits = digitsOut(line);
      expect(evaluate(text).toPrecision(digits), text).toBe(line.result.toPrecision(digits));
      // Far more than the card's two decimals.
      expect(digits, text).toBeGreaterThanOrEqual(4);
    }
  });
});

// The textbook's formulas on the landings themselves, with nothing of the game's.
describe('the answers by other arithmetic', () => {
  const xs = landings(212);
  const n = xs.length;
  const mean = xs.reduce((a, b) => a + b, 0) / n;
  const squares = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const result = (lines: readonly ArithmeticLine[], quantity: string): number | undefined =>
    lines.find(line => line.quantity === quantity)?.result;

  test('MLE', () => {
    const lines = explained('mle', xs, model);
    const sigma = Math.sqrt(squares / n);
    const logLikelihood = xs.reduce(
      (sum, x) =>
        sum +
        Math.log(Math.exp(-(((x - mean) / sigma) ** 2) / 2) / (sigma * Math.sqrt(2 * Math.PI))),
      0,
    );
    expect(result(lines, 'mean')).toBeCloseTo(mean, 10);
    expect(result(lines, 'sigma')).toBeCloseTo(sigma, 10);
    expect(result(lines, 'log-likelihood')).toBeCloseTo(logLikelihood, 8);
  });

  test('MAP', () => {
    // The mode of the joint density of (mu, sigma^2), found by looking for it.
    const { mu0, kappa0, alpha0, beta0 } = model.prior;
    const height = (mu: number, v: number): number =>
      xs.reduce((sum, x) => sum - Math.log(v) / 2 - (x - mu) ** 2 / (2 * v), 0) -
      (alpha0 + 1.5) * Math.log(v) -
      (2 * beta0 + kappa0 * (mu - mu0) ** 2) / (2 * v);
    const lines = explained('map', xs, model);
    const mu = result(lines, 'posterior-mean') as number;
    const v = result(lines, 'mode-variance') as number;
    for (const step of [-1e-3, 1e-3]) {
      expect(height(mu, v)).toBeGreaterThan(height(mu + step, v));
      expect(height(mu, v)).toBeGreaterThan(height(mu, v + step));
    }
    const slope = (f: (h: number) => number): number => (f(1e-4) - f(-1e-4)) / 2e-4;
    expect(slope(h => height(mu + h, v))).toBeCloseTo(0, 3);
    expect(slope(h => height(mu, v + h))).toBeCloseTo(0, 3);
  });
});
