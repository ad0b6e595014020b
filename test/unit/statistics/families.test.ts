import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  density,
  familyOf,
  lawMean,
  lawProblem,
  lawVariance,
  logDensity,
} from '../../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';
import { integrate } from '../../../src/core/statistics/quadrature.ts';

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const uniform = { family: 'uniform', lower: 2, upper: 6 } as const;
const cauchy = { family: 'student-t', df: 1, location: 3, scale: 2 } as const;
const mixture: Law = {
  family: 'mixture',
  weights: [0.75, 0.25],
  components: [normal(0, 1), normal(4, 2)],
};

describe('log density', () => {
  test.each<[string, Law, number, number]>([
    ['normal at its mean', normal(10, 2), 10, -Math.log(2 * Math.sqrt(2 * Math.PI))],
    ['normal one sigma off', normal(10, 2), 12, -0.5 - Math.log(2 * Math.sqrt(2 * Math.PI))],
    ['uniform inside', uniform, 5, -Math.log(4)],
    ['uniform at its edge', uniform, 6, -Math.log(4)],
    ['Cauchy at its location', cauchy, 3, -Math.log(2 * Math.PI)],
    ['Cauchy one scale off', cauchy, 5, -Math.log(4 * Math.PI)],
    ['mixture', mixture, 0, Math.log((0.75 + 0.125 * Math.exp(-2)) / Math.sqrt(2 * Math.PI))],
  ])('%s', (_, law, x, expected) => {
    expect(logDensity(law, x)).toBeCloseTo(expected, 13);
    expect(density(law, x)).toBeCloseTo(Math.exp(expected), 13);
  });

  test('a point mass has density 0 everywhere but at its place', () => {
    expect(logDensity(normal(1, 0), 1.5)).toBe(-Infinity);
    expect(logDensity(normal(1, 0), 1)).toBe(Infinity);
  });

  test('outside a uniform law it is -Infinity, also in a mixture of nothing else', () => {
    expect(logDensity(uniform, 6.0001)).toBe(-Infinity);
    const two: Law = { family: 'mixture', weights: [1, 0], components: [uniform, normal(0, 1)] };
    expect(logDensity(two, 7)).toBe(-Infinity);
  });

  test('a mixture far from every component neither underflows nor gives NaN', () => {
    expect(logDensity(mixture, 1e6)).toBeCloseTo(Math.log(0.25) + logDensity(normal(4, 2), 1e6), 0);
    const half: Law = {
      family: 'mixture',
      weights: [0.5, 0.5],
      components: [uniform, normal(0, 1)],
    };
    expect(logDensity(half, 100)).toBeCloseTo(Math.log(0.5) + logDensity(normal(0, 1), 100), 9);
  });
});

describe('moments', () => {
  test('by hand', () => {
    expect([lawMean(uniform), lawVariance(uniform)]).toEqual([4, 4 / 3]);
    expect(lawMean(mixture)).toBe(1);
    expect(lawVariance(mixture)).toBeCloseTo(0.75 * (1 + 1) + 0.25 * (4 + 9), 12);
    expect(lawMean(cauchy)).toBeNaN();
    expect(lawVariance({ ...cauchy, df: 2 })).toBe(Infinity);
    expect(lawVariance({ ...cauchy, df: 4 })).toBe(8);
  });

  test.each<[string, Law]>([
    ['normal', normal(3, 0.2)],
    ['uniform', uniform],
    ['mixture', mixture],
  ])('the density of a %s law integrates to 1 and has those moments', (_, law) => {
    const edges = [...familyOf(law).landmarks(law)].sort((a, b) => a - b);
    const expectation = (g: (x: number) => number): number =>
      integrate(x => density(law, x) * g(x), edges).value;
    expect(expectation(() => 1)).toBeCloseTo(1, 9);
    expect(expectation(x => x)).toBeCloseTo(lawMean(law), 9);
    expect(expectation(x => (x - lawMean(law)) ** 2)).toBeCloseTo(lawVariance(law), 8);
  });
});

test('shift and scale move the density as they move the landings', () => {
  const real = fc.double({ min: -50, max: 50, noNaN: true });
  const positive = fc.double({ min: 0.1, max: 20, noNaN: true });
  fc.assert(
    fc.property(real, positive, real, positive, real, (mu, sigma, x, scale, shift) => {
      const moved = normal(scale * mu + shift, scale * sigma);
      const difference = logDensity(moved, scale * x + shift) - logDensity(normal(mu, sigma), x);
      expect(difference).toBeCloseTo(-Math.log(scale), 5);
    }),
  );
});

describe('problems are named', () => {
  test.each<[unknown, RegExp | null]>([
    [normal(1, 2), null],
    [uniform, null],
    [cauchy, null],
    [mixture, null],
    [normal(1, 0), /sigma must be .* above 0, got 0/],
    [normal(1, -2), /sigma .* got -2/],
    [normal(NaN, 1), /mu must be a finite number, got NaN/],
    [normal(1, Infinity), /sigma .* got Infinity/],
    [{ family: 'normal', mu: '3', sigma: 1 }, /mu must be a finite number, got 3/],
    [{ ...uniform, upper: 2 }, /upper must be .* above 2, got 2/],
    [{ ...cauchy, df: 0 }, /df .* got 0/],
    [{ ...mixture, weights: [0.5, 0.4] }, /weights must sum to 1, got 0.9/],
    [{ ...mixture, weights: [1.5, -0.5] }, /weights\[0\] must be in \[0, 1\], got 1.5/],
    [{ ...mixture, weights: [1] }, /weights must be as many as components, 2, got 1/],
    [{ ...mixture, components: [normal(0, 1), normal(0, 0)] }, /components\[1\]: sigma/],
    [{ family: 'mixture', weights: [], components: [] }, /components must not be empty/],
    [{ family: 'mixture', weights: [1], components: [mixture] }, /simple family, got mixture/],
    [{ family: 'toString' }, /family must be one of normal, .*, got toString/],
  ])('%j', (law, problem) => {
    const found = lawProblem(law as Law);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });

  test('weights may miss 1 by rounding, not by more', () => {
    expect(lawProblem({ ...mixture, weights: [0.75, 0.25 + 5e-10] } as Law)).toBeNull();
    expect(lawProblem({ ...mixture, weights: [0.75, 0.25 + 5e-9] } as Law)).not.toBeNull();
  });
});
