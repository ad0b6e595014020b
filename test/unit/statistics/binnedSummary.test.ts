import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeBinned } from '../../../src/core/statistics/binnedMerge.ts';
import { summaryOfBinned } from '../../../src/core/statistics/binnedMoments.ts';
import {
  addToBinned,
  cellsOf,
  copyBinned,
  emptyBinned,
} from '../../../src/core/statistics/binnedSummary.ts';
import type { BinnedSummary } from '../../../src/core/statistics/binnedSummary.ts';
import { areCellsFineEnough, cellWidth, coarserCells } from '../../../src/core/statistics/cells.ts';
import type { Cells } from '../../../src/core/statistics/cells.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';
import { generate } from '../../reference/generators.ts';

const binnedOf = (values: ArrayLike<number>, bins = 4096): BinnedSummary => {
  const binned = emptyBinned(bins);
  addToBinned(binned, Float64Array.from(values));
  return binned;
};

const normal = (n: number, mu = 0, sigma = 1): Float64Array =>
  generate({ type: 'minstd_normal', n, seed: 11, mu, sigma });

/** What the cells say of the whole, by the law of total variance. */
function summaryOfCells({ size, counts, means, variances }: Cells): SufficientStatistics {
  let n = 0;
  let sum = 0;
  const origin = means[0] as number;
  for (let j = 0; j < size; j++) {
    n += counts[j] as number;
    sum += (counts[j] as number) * ((means[j] as number) - origin);
  }
  const mean = origin + sum / n;
  let squares = 0;
  for (let j = 0; j < size; j++) {
    squares +=
      (counts[j] as number) * ((variances[j] as number) + ((means[j] as number) - mean) ** 2);
  }
  return { n, mean, sumSquaredDeviations: squares };
}

function expectWhole(actual: SufficientStatistics, values: ArrayLike<number>): void {
  const whole = summaryOf(values);
  const sd = Math.sqrt(whole.sumSquaredDeviations / whole.n);
  expect(actual.n).toBe(whole.n);
  expect(Math.abs(actual.mean - whole.mean)).toBeLessThanOrEqual(
    1e-14 * sd + 4e-16 * Math.abs(whole.mean),
  );
  expect(actual.sumSquaredDeviations / whole.sumSquaredDeviations).toBeCloseTo(1, 12);
}

function expectOrdered({ size, counts, means, variances }: Cells): void {
  for (let j = 0; j < size; j++) {
    expect(counts[j]).toBeGreaterThan(0);
    expect(variances[j]).toBeGreaterThanOrEqual(0);
    if (j > 0) expect(means[j]).toBeGreaterThanOrEqual(means[j - 1] as number);
  }
}

test('a ruler in eight bins by hand', () => {
  const binned = binnedOf(
    Float64Array.from({ length: 4096 }, (_, i) => i / 4096),
    8,
  );
  expect([binned.grid.exponent, binned.grid.first, binned.apart.size]).toEqual([-3, 0, 0]);
  const { size, counts, means, variances } = cellsOf(binned);
  expect(size).toBe(8);
  for (let j = 0; j < 8; j++) {
    expect(counts[j]).toBe(512);
    expect(means[j]).toBeCloseTo((512 * j + 255.5) / 4096, 15);
    expect(variances[j]).toBeCloseTo((512 ** 2 - 1) / 12 / 4096 ** 2, 15); // of 0..511
  }
});

describe('few distinct values are kept as they are', () => {
  test('none at all', () => {
    expect(cellsOf(emptyBinned()).size).toBe(0);
    expect(summaryOfBinned(emptyBinned()).n).toBe(0);
  });

  test('one, or a thousand equal ones', () => {
    for (const values of [[7.25], Array.from({ length: 1000 }, () => 0.1)]) {
      const { size, counts, means, variances } = cellsOf(binnedOf(values));
      expect([size, counts[0], means[0], variances[0]]).toEqual([1, values.length, values[0], 0]);
    }
  });

  test('Newcomb-like readings: each value with its count', () => {
    const values = Float64Array.from({ length: 660 }, (_, i) => 20 + (i % 20));
    const { size, counts, means, variances } = cellsOf(binnedOf(values));
    expect(size).toBe(20);
    for (let j = 0; j < 20; j++) {
      expect([counts[j], means[j], variances[j]]).toEqual([33, 20 + j, 0]);
    }
  });
});

