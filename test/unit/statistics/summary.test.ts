import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addValue,
  emptySummary,
  mergeSummaries,
  removeValue,
  summaryOf,
  varianceBessel,
  varianceN,
} from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';

const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 40 });

const streamed = (xs: readonly number[]): SufficientStatistics =>
  xs.reduce<SufficientStatistics>(addValue, emptySummary);

function expectSame(a: SufficientStatistics, b: SufficientStatistics): void {
  expect(a.n).toBe(b.n);
  expect(a.mean).toBeCloseTo(b.mean, 9);
  expect(a.sumSquaredDeviations).toBeCloseTo(b.sumSquaredDeviations, 6);
}

test('the first three landings by hand', () => {
  const summary = summaryOf([10.1, 9.8, 10.2]);
  expect(summary.n).toBe(3);
  expect(summary.mean).toBeCloseTo(30.1 / 3, 14);
  expect(summary.sumSquaredDeviations).toBeCloseTo(0.26 / 3, 14);
  expect(varianceN(summary)).toBeCloseTo(0.26 / 9, 14);
  expect(varianceBessel(summary)).toBeCloseTo(0.13 / 3, 14);
});

test('too few values give no variance instead of a number', () => {
  expect(summaryOf([])).toEqual(emptySummary);
  expect([varianceN(emptySummary), varianceBessel(emptySummary)]).toEqual([null, null]);
  expect(varianceN(summaryOf([7]))).toBe(0);
  expect(varianceBessel(summaryOf([7]))).toBeNull();
});

describe('one value at a time, in parts, in any order: the same', () => {
  test('streaming equals the whole', () => {
    fc.assert(fc.property(values, xs => expectSame(streamed(xs), summaryOf(xs))));
  });

  test('merging equals the whole, in either order', () => {
    fc.assert(
      fc.property(values, values, (xs, ys) => {
        const whole = summaryOf([...xs, ...ys]);
        expectSame(mergeSummaries(streamed(xs), streamed(ys)), whole);
        expectSame(mergeSummaries(streamed(ys), streamed(xs)), whole);
      }),
    );
  });

  test('order does not matter', () => {
    fc.assert(fc.property(values, xs => expectSame(streamed(xs), streamed([...xs].reverse()))));
  });

  test('a value added and removed leaves nothing behind', () => {
    fc.assert(
      fc.property(values, fc.double({ min: -100, max: 100, noNaN: true }), (xs, x) => {
        expectSame(removeValue(addValue(streamed(xs), x), x), streamed(xs));
      }),
    );
    expect(removeValue(addValue(addValue(emptySummary, 3), 8), 3)).toEqual({
      n: 1,
      mean: 8,
      sumSquaredDeviations: 0,
    });
  });

  test('shift moves the mean alone, scale the squares by its square', () => {
    const real = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(values, real, real, (xs, shift, scale) => {
        const before = summaryOf(xs);
        const after = summaryOf(xs.map(x => scale * x + shift));
        expect(after.mean).toBeCloseTo(xs.length === 0 ? 0 : scale * before.mean + shift, 8);
        expect(after.sumSquaredDeviations / (1 + scale ** 2)).toBeCloseTo(
          (scale ** 2 * before.sumSquaredDeviations) / (1 + scale ** 2),
          5,
        );
      }),
    );
  });
});

test('a value that is not finite is refused by name and place', () => {
  expect(() => addValue(summaryOf([1, 2]), NaN)).toThrow(
    /value 2 must be a finite number, got NaN/,
  );
  expect(() => summaryOf([1, Infinity])).toThrow(/value 1 .* got Infinity/);
  expect(() => removeValue(emptySummary, 1)).toThrow(/empty/);
});
