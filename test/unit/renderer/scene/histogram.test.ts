import { describe, expect, test } from 'vitest';
import {
  barWidth,
  bulkSigma,
  cellDensity,
  expectedSigma,
} from '../../../../renderer/scene/model/histogram.ts';
import { count, createTally, resetTally } from '../../../../renderer/scene/model/tally.ts';
import { normals } from './normals.ts';

const prior = { mu0: 10, kappa0: 0.5, alpha0: 3, beta0: 4.5 };

describe('expectedSigma', () => {
  // Mode of sigma: sqrt(4.5 / 4).
  test('is the mode of the prior', () => expect(expectedSigma(prior)).toBeCloseTo(1.0606602, 7));
});

describe('bulkSigma', () => {
  function fineOf(values: readonly number[]) {
    const fine = createTally();
    resetTally(fine, -20, 60 / 1536, 1536);
    count(fine, values, 0, values.length);
    return fine;
  }

  test('is the sigma of normal landings', () => {
    expect(bulkSigma(fineOf(normals(2000, 10, 1.5)), prior)).toBeCloseTo(1.5, 1);
  });

  test('is hardly moved by one far landing in ten', () => {
    const values = [...normals(900, 10, 1), ...normals(100, 20, 1)];
    expect(bulkSigma(fineOf(values), prior)).toBeLessThan(1.25);
  });

  test('is the expected one while there are few', () => {
    expect(bulkSigma(fineOf([10, 10, 10]), prior)).toBe(expectedSigma(prior));
  });

  test('is positive when all landings are alike', () => {
    expect(bulkSigma(fineOf(Array.from({ length: 50 }, () => 10)), prior)).toBeGreaterThan(0);
  });
});

describe('barWidth', () => {
  test('shrinks with the number of landings', () => {
    const widths = [1, 10, 100, 1000, 10_000].map(n => barWidth(n, 1.5, null));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(widths[4] as number);
  });

  test('stays while it is not clearly wrong', () => {
    let width: number | null = null;
    let changes = 0;
    for (let n = 1; n <= 1000; n++) {
      const next = barWidth(n, 1.5 + 0.1 * Math.sin(n), width);
      if (next !== width) changes++;
      width = next;
    }
    expect(changes).toBeLessThanOrEqual(5);
  });

  test('is never less than the picture can show', () => {
    expect(barWidth(10_000, 1.5, null, 0.3)).toBeGreaterThanOrEqual(0.3);
    expect(barWidth(10, 1.5, null, 0.3)).toBe(barWidth(10, 1.5, null));
  });
});

test('the bars of a histogram on density scale have area 1', () => {
  const values = normals(500, 10, 1);
  const bars = createTally();
  resetTally(bars, 0, 0.4, 50);
  count(bars, values, 0, values.length);
  let area = 0;
  for (let i = 0; i < bars.cells; i++) area += cellDensity(bars, i) * bars.step;
  expect(area).toBeCloseTo(1, 12);
});
