import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divergenceTerm,
  expExcess,
  logExcess,
  ratioExcess,
} from '../../../src/core/statistics/excess.ts';

describe('what is left of a function beyond its tangent', () => {
  // mpmath at 50 digits
  test.each([
    [1e-9, 4.999999996666667e-19],
    [0.0999, 0.004680733419066091],
    [0.1001, 0.004698915236747032],
    [-0.05, 0.0012932943875505335],
    [5, 3.208240530771945],
    [0, 0],
  ])('d - ln(1 + d) at %d', (d, expected) => {
    expect(Math.abs(logExcess(d) - expected)).toBeLessThanOrEqual(4e-15 * expected);
  });

  test.each([
    [1e-9, 4.999999998333334e-19],
    [0.499, 0.10613749373878963],
    [0.501, 0.10692443221718748],
    [30, 29.000000000000092],
    [0, 0],
  ])('t - 1 + exp(-t) at %d', (t, expected) => {
    expect(Math.abs(expExcess(t) - expected)).toBeLessThanOrEqual(4e-15 * expected);
  });

  test('at the ends of the range', () => {
    expect(logExcess(-1)).toBe(Infinity);
    expect(expExcess(1e300)).toBe(1e300);
    expect(ratioExcess(1e-200, 1e200)).toBeCloseTo(400 * Math.LN10 - 1, 11);
    expect(ratioExcess(1e200, 1e-200)).toBe(Infinity);
    expect(divergenceTerm(1e-300, 0.5)).toBeCloseTo(0.5, 14);
    expect(divergenceTerm(0.5, 1e-300)).toBeCloseTo(0.5 * Math.log(0.5e300) - 0.5, 11);
    expect(divergenceTerm(5e-324, 1)).toBeCloseTo(1, 14);
  });

  test('by hand: 0 keeps to the limits', () => {
    expect([divergenceTerm(0, 0), divergenceTerm(0, 3), divergenceTerm(3, 0)]).toEqual([
      0,
      3,
      Infinity,
    ]);
    expect(divergenceTerm(2, 1)).toBeCloseTo(2 * Math.LN2 - 1, 15);
  });

  test('never negative, 0 for equals', () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (p, q) => {
        expect(divergenceTerm(p, q)).toBeGreaterThanOrEqual(0);
        expect(divergenceTerm(p, p * (1 + 1e-9))).toBeGreaterThan(0);
        expect(divergenceTerm(p, p)).toBe(0);
      }),
    );
  });
});
