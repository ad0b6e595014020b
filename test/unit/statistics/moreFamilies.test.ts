import { describe, expect, test } from 'vitest';
import type { AnyLaw } from '../../../src/core/statistics/anyLaw.ts';
import {
  anyLawProblem,
  density,
  familyOf,
  lawMean,
  lawProblem,
  lawVariance,
  logDensity,
} from '../../../src/core/statistics/families.ts';
import type { Law } from '../../../src/core/statistics/law.ts';
import { logPoissonMass } from '../../../src/core/statistics/poissonMass.ts';
import { integrate } from '../../../src/core/statistics/quadrature.ts';
import { sameLaw } from '../../../src/core/statistics/sameLaw.ts';

const laplace = { family: 'laplace', mu: 3, b: 2 } as const;
const exponential = { family: 'exponential', rate: 0.5 } as const;
const gamma = { family: 'gamma', shape: 4, rate: 2 } as const;
const poisson = { family: 'poisson', rate: 2.5 } as const;
const bernoulli = { family: 'bernoulli', p: 0.25 } as const;
const categorical = { family: 'categorical', p: [0.5, 0.2, 0, 0.3] } as const;

describe('by hand', () => {
  test('densities and masses', () => {
    expect(density(laplace, 3)).toBeCloseTo(1 / 4, 15);
    expect(density(laplace, 7)).toBeCloseTo(Math.exp(-2) / 4, 15);
    expect(density(exponential, 2)).toBeCloseTo(0.5 * Math.exp(-1), 15);
    expect(density(exponential, -1e-9)).toBe(0);
    expect(density(gamma, 1.5)).toBeCloseTo((16 / 6) * 1.5 ** 3 * Math.exp(-3), 14);
    expect(density(poisson, 3)).toBeCloseTo((2.5 ** 3 / 6) * Math.exp(-2.5), 14);
    expect([density(poisson, 2.5), density(poisson, -1)]).toEqual([0, 0]);
    expect([density(bernoulli, 0), density(bernoulli, 1), density(bernoulli, 2)]).toEqual([
      0.75, 0.25, 0,
    ]);
    expect([-1, 0, 1, 2, 3, 4, 0.5].map(k => density(categorical, k))).toEqual([
      0,
      0.5,
      expect.closeTo(0.2, 15),
      0,
      expect.closeTo(0.3, 15),
      0,
      0,
    ]);
  });

  test('a gamma density at 0', () => {
    const at0 = (shape: number): number => logDensity({ family: 'gamma', shape, rate: 3 }, 0);
    expect([at0(0.5), at0(1), at0(2)]).toEqual([Infinity, Math.log(3), -Infinity]);
    expect(logDensity(gamma, -1)).toBe(-Infinity);
    expect(logDensity(gamma, Infinity)).toBe(-Infinity);
  });

  // mpmath at 50 digits
  test.each([
    [0.3, 2, 0.7, -2.038181379892979],
    [20, 3, 5, -1.788318077589393],
    [1e6, 2, 5.01e5, -9.132882044566863],
  ])('gamma of shape %d, rate %d at %d', (shape, rate, x, expected) => {
    const got = logDensity({ family: 'gamma', shape, rate }, x);
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-14 * Math.abs(expected));
  });

  test.each([
    [3, 2.5, -1.5428872736055899],
    [15, 15, -2.2785183673077407],
    [1000, 900, -9.733415163852598],
    [1e6, 1.001e6, -8.326360811986977],
    [0, 700, -700],
  ])('Poisson mass of %d at rate %d', (k, rate, expected) => {
    const got = logPoissonMass(k, rate);
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(2e-14);
  });

  test('means and variances', () => {
    expect([lawMean(laplace), lawVariance(laplace)]).toEqual([3, 8]);
    expect([lawMean(exponential), lawVariance(exponential)]).toEqual([2, 4]);
    expect([lawMean(gamma), lawVariance(gamma)]).toEqual([2, 1]);
    expect([lawMean(poisson), lawVariance(poisson)]).toEqual([2.5, 2.5]);
    expect([lawMean(bernoulli), lawVariance(bernoulli)]).toEqual([0.25, 0.1875]);
    expect(lawMean(categorical)).toBeCloseTo(1.1, 15);
    expect(lawVariance(categorical)).toBeCloseTo(0.2 + 2.7 - 1.21, 15);
  });
});

