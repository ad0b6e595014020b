import { describe, expect, test } from 'vitest';
import {
  cramerRaoBound,
  fisherInformation,
} from '../../../src/core/statistics/fisherInformation.ts';
import type { InformationModel } from '../../../src/core/statistics/fisherInformation.ts';
import { logDensity } from '../../../src/core/statistics/families.ts';
import { logGamma } from '../../../src/core/statistics/logGamma.ts';
import { observedInformation } from '../../../src/core/statistics/observedInformation.ts';
import type { ObservedModel } from '../../../src/core/statistics/observedInformation.ts';
import { integrate } from '../../../src/core/statistics/quadrature.ts';

type Density = (x: number, t: number) => number; // log-density by the parameter t

const laplace: Density = (x, b) => -Math.abs(x) / b - Math.log(2 * b);
const t3 = (x: number, location: number, scale: number): number =>
  logDensity({ family: 'student-t', df: 3, location, scale }, x);
const exponential: Density = (x, rate) => Math.log(rate) - rate * x;
const poisson: Density = (x, rate) => x * Math.log(rate) - rate - logGamma(x + 1);
const bernoulli: Density = (x, p) => (x === 1 ? Math.log(p) : Math.log1p(-p));

const curvature = (f: Density, x: number, t: number): number => {
  const h = 1e-4 * t;
  return -(f(x, t + h) - 2 * f(x, t) + f(x, t - h)) / (h * h);
};

describe('expected information', () => {
  // As E[score^2], by quadrature over the law itself.
  const bySquaredScore = (f: Density, t: number, edges: readonly number[]): number =>
    integrate(x => {
      const h = 1e-5 * t;
      const score = (f(x, t + h) - f(x, t - h)) / (2 * h);
      return score * score * Math.exp(f(x, t));
    }, edges).value;
  const wide = [-2000, -100, -20, -5, 0, 5, 20, 100, 2000];

  test.each<[InformationModel, Density, number, readonly number[]]>([
    [{ model: 'laplace-scale', n: 1, b: 1.5 }, laplace, 1.5, [-60, -5, 0, 5, 60]],
    [{ model: 'student-t-location', n: 1, df: 3, sigma: 2 }, (x, t) => t3(x, t, 2), 1, wide],
    [{ model: 'student-t-scale', n: 1, df: 3, sigma: 2 }, (x, t) => t3(x, 0, t), 2, wide],
    [{ model: 'exponential-rate', n: 1, rate: 0.4 }, exponential, 0.4, [0, 5, 20, 100]],
    [
      { model: 'exponential-mean', n: 1, rate: 0.4 },
      (x, mean) => exponential(x, 1 / mean),
      2.5,
      [0, 5, 20, 100],
    ],
    [
      { model: 'normal-sigma2', n: 1, sigma: 2 },
      (x, s2) => logDensity({ family: 'normal', mu: 0, sigma: Math.sqrt(s2) }, x),
      4,
      [-25, -5, 0, 5, 25],
    ],
    [
      { model: 'normal-log-sigma', n: 1, sigma: 2 },
      (x, s) => logDensity({ family: 'normal', mu: 0, sigma: Math.exp(s) }, x),
      Math.LN2,
      [-25, -5, 0, 5, 25],
    ],
  ])('$model', (model, f, t, edges) => {
    expect(bySquaredScore(f, t, edges) / fisherInformation(model)).toBeCloseTo(1, 5);
  });

  test('counts, by summation', () => {
    let rate = 0;
    let logRate = 0;
    for (let x = 0; x < 60; x++) {
      const p = Math.exp(poisson(x, 3.1));
      rate += p * (x / 3.1 - 1) ** 2;
      logRate += p * (x - 3.1) ** 2;
    }
    expect(fisherInformation({ model: 'poisson-rate', n: 1, rate: 3.1 })).toBeCloseTo(rate, 12);
    expect(fisherInformation({ model: 'poisson-log-rate', n: 1, rate: 3.1 })).toBeCloseTo(
      logRate,
      11,
    );
    expect(fisherInformation({ model: 'bernoulli-p', n: 4, p: 0.5 })).toBe(16);
    expect(fisherInformation({ model: 'bernoulli-logit', n: 100, p: 0.75 })).toBe(18.75);
  });

  test('regression, with and without the other parameter: the inverse of the full matrix', () => {
    const x = [1, 2, 4, 7];
    const [n, sum, squares] = [4, 14, 70];
    const determinant = n * squares - sum * sum;
    expect(fisherInformation({ model: 'regression-slope-origin', x, sigma: 0.5 })).toBe(280);
    const slope = cramerRaoBound({ model: 'regression-slope', x, sigma: 0.5 });
    expect(slope).toBeCloseTo((0.25 * n) / determinant, 14);
    const intercept = cramerRaoBound({ model: 'regression-intercept', x, sigma: 0.5 });
    expect(intercept).toBeCloseTo((0.25 * squares) / determinant, 14);
  });

  test('n observations hold n times as much, and no information bounds nothing', () => {
    const one = fisherInformation({ model: 'student-t-scale', n: 1, df: 5, sigma: 3 });
    expect(fisherInformation({ model: 'student-t-scale', n: 7, df: 5, sigma: 3 })).toBeCloseTo(
      7 * one,
    );
    expect(cramerRaoBound({ model: 'normal-mu', n: 0, sigma: 2 })).toBeNull();
    expect(cramerRaoBound({ model: 'bernoulli-p', n: 9, p: 1 })).toBeNull();
    expect(cramerRaoBound({ model: 'regression-slope', x: [2, 2, 2], sigma: 1 })).toBeNull();
  });
});

describe('observed information', () => {
  test.each<[ObservedModel, Density, number, readonly number[]]>([
    [{ model: 'bernoulli-p', p: 0.3 }, bernoulli, 0.3, [0, 1, 1]],
    [
      { model: 'bernoulli-logit', p: 0.3 },
      (x, logit) => bernoulli(x, 1 / (1 + Math.exp(-logit))),
      Math.log(0.3 / 0.7),
      [0, 1, 1],
    ],
    [{ model: 'laplace-scale', mu: 0, b: 1.5 }, laplace, 1.5, [-3, 0.1, 8]],
    [
      { model: 'student-t-location', df: 3, mu: 1, sigma: 2 },
      (x, t) => t3(x, t, 2),
      1,
      [-3, 0.1, 18],
    ],
    [{ model: 'student-t-scale', df: 3, mu: 0, sigma: 2 }, (x, t) => t3(x, 0, t), 2, [-3, 0.1, 18]],
    [{ model: 'exponential-rate', rate: 0.4 }, exponential, 0.4, [1, 2.5]],
    [{ model: 'poisson-rate', rate: 3.1 }, poisson, 3.1, [0, 2, 5]],
  ])('$model, against differences', (model, f, t, values) => {
    const byDifferences = values.reduce((sum, x) => sum + curvature(f, x, t), 0);
    expect(observedInformation(values, model) / byDifferences).toBeCloseTo(1, 4);
  });

  test('no values, no information', () => {
    expect(observedInformation([], { model: 'exponential-rate', rate: 2 })).toBe(0);
  });
});
