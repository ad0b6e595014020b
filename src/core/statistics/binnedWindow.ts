import type { ApartValues } from './binnedApart.ts';
import {
  LEAST_EXPONENT,
  addToGrid,
  coarserSpan,
  hasBins,
  latticeIndex,
  layGrid,
  usedSpan,
} from './binnedGrid.ts';
import type { Grid } from './binnedGrid.ts';

/**
 * Makes room in a full list: moves the window, without leaving a bin in use, or doubles its width as often
 * as needed, until it takes in all but half of what the list can hold.
 */
export function takeIn(grid: Grid, apart: ApartValues): void {
  const mayStay = apart.values.length >> 1;
  const used = usedSpan(grid);
  let exponent = hasBins(grid)
    ? grid.exponent
    : leastExponent(apart, apart.size - mayStay, grid.bins);
  for (;;) {
    const span = used === null ? null : coarserSpan(used, exponent - grid.exponent);
    const first = bestWindow(apart, exponent, span, grid.bins, mayStay);
    if (first !== null) {
      layGrid(grid, exponent, first);
      moveInside(grid, apart);
      return;
    }
    exponent++;
  }
}

/** Moves the values of the list that lie in the window into their bins. */
export function moveInside(grid: Grid, apart: ApartValues): void {
  const { values, counts, size } = apart;
  let left = 0;
  for (let i = 0; i < size; i++) {
    const x = values[i] as number;
    const count = counts[i] as number;
    if (addToGrid(grid, x, count)) continue;
    values[left] = x;
    counts[left++] = count;
  }
  apart.size = left;
}

/** Where the search for the first width begins: no window of that many values is narrower. */
function leastExponent({ values, size }: ApartValues, takes: number, bins: number): number {
  let least = Infinity;
  for (let i = 0; i + takes <= size; i++) {
    least = Math.min(least, (values[i + takes - 1] as number) - (values[i] as number));
  }
  const exponent = Math.floor(Math.log2(least / bins));
  return Math.max(LEAST_EXPONENT, Math.min(exponent, 1000));
}

/**
 * Lattice index where a window that contains `span` and most of the list's values begins, with what it
 * takes in at its middle; null when more than `mayStay` values stay outside of every such window.
 */
function bestWindow(
  { values, size }: ApartValues,
  exponent: number,
  span: readonly [number, number] | null,
  bins: number,
  mayStay: number,
): number | null {
  if (span !== null && span[1] - span[0] >= bins) return null;
  const indices = Array.from(values.subarray(0, size), x => latticeIndex(x, exponent)).filter(
    index => !Number.isNaN(index),
  );
  let most = 0;
  let bestLow = 0;
  let bestHigh = 0;
  let end = 0;
  for (let i = 0; i < indices.length; i++) {
    const start =
      span === null
        ? (indices[i] as number)
        : Math.max(span[1] - bins + 1, Math.min(indices[i] as number, span[0]));
    // The start may be above or below index i where the span holds it.
    let begin = i;
    while (begin > 0 && (indices[begin - 1] as number) >= start) begin--;
    while (begin < indices.length && (indices[begin] as number) < start) begin++;
    end = Math.max(end, begin);
    while (end < indices.length && (indices[end] as number) < start + bins) end++;
    if (end - begin > most) {
      most = end - begin;
      bestLow = Math.min(indices[begin] as number, span?.[0] ?? Infinity);
      bestHigh = Math.max(indices[end - 1] as number, span?.[1] ?? -Infinity);
    }
  }
  if (size - most > mayStay) return null;
  return bestLow - Math.floor((bins - 1 - (bestHigh - bestLow)) / 2);
}