describe('densities integrate to 1 between the landmarks, with the stated mean and variance', () => {
  test.each<AnyLaw>([
    laplace,
    exponential,
    gamma,
    { family: 'gamma', shape: 1.3, rate: 0.1 },
    { family: 'gamma', shape: 500, rate: 7 },
  ])('$family', law => {
    const edges = [...familyOf(law).landmarks(law)].sort((a, b) => a - b);
    const expectation = (g: (x: number) => number): number =>
      integrate(x => density(law, x) * g(x), edges).value;
    expect(expectation(() => 1)).toBeCloseTo(1, 10);
    expect(expectation(x => x) / lawMean(law)).toBeCloseTo(1, 9);
    expect(expectation(x => (x - lawMean(law)) ** 2) / lawVariance(law)).toBeCloseTo(1, 8);
  });
});

test.each<AnyLaw>([poisson, { family: 'poisson', rate: 300 }, bernoulli, categorical])(
  'masses of $family sum to 1, with the stated mean, variance and entropy',
  law => {
    let [sum, mean, squares, entropy] = [0, 0, 0, 0];
    for (let k = 0; k < 800; k++) {
      const mass = density(law, k);
      sum += mass;
      mean += mass * k;
      squares += mass * (k - lawMean(law)) ** 2;
      if (mass > 0) entropy -= mass * Math.log(mass);
    }
    expect(sum).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(lawMean(law), 10);
    expect(squares).toBeCloseTo(lawVariance(law), 8);
    expect(entropy).toBeCloseTo(familyOf(law).entropy(law) as number, 12);
  },
);

test('support is the least interval', () => {
  const supportOf = (law: AnyLaw): readonly [number, number] => familyOf(law).support(law);
  expect(supportOf({ family: 'categorical', p: [0, 0.5, 0.5, 0] })).toEqual([1, 2]);
  expect(supportOf({ family: 'bernoulli', p: 0 })).toEqual([0, 0]);
  expect(supportOf({ family: 'bernoulli', p: 1 })).toEqual([1, 1]);
  expect(supportOf(gamma)).toEqual([0, Infinity]);
});

describe('problems name the parameter', () => {
  test.each<[AnyLaw, RegExp]>([
    [{ ...laplace, mu: NaN }, /^mu must be a finite number, got NaN/],
    [{ ...laplace, b: 0 }, /^b must be a finite number above 0, got 0/],
    [{ ...exponential, rate: -1 }, /^rate .* got -1/],
    [{ ...gamma, shape: Infinity }, /^shape .* got Infinity/],
    [{ ...gamma, rate: 0 }, /^rate/],
    [{ ...poisson, rate: 0 }, /^rate/],
    [{ ...bernoulli, p: 1.1 }, /^p must be a number from 0 to 1, got 1.1/],
    [{ ...categorical, p: [] }, /^p must not be empty/],
    [{ ...categorical, p: [0.5, 0.6] }, /^p must sum to 1, got 1.1/],
    [{ ...categorical, p: [-0.5, 1.5] }, /^p\[0\] must be in \[0, 1\], got -0.5/],
    [{ family: 'cauchy' } as unknown as AnyLaw, /^family must be one of .*categorical, got cauchy/],
  ])('%o', (law, wanted) => {
    expect(anyLawProblem(law)).toMatch(wanted);
  });

  test('none where there is none', () => {
    for (const law of [laplace, exponential, gamma, poisson, bernoulli, categorical])
      expect(anyLawProblem(law)).toBeNull();
  });

  test('what does not fly is no guess', () => {
    expect(lawProblem(laplace as unknown as Law)).toMatch(/^family must be one of .*, got laplace/);
  });
});

test('laws are the same by every parameter', () => {
  expect(sameLaw(categorical, { family: 'categorical', p: [0.5, 0.2, 0, 0.3] })).toBe(true);
  expect(sameLaw(categorical, { family: 'categorical', p: [0.5, 0.2, 0.3] })).toBe(false);
  expect(sameLaw(laplace, { ...laplace, b: 2.5 })).toBe(false);
  expect(sameLaw(exponential, { family: 'poisson', rate: 0.5 })).toBe(false);
});
