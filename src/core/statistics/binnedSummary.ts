import { addApart, copyApart, emptyApart } from './binnedApart.ts';
import type { ApartValues } from './binnedApart.ts';
import { LANES, addToGrid, addWhileInside, copyGrid, emptyGrid } from './binnedGrid.ts';
import type { Grid } from './binnedGrid.ts';
import { takeIn } from './binnedWindow.ts';
import type { Cells } from './cells.ts';

/**
 * A stream of values pressed into cells as they come. It is written in place: whoever adds to it owns it.
 *
 * Values go to a window of at most `bins` bins of equal width, each with its count, mean and variance.
 * Up to 256 distinct values outside the window stand apart, each exactly and with its count: the first
 * values of all, while no width can be chosen, and later the far outliers, so that one value at a million
 * sigma does not widen the bins of all others. When the list is full, the window moves, or doubles its
 * width by merging neighbouring bins, until at most 128 values stay outside: so a spread becomes range.
 * Data with at most 255 distinct values are never binned. Count, mean and variance of the whole are kept to
 * rounding. The order of the values may change the width, at most the window's start, nothing else.
 */
export interface BinnedSummary {
  readonly bins: number; // at most so many cells within the range, beside the far outliers
  n: number; // values added
  least: number; // unit; Infinity when n = 0
  greatest: number; // unit; -Infinity when n = 0
  readonly grid: Grid;
  readonly apart: ApartValues;
  readonly columns: { cells: Cells }; // what `cellsOf` last wrote, to be written again
}

const APART = 256;
const LEAST_BINS = 8;
const MOST_BINS = 2 ** 24;
/** Values a call of an inner loop. Short calls come back to be replaced by compiled ones early in a long run. */
const RUN = 512;

/** A summary of no values. `bins` is a whole number from 8 to 2^24, else RangeError. */
export function emptyBinned(bins = 4096): BinnedSummary {
  if (!(Number.isInteger(bins) && bins >= LEAST_BINS && bins <= MOST_BINS)) {
    throw new RangeError(
      `emptyBinned: bins must be a whole number from ${LEAST_BINS} to ${MOST_BINS}, got ${bins}`,
    );
  }
  return {
    bins,
    n: 0,
    least: Infinity,
    greatest: -Infinity,
    grid: emptyGrid(bins),
    apart: emptyApart(APART),
    columns: { cells: emptyCells(0) },
  };
}

/** A summary that goes its own way from here: adding to one leaves the other as it is. */
export function copyBinned(binned: BinnedSummary): BinnedSummary {
  return {
    ...binned,
    grid: copyGrid(binned.grid),
    apart: copyApart(binned.apart),
    columns: { cells: emptyCells(0) },
  };
}

/**
 * Adds `values[from .. to - 1]` to the summary. Throws RangeError on a value that is not finite, with
 * nothing changed.
 */
export function addToBinned(
  binned: BinnedSummary,
  values: Float64Array,
  from = 0,
  to = values.length,
): void {
  extendRange(binned, values, from, to);
  const { grid, apart } = binned;
  for (let i = from; i < to;) {
    const end = Math.min(to, i + RUN);
    i = addWhileInside(grid, values, i, end);
    if (i === end) continue;
    if (addApart(apart, values[i++] as number, 1)) takeIn(grid, apart);
  }
  binned.n += to - from;
}

/** Least and greatest of all values, and the check that comes before any change. */
function extendRange(binned: BinnedSummary, values: Float64Array, from: number, to: number): void {
  let { least, greatest } = binned;
  for (let i = from; i < to;) {
    const end = Math.min(to, i + RUN);
    i = firstBeyond(least, greatest, values, i, end);
    if (i === end) continue;
    const x = values[i] as number;
    if (!Number.isFinite(x)) {
      throw new RangeError(`addToBinned: value ${i} must be a finite number, got ${x}`);
    }
    least = Math.min(least, x);
    greatest = Math.max(greatest, x);
    i++;
  }
  binned.least = least;
  binned.greatest = greatest;
}

/** Index of the first of `values[from .. to - 1]` that is not from `least` to `greatest`; else `to`. */
function firstBeyond(
  least: number,
  greatest: number,
  values: Float64Array,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const x = values[i] as number;
    if (!(x >= least && x <= greatest)) return i;
  }
  return to;
}

/** Adds what is known of one value, whether it lies in the window or not. */
export function addCounted({ grid, apart }: BinnedSummary, x: number, count: number): void {
  if (!addToGrid(grid, x, count) && addApart(apart, x, count)) takeIn(grid, apart);
}

/** Squares of places in a bin are known to about this, relative to their mean. */
const ROUNDING = 1e-15;

/** The cells as they are now; valid until the next value is added, or until the next call. */
export function cellsOf(binned: BinnedSummary): Cells {
  const { grid, apart, least, greatest } = binned;
  const { moments, first, bins } = grid;
  const width = 2 ** grid.exponent;
  const { counts, means, variances } = roomFor(binned, apart.size + moments.length / LANES);
  let size = 0;
  let i = 0;
  const pushApart = (below: number): void => {
    for (; i < apart.size && (apart.values[i] as number) < below; i++, size++) {
      counts[size] = apart.counts[i] as number;
      means[size] = apart.values[i] as number;
      variances[size] = 0;
    }
  };
  if (moments.length > 0) pushApart((first + 0.5 * bins) * width);
  for (let at = 0, index = first; at < moments.length; at += LANES, index++) {
    const n = moments[at] as number;
    if (n === 0) continue;
    const mean = (moments[at + 1] as number) / n;
    const square = (moments[at + 2] as number) / n;
    const variance = square - mean * mean;
    counts[size] = n;
    means[size] = Math.max(least, Math.min((index + mean) * width, greatest));
    variances[size] = variance > ROUNDING * square ? variance * width * width : 0;
    size++;
  }
  pushApart(Infinity);
  binned.columns.cells = { size, counts, means, variances };
  return binned.columns.cells;
}

function roomFor({ columns }: BinnedSummary, cells: number): Cells {
  return columns.cells.counts.length < cells ? emptyCells(cells) : columns.cells;
}

function emptyCells(capacity: number): Cells {
  return {
    size: 0,
    counts: new Float64Array(capacity),
    means: new Float64Array(capacity),
    variances: new Float64Array(capacity),
  };
}
