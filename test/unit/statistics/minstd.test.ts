import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  minstdNext,
  minstdSeed,
  minstdUniform,
  shuffledOrder,
} from '../../../src/core/statistics/minstd.ts';

test('ten thousand steps from 1 end where Park and Miller say', () => {
  let state = minstdSeed(1);
  for (let i = 0; i < 10_000; i++) state = minstdNext(state);
  expect(state).toBe(1043618065);
  expect(minstdUniform(state)).toBeCloseTo(0.48597, 4);
});

test('any whole number is a seed', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), seed => {
      const state = minstdSeed(seed);
      expect(state).toBeGreaterThanOrEqual(1);
      expect(state).toBeLessThan(2147483647);
    }),
  );
  expect(() => minstdSeed(0.5)).toThrow(RangeError);
});

test('a shuffle by hand', () => {
  // 3 elements: floor(0.5 * 3) = 1 swaps 2 and 1; floor(0 * 2) = 0 swaps 2 and 0.
  const uniforms = [0.5, 0];
  expect([...shuffledOrder(3, () => uniforms.shift() as number)]).toEqual([2, 0, 1]);
  expect([...shuffledOrder(0, () => 0)]).toEqual([]);
});

test('each order of three comes about equally often', () => {
  const seen = new Map<string, number>();
  let state = minstdSeed(42);
  for (let i = 0; i < 6000; i++) {
    const order = shuffledOrder(3, () => minstdUniform((state = minstdNext(state)))).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  // 5 standard deviations of a binomial count, sqrt(6000 / 6 * 5 / 6) = 28.9.
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
});