describe('count, mean and variance of the whole', () => {
  test('of normal values, near 0 and at 1e9, in few bins and in many', () => {
    for (const mu of [0, 1e9]) {
      const values = normal(20_000, mu);
      for (const bins of [8, 100, 4096]) {
        const binned = binnedOf(values, bins);
        expectWhole(summaryOfBinned(binned), values);
        expectOrdered(cellsOf(binned));
        // The mean of a cell is one number: at 1e9 it has the digits of a value there, no more.
        if (mu === 0) expectWhole(summaryOfCells(cellsOf(binned)), values);
        expect([binned.least, binned.greatest]).toEqual([Math.min(...values), Math.max(...values)]);
      }
    }
  });

  test('of any values: tiny, huge, of any sign', () => {
    const value = fc.oneof(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: -1e100, max: 1e100, noNaN: true }),
      fc.double({ min: -1e-100, max: 1e-100, noNaN: true }),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 900, size: 'max' }), values => {
        const binned = binnedOf(values, 16);
        const cells = cellsOf(binned);
        expectOrdered(cells);
        const { n, mean } = summaryOfCells(cells);
        const greatest = Math.max(...values.map(Math.abs));
        expect(n).toBe(values.length);
        expect(Math.abs(mean - summaryOf(values).mean)).toBeLessThanOrEqual(1e-13 * greatest);
      }),
      { numRuns: 60 },
    );
  });

  test('of the greatest and of the least numbers there are', () => {
    for (const scale of [5e-324, 1e-310, Number.MAX_VALUE / 2]) {
      const values = Float64Array.from({ length: 2000 }, (_, i) => scale * (1 + (i % 999) / 999));
      const cells = cellsOf(binnedOf(values, 64));
      expectOrdered(cells);
      const total = cells.counts.subarray(0, cells.size).reduce((sum, n) => sum + n, 0);
      expect(total).toBe(2000);
      expect(cells.means[0]).toBeGreaterThanOrEqual(Math.min(...values));
      expect(cells.means[cells.size - 1]).toBeLessThanOrEqual(Math.max(...values));
    }
  });
});

describe('the window', () => {
  test('a value at a million sigma stands apart and leaves the bins as narrow as they were', () => {
    const values = normal(50_000);
    const without = binnedOf(values);
    for (const at of [0, 100, 25_000]) {
      const dirty = values.slice();
      dirty[at] = 1e6;
      const binned = binnedOf(dirty);
      expect(binned.grid.exponent).toBe(without.grid.exponent);
      const { size, means, counts } = cellsOf(binned);
      expect([means[size - 1], counts[size - 1]]).toEqual([1e6, 1]);
    }
  });

  test('when more than 256 distinct values are far, they become range', () => {
    const core = normal(5000);
    const far = normal(300, 1e6, 10);
    const binned = binnedOf([...core, ...far]);
    expect(binned.apart.size).toBeLessThanOrEqual(256);
    expect(cellWidth(cellsOf(binned))).toBeGreaterThan(30);
    expectWhole(summaryOfBinned(binned), [...core, ...far]);
  });

  test('is never wider than the range needs', () => {
    for (const bins of [64, 1024, 4096]) {
      const values = normal(100_000);
      const binned = binnedOf(values, bins);
      const range = Math.max(...values) - Math.min(...values);
      expect(2 ** binned.grid.exponent).toBeLessThanOrEqual((2 * range) / bins);
      expect(cellsOf(binned).size).toBeLessThanOrEqual(bins + 256);
    }
  });

  test('sorted values, up and down, end as shuffled ones do', () => {
    const values = normal(20_000);
    const up = values.slice().sort();
    for (const ordered of [up, up.slice().reverse()]) {
      const binned = binnedOf(ordered, 512);
      expectWhole(summaryOfBinned(binned), values);
      expectOrdered(cellsOf(binned));
      // The order may cost a doubling, no more.
      const steps = binned.grid.exponent - binnedOf(values, 512).grid.exponent;
      expect(Math.abs(steps)).toBeLessThanOrEqual(1);
    }
  });
});

