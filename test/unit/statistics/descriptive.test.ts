import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  meanAbsoluteDeviation,
  medianAbsoluteDeviation,
  rangeOf,
  standardErrorOfMean,
} from '../../../src/core/statistics/descriptive.ts';
import { autocorrelationLag1, shapeOf } from '../../../src/core/statistics/shape.ts';
import { median, quantile, selectInPlace } from '../../../src/core/statistics/quantile.ts';
import { emptySummary, summaryOf } from '../../../src/core/statistics/summary.ts';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('selection', () => {
  const orders: readonly [string, (n: number) => Float64Array][] = [
    ['rising', n => Float64Array.from({ length: n }, (_, i) => i)],
    ['falling', n => Float64Array.from({ length: n }, (_, i) => n - i)],
    ['equal', n => new Float64Array(n).fill(4)],
    ['two values', n => Float64Array.from({ length: n }, (_, i) => i % 2)],
    ['organ pipes', n => Float64Array.from({ length: n }, (_, i) => Math.min(i, n - i))],
    ['saw', n => Float64Array.from({ length: n }, (_, i) => i % 61)],
    ['scattered', n => Float64Array.from({ length: n }, (_, i) => (i * 0.6180339887498949) % 1)],
  ];

  test.each(orders)('%s: what sorting says, the rest parted around it', (_, make) => {
    for (const n of [1, 2, 3, 10, 599, 601, 602, 5000]) {
      const sorted = make(n).sort();
      for (const k of new Set([0, 1, n >> 2, n >> 1, n - 2, n - 1])) {
        if (k < 0 || k >= n) continue;
        const values = make(n);
        expect(selectInPlace(values, k)).toBe(sorted[k]);
        expect(rangeOf(values.subarray(0, k + 1))?.max).toBe(sorted[k]);
        expect(rangeOf(values.subarray(k))?.min).toBe(sorted[k]);
        expect(values.sort()).toEqual(sorted);
      }
    }
  });

  test('any order', () => {
    const value = fc.double({ noNaN: true });
    fc.assert(
      fc.property(fc.float64Array({ minLength: 1, maxLength: 50, noNaN: true }), value, (xs, u) => {
        const k = Math.min(xs.length - 1, Math.floor(Math.abs(u) % xs.length) || 0);
        expect(selectInPlace(xs.slice(), k) + 0).toBe((xs.slice().sort()[k] as number) + 0);
      }),
    );
  });

  test('a million values take linear time', () => {
    for (const [, make] of orders) {
      const start = performance.now();
      selectInPlace(make(1e6), 5e5);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  test('an index outside is refused', () => {
    expect(() => selectInPlace(of(1, 2), 2)).toThrow(/below 2, got 2/);
    expect(() => selectInPlace(of(1, 2), 0.5)).toThrow(/got 0.5/);
  });
});

describe('quantiles', () => {
  test('by hand', () => {
    expect(median(of(3, 1, 2))).toBe(2);
    expect(median(of(4, 1, 2, 8))).toBe(3);
    expect(median(of())).toBeNull();
    expect(median(of(Number.MAX_VALUE, Number.MAX_VALUE))).toBe(Number.MAX_VALUE);
    expect(quantile(of(10, 20, 30, 40, 50), 0.1)).toBeCloseTo(14, 14);
    expect([quantile(of(7, 3, 5), 0), quantile(of(7, 3, 5), 1)]).toEqual([3, 7]);
    expect(() => quantile(of(1), 1.1)).toThrow(/from 0 to 1, got 1.1/);
  });

  test('the values stay where they were', () => {
    const values = of(5, 1, 4);
    median(values);
    expect(values).toEqual(of(5, 1, 4));
  });
});

describe('spread', () => {
  test('by hand, of 1, 1, 2, 2, 4, 6, 9', () => {
    const values = of(1, 1, 2, 2, 4, 6, 9);
    expect(medianAbsoluteDeviation(values)).toBe(1);
    expect(meanAbsoluteDeviation(values)).toBe(15 / 7);
    expect(rangeOf(values)).toEqual({ min: 1, max: 9 });
  });

  test('standard error of the mean of 1, 2, 3, 4', () => {
    expect(standardErrorOfMean(summaryOf([1, 2, 3, 4]))).toBeCloseTo(Math.sqrt(5 / 3 / 4), 15);
    expect(standardErrorOfMean(summaryOf([1]))).toBeNull();
    expect(standardErrorOfMean(emptySummary)).toBeNull();
  });

  test('of nothing there is none', () => {
    expect([rangeOf(of()), meanAbsoluteDeviation(of()), medianAbsoluteDeviation(of())]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('shape', () => {
  test('by hand: three zeros and a one', () => {
    // p = 1/4: m2 = p q, m3 = p q (q - p), m4 = p q (1 - 3 p q)
    const shape = shapeOf(of(0, 0, 1, 0));
    expect(shape?.skewness).toBeCloseTo(0.5 / Math.sqrt(3 / 16), 14);
    expect(shape?.kurtosis).toBeCloseTo((1 - 9 / 16) / (3 / 16), 14);
  });

  test('autocorrelation by hand: 1, 2, 3 and a strict alternation', () => {
    expect(autocorrelationLag1(of(1, 2, 3))).toBe(0);
    expect(autocorrelationLag1(of(1, -1, 1, -1))).toBeCloseTo(-3 / 4, 15);
  });

  test('neither shift nor scale changes any of it', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => Math.exp(Math.sin(i * i)));
    const shape = shapeOf(values);
    const lag1 = autocorrelationLag1(values) as number;
    for (const [scale, shift] of [
      [1e-300, 0],
      [1e300, 0],
      [1, 1e5],
      [-1, 0],
    ] as const) {
      const moved = values.map(x => scale * x + shift);
      expect(shapeOf(moved)?.kurtosis).toBeCloseTo(shape?.kurtosis as number, 9);
      expect(shapeOf(moved)?.skewness).toBeCloseTo(
        Math.sign(scale) * (shape?.skewness as number),
        9,
      );
      expect(autocorrelationLag1(moved)).toBeCloseTo(lag1, 9);
    }
  });

  test('a mean that is rounded coarsely leaves no trace', () => {
    const exact = shapeOf(of(...Array.from({ length: 999 }, (_, i) => (i % 3 === 0 ? 1 : 0))));
    const far = Float64Array.from({ length: 999 }, (_, i) => 2 ** 50 + (i % 3 === 0 ? 1 : 0));
    expect(shapeOf(far)?.skewness).toBeCloseTo(exact?.skewness as number, 12);
  });

  test('equal values and none have no shape', () => {
    for (const values of [of(), of(5), of(0.1, 0.1, 0.1)]) {
      expect([shapeOf(values), autocorrelationLag1(values)]).toEqual([null, null]);
    }
    expect(shapeOf(of(Number.MAX_VALUE, -Number.MAX_VALUE))?.kurtosis).toBeCloseTo(1, 14);
  });
});
