import type { Cells } from './cells.ts';

/**
 * A stream of values pressed into cells as they come. It is written in place: whoever adds to it owns it.
 */
export interface BinnedSummary {
  readonly bins: number; // at most so many cells within the range, beside the far outliers
  readonly n: number; // values added
}

/** A summary of no values. */
export function emptyBinned(_bins = 4096): BinnedSummary {
  throw new Error('not written yet');
}

/** Adds `values[from .. to - 1]` to the summary. Throws RangeError on a value that is not finite. */
export function addToBinned(
  _binned: BinnedSummary,
  _values: Float64Array,
  _from = 0,
  _to = _values.length,
): void {
  throw new Error('not written yet');
}

/** The cells as they are now; valid until the next value is added. */
export function cellsOf(_binned: BinnedSummary): Cells {
  throw new Error('not written yet');
}
