import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compensatedSum } from '../../../src/core/statistics/compensatedSum.ts';
import { momentsOf } from '../../../src/core/statistics/sampleMoments.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';

const of = (n: number, f: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => f(i));

describe('whole numbers have exact sums, at every seam of the blocks', () => {
  test.each([1, 2, 3, 4, 5, 1023, 1024, 1025, 2047, 2049, 5000])('1 to %d', n => {
    const { mean, sumSquaredDeviations } = momentsOf(of(n, i => i + 1));
    expect(mean).toBe((n + 1) / 2);
    const exact = (n * (n * n - 1)) / 12;
    expect(Math.abs(sumSquaredDeviations - exact)).toBeLessThanOrEqual(4e-16 * exact);
  });

  test.each([1e9, 2 ** 40, -(2 ** 50)])('0 and 1 in turn, moved by %d', offset => {
    const { mean, sumSquaredDeviations } = momentsOf(of(10_000, i => offset + (i % 2)));
    expect(mean).toBe(offset + 0.5);
    expect(sumSquaredDeviations).toBe(2500);
  });
});

test('a first value far from the rest costs only what it must', () => {
  const values = of(4001, i => (i === 0 ? 1e12 : i % 2 === 0 ? 1 : -1));
  const { mean, sumSquaredDeviations } = momentsOf(values);
  expect(mean).toBeCloseTo(1e12 / 4001, 6);
  const squares = (1e24 * 4000) / 4001 + 4000;
  expect(Math.abs(sumSquaredDeviations / squares - 1)).toBeLessThanOrEqual(4e-15);
});

describe('scales', () => {
  test.each([1e-150, 1e-30, 1e30, 1e150])('%d', scale => {
    const { mean, sumSquaredDeviations } = momentsOf(of(3000, i => ((i % 3) + 4) * scale));
    expect(mean / scale).toBeCloseTo(5, 14);
    expect(sumSquaredDeviations / scale / scale).toBeCloseTo(2000, 10);
  });

  test('squares that overflow are infinite, the mean is not', () => {
    const huge = momentsOf(Float64Array.of(1e200, -1e200, 2e200));
    expect(huge.mean / 1e200).toBeCloseTo(2 / 3, 14);
    expect(huge.sumSquaredDeviations).toBe(Infinity);
    const greatest = Number.MAX_VALUE;
    for (const signs of [
      [1, 1],
      [1, -1, -1],
      [-1, 1, 1, 1, 1],
    ]) {
      const { mean, sumSquaredDeviations } = momentsOf(
        of(signs.length, i => (signs[i] as number) * greatest),
      );
      const exact = signs.reduce((sum, s) => sum + s / signs.length, 0) * greatest;
      expect(Math.abs(mean / exact - 1)).toBeLessThanOrEqual(1e-15);
      expect(sumSquaredDeviations).toBe(signs.includes(-1) ? Infinity : 0);
    }
  });

  test('squares that underflow are 0', () => {
    expect(momentsOf(Float64Array.of(5e-324, 1e-323, 1.5e-323))).toEqual({
      mean: 1e-323,
      sumSquaredDeviations: 0,
    });
  });

  test('equal values have no spread, whatever they are', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 3000 }), (x, n) => {
        const { mean, sumSquaredDeviations } = momentsOf(new Float64Array(n).fill(x));
        expect([mean + 0, sumSquaredDeviations]).toEqual([x + 0, 0]);
      }),
    );
  });
});

test('the place of a value that is not finite is said, also in a later block', () => {
  for (const bad of [NaN, Infinity, -Infinity]) {
    const values = of(5000, i => i);
    values[4321] = bad;
    expect(() => summaryOf(values)).toThrow(`value 4321 must be a finite number, got ${bad}`);
  }
  expect(() => summaryOf(Float64Array.of(Infinity, -Infinity))).toThrow(/value 0 .* got Infinity/);
});

test('views and plain arrays say the same', () => {
  const values = of(2500, i => Math.sin(i));
  expect(summaryOf(values.subarray(100, 1300))).toEqual(
    summaryOf(Array.from(values.subarray(100, 1300))),
  );
});

test('a compensated sum keeps what plain addition loses', () => {
  expect(compensatedSum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
  expect(compensatedSum(new Float64Array(1e5).fill(0.1))).toBe(10_000);
  expect(compensatedSum(Float64Array.of(1e308, 1e308))).toBe(Infinity);
  expect(compensatedSum(new Float64Array())).toBe(0);
});