test('added in parts or at once: the same', () => {
  const values = normal(9000);
  const parts = emptyBinned(256);
  for (let from = 0; from < values.length; from += 7) {
    addToBinned(parts, values, from, Math.min(from + 7, values.length));
  }
  expect(cellsOf(parts)).toEqual(cellsOf(binnedOf(values, 256)));
});

describe('two summaries', () => {
  const cases: [string, Float64Array, Float64Array][] = [
    ['alike', normal(3000), normal(5000, 0.5)],
    ['of other widths', normal(3000), normal(5000, 3, 40)],
    ['far from each other', normal(3000), normal(2000, 1e7)],
    ['one with few values', normal(3000), Float64Array.of(1, 2, 1e9)],
    ['one empty', normal(3000), new Float64Array(0)],
  ];
  test.each(cases)('merged are the summary of both, %s', (_, a, b) => {
    const both = [...a, ...b];
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const [one, other] = [binnedOf(first, 512), binnedOf(second, 512)];
      const before = structuredClone([cellsOf(one), cellsOf(other)]);
      const merged = mergeBinned(one, other);
      expectWhole(summaryOfBinned(merged), both);
      expectOrdered(cellsOf(merged));
      expect(merged.n).toBe(both.length);
      expect([merged.least, merged.greatest]).toEqual([Math.min(...both), Math.max(...both)]);
      expect([cellsOf(one), cellsOf(other)]).toEqual(before);
    }
  });

  test('on one lattice merge bin by bin', () => {
    const values = normal(40_000);
    const merged = mergeBinned(
      binnedOf(values.subarray(0, 10_000), 64),
      binnedOf(values.subarray(10_000), 64),
    );
    const whole = cellsOf(binnedOf(values, 64));
    const a = coarserCells(cellsOf(merged), 0.5);
    const b = coarserCells(whole, 0.5);
    expect(a.size).toBe(b.size);
    for (let j = 0; j < a.size; j++) {
      expect(a.counts[j]).toBe(b.counts[j]);
      expect(a.means[j]).toBeCloseTo(b.means[j] as number, 12);
      expect(a.variances[j]).toBeCloseTo(b.variances[j] as number, 12);
    }
  });

  test('must have as many bins', () => {
    expect(() => mergeBinned(emptyBinned(64), emptyBinned(128))).toThrow(/64 and 128/);
  });

  test('a copy goes its own way', () => {
    const original = binnedOf(normal(3000), 64);
    const cells = structuredClone(cellsOf(original));
    const copy = copyBinned(original);
    expect(cellsOf(copy)).toEqual(cells);
    addToBinned(copy, normal(100, 5));
    expect(cellsOf(original)).toEqual(cells);
    expect([original.n, copy.n]).toEqual([3000, 3100]);
  });
});

describe('what is refused', () => {
  test.each([NaN, Infinity, -Infinity])('%s, with nothing changed', bad => {
    for (const n of [10, 5000]) {
      const binned = binnedOf(normal(n), 64);
      const before = structuredClone(binned);
      const batch = Float64Array.of(0.5, 1e5, bad, 2);
      expect(() => addToBinned(binned, batch)).toThrow(/value 2 .*finite/);
      expect(binned).toEqual(before);
      addToBinned(binned, batch, 0, 2); // the bad one lies outside what is asked for
      expect(binned.n).toBe(n + 2);
    }
  });

  test.each([0, 7, 8.5, NaN])('%s bins', bins => {
    expect(() => emptyBinned(bins)).toThrow(RangeError);
  });
});

describe('cells', () => {
  test('are fine enough by their width in sigma', () => {
    const cells = cellsOf(binnedOf(normal(50_000)));
    const width = cellWidth(cells);
    expect(areCellsFineEnough(cells, 33 * width)).toBe(true);
    expect(areCellsFineEnough(cells, [1, 31 * width])).toBe(false);
    expect(areCellsFineEnough(cells, 31 * width, 1 / 16)).toBe(true);
    expect(areCellsFineEnough(cellsOf(binnedOf([1, 2, 3])), 1e-9)).toBe(true);
  });

  test('joined keep the whole', () => {
    const values = normal(20_000);
    const joined = coarserCells(cellsOf(binnedOf(values)), 1 / 16);
    expect(joined.size).toBeLessThan(150);
    expectOrdered(joined);
    expectWhole(summaryOfCells(joined), values);
  });
});
