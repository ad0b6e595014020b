import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/core/statistics/normalQuantile.ts';
import { slide, slidingWindow, windowSummary } from '../../../src/core/statistics/slidingWindow.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';

/** The greatest errors over the stream beside a fresh computation, in the units of the stated bound. */
function worst(
  valueAt: (i: number) => number,
  steps: number,
  capacity: number,
  every: number,
): { readonly mean: number; readonly squares: number } {
  const window = slidingWindow(capacity);
  const values = Float64Array.from({ length: steps }, (_, i) => valueAt(i + 1));
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < steps; i++) {
    slide(window, values[i] as number);
    if (i % every !== 0 && i !== steps - 1) continue;
    const got = windowSummary(window);
    const fresh = summaryOf(values.subarray(Math.max(0, i + 1 - capacity), i + 1));
    expect(got.n).toBe(fresh.n);
    const sd = Math.sqrt(fresh.sumSquaredDeviations / fresh.n);
    const room = 1e-15 * Math.abs(fresh.mean) + 1e-13 * sd;
    if (room > 0) mean = Math.max(mean, Math.abs(got.mean - fresh.mean) / room);
    if (fresh.sumSquaredDeviations > 0)
      squares = Math.max(
        squares,
        Math.abs(got.sumSquaredDeviations / fresh.sumSquaredDeviations - 1) / 1e-12,
      );
  }
  return { mean, squares };
}

const bell = (i: number): number => normalQuantile((i * 0.6180339887498949) % 1);

describe('over 1e5 steps it stays within its stated bound', () => {
  test.each<[string, (i: number) => number, number]>([
    ['noise', bell, 100],
    ['noise about 1e9', i => 1e9 + bell(i), 1000],
    ['a drifting mean', i => i + bell(i), 50],
    ['outliers a million times as far', i => (i % 997 === 0 ? 1e6 : bell(i)), 100],
    ['outliers that dwarf the rest', i => (i % 9973 === 0 ? 1e15 : bell(i)), 64],
    ['widths that rise and fall', i => bell(i) * 10 ** (6 * Math.sin(i / 500)), 32],
    ['a window of two', bell, 2],
  ])('%s', (_, valueAt, capacity) => {
    const { mean, squares } = worst(valueAt, 1e5, capacity, 37);
    expect(mean).toBeLessThanOrEqual(1);
    expect(squares).toBeLessThanOrEqual(1);
  });
});

test('is the summary of the newest values, whatever came before', () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (xs, k) => {
      const window = slidingWindow(k);
      for (const x of xs) slide(window, x);
      const got = windowSummary(window);
      const fresh = summaryOf(xs.slice(-k));
      expect(got.n).toBe(fresh.n);
      expect(got.mean).toBeCloseTo(fresh.mean, 10);
      expect(got.sumSquaredDeviations).toBeCloseTo(fresh.sumSquaredDeviations, 8);
    }),
  );
});

test('a window of one holds the newest value', () => {
  const window = slidingWindow(1);
  expect(windowSummary(window).n).toBe(0);
  for (const x of [3, 1e9, -7]) slide(window, x);
  expect(windowSummary(window)).toEqual({ n: 1, mean: -7, sumSquaredDeviations: 0 });
});

test('a value that is not finite changes nothing', () => {
  const window = slidingWindow(3);
  for (const x of [1, 2, 3, 4]) slide(window, x);
  const before = windowSummary(window);
  expect(() => slide(window, NaN)).toThrow(/must be a finite number, got NaN/);
  expect(windowSummary(window)).toEqual(before);
  expect(() => slidingWindow(0)).toThrow(/whole number from 1, got 0/);
});
