import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../bench/statistics.ts';

describe('quantile', () => {
  it('interpolates between order statistics', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBeCloseTo(1.75, 12);
    expect(quantile([4, 1, 3, 2], 0)).toBe(1);
    expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  });

  it('gives the middle one, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([7])).toBe(7);
  });

  it('sorts by number, not by text, and leaves its input alone', () => {
    const values = [10, 9, 100];
    expect(median(values)).toBe(10);
    expect(values).toEqual([10, 9, 100]);
  });

  it('refuses no values', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('is the same in any order and moves with its data', () => {
    const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const q = quantile(values, p);
        expect(quantile(values.toReversed(), p)).toBe(q);
        expect(
          quantile(
            values.map(x => 2 * x + 3),
            p,
          ),
        ).toBeCloseTo(2 * q + 3, 6);
        expect(values.filter(x => x <= q).length).toBeGreaterThanOrEqual(
          Math.floor(p * values.length),
        );
      }),
    );
  });
});
