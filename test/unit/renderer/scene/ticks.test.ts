import { describe, expect, test } from 'vitest';
import { decimalsOf, multiples, niceStep } from '../../../../renderer/scene/model/ticks.ts';

describe('niceStep', () => {
  test.each([
    [0.7, 1],
    [1, 1],
    [1.2, 2],
    [2.1, 5],
    [5.1, 10],
    [0.012, 0.02],
    [340, 500],
  ])('of %d is %d', (least, step) => expect(niceStep(least)).toBe(step));

  test('of what is no length is 1', () => {
    expect(niceStep(0)).toBe(1);
    expect(niceStep(NaN)).toBe(1);
    expect(niceStep(Infinity)).toBe(1);
  });
});

test('multiples include both ends and carry no rounding noise', () => {
  expect(multiples(0, 0.5, 0.1)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(multiples(-45, 33, 20)).toEqual([-40, -20, 0, 20]);
  expect(multiples(2, 26, 5)).toEqual([5, 10, 15, 20, 25]);
});

test('decimalsOf counts the decimals that a step needs', () => {
  expect([100, 1, 0.5, 0.1, 0.02].map(decimalsOf)).toEqual([0, 0, 1, 1, 2]);
});
