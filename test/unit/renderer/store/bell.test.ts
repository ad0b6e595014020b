import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guess } from '../../../../src/core/session/events.ts';
import {
  firstWeight,
  nudged,
  partOf,
  partProblem,
  sameGuess,
  stepsFor,
  withPart,
} from '../../../../renderer/store/bell.ts';

const one: Guess = { family: 'normal', mu: 10, sigma: 1.5 };
const two: Guess = {
  family: 'mixture',
  weights: [0.4, 0.6],
  components: [
    { family: 'normal', mu: 5, sigma: 1 },
    { family: 'normal', mu: 15, sigma: 2 },
  ],
};

describe('steps', () => {
  it('are a power of ten below a hundredth of the field', () => {
    expect(stepsFor([0, 20])).toEqual({ coarse: 0.1, fine: 0.01, digits: 2 });
    expect(stepsFor([-60, 60])).toEqual({ coarse: 1, fine: 0.1, digits: 2 });
    expect(stepsFor([0, 100])).toEqual({ coarse: 1, fine: 0.1, digits: 2 });
    expect(stepsFor([0, 2]).digits).toBe(3);
  });
});

describe('nudging', () => {
  it('lands on multiples of the step, without the dust of binary fractions', () => {
    expect(nudged(one, 'mu', 0, 3, 0.1)).toEqual({ ...one, mu: 10.3 });
    expect(nudged({ ...one, mu: 10.234 }, 'mu', 0, -1, 0.1)).toEqual({ ...one, mu: 10.1 });
    expect(nudged(one, 'sigma', 0, 1, 0.01)).toEqual({ ...one, sigma: 1.51 });
  });

  it('moves the chosen bell alone', () => {
    const moved = nudged(two, 'mu', 1, 1, 0.1);
    expect(partOf(moved, 'mu', 0)).toBe(5);
    expect(partOf(moved, 'mu', 1)).toBe(15.1);
  });

  it('keeps sigma above 0 and the weights a pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), count => {
        expect(partOf(nudged(one, 'sigma', 0, count, 0.1), 'sigma', 0)).toBeGreaterThan(0);
        const moved = nudged(two, 'weight', 0, count, 0.05);
        const weights = moved.family === 'mixture' ? moved.weights : [];
        expect(weights[0]).toBeGreaterThan(0);
        expect(weights[1]).toBeGreaterThan(0);
        expect((weights[0] ?? 0) + (weights[1] ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('typed numbers', () => {
  it('are refused by what they are for', () => {
    expect(partProblem('mu', -3)).toBeNull();
    expect(partProblem('mu', null)).toBe('not-a-number');
    expect(partProblem('mu', Infinity)).toBe('not-a-number');
    expect(partProblem('sigma', 0)).toBe('sigma-not-positive');
    expect(partProblem('sigma', -1)).toBe('sigma-not-positive');
    expect(partProblem('sigma', NaN)).toBe('not-a-number');
    expect(partProblem('weight', 1)).toBe('weight-out-of-range');
    expect(partProblem('weight', 0.3)).toBeNull();
  });

  it('replace one part', () => {
    expect(withPart(one, 'sigma', 0, 2)).toEqual({ ...one, sigma: 2 });
    expect(firstWeight(withPart(two, 'weight', 0, 0.25))).toBe(0.25);
  });
});

it('compares guesses by their numbers', () => {
  expect(sameGuess(one, { ...one })).toBe(true);
  expect(sameGuess(one, { ...one, mu: 10.01 })).toBe(false);
  expect(sameGuess(two, withPart(two, 'weight', 0, 0.5))).toBe(false);
  expect(sameGuess(null, one)).toBe(false);
  expect(sameGuess(null, null)).toBe(true);
});
