import type { Cells } from '../../statistics/cells.ts';
import { meanDeviationOfCells, medianDeviationOfCells, medianOfCells } from './cellMedians.ts';
import { MAD_CONSTANT, meanDeviation, medianDeviation, mediansOf } from './medians.ts';

/** A Student-t law by the names of its parameters. `df` may be Infinity, the normal law. */
export interface StudentTParameters {
  readonly mu: number; // unit
  readonly sigma: number; // unit; the scale, not the standard deviation
  readonly df: number;
}

/** df at which a search for it begins, unless one is given. */
export const START_DF = 4;

/**
 * The start that is taken unless one is given: the median, and 1.4826 MAD; where half of the values or more
 * are equal, the mean absolute deviation instead. Sigma is 0 only when all values are equal.
 */
export function robustStart(values: Float64Array): { readonly mu: number; readonly sigma: number } {
  const { median } = mediansOf(values);
  const sigma = MAD_CONSTANT * medianDeviation(values, median);
  return { mu: median, sigma: sigma > 0 ? sigma : meanDeviation(values, median) };
}

/** The same from cells, to their width; exactly the same where every cell holds one value. */
export function robustStartOfCells(cells: Cells): { readonly mu: number; readonly sigma: number } {
  const mu = medianOfCells(cells);
  const sigma = MAD_CONSTANT * medianDeviationOfCells(cells, mu);
  return { mu, sigma: sigma > 0 ? sigma : meanDeviationOfCells(cells, mu) };
}

/** Values that tie so often that the likelihood has no maximum. */
export interface Spike {
  readonly at: number; // unit
  readonly ties: number;
}

/**
 * The value on which the likelihood at this df has no bound, or no single maximum, or null: one that k of n
 * share with k >= df (n - k), sigma falling to 0 on it. Source: Lange, Little and Taylor (1989), section 3;
 * Kent and Tyler (1991) for the condition of existence.
 */
export function spikeOf(values: Float64Array, df: number): Spike | null {
  const n = values.length;
  const least = (n * df) / (1 + df);
  // As many as half of the values can only be a middle value.
  const isBeside = least >= 0.5 * n;
  const { lower, upper } = mediansOf(values);
  const spike = isBeside ? mostOf(values, lower, upper) : mostFrequent(values);
  return spike.ties >= least ? spike : null;
}

function mostOf(values: Float64Array, ...candidates: readonly number[]): Spike {
  let most: Spike = { at: NaN, ties: 0 };
  for (const at of candidates) {
    let ties = 0;
    for (let i = 0; i < values.length; i++) if (values[i] === at) ties++;
    if (ties > most.ties) most = { at, ties };
  }
  return most;
}

function mostFrequent(values: Float64Array): Spike {
  const sorted = values.slice().sort();
  let most: Spike = { at: NaN, ties: 0 };
  let first = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[first]) continue;
    if (i - first > most.ties) most = { at: sorted[first] as number, ties: i - first };
    first = i;
  }
  return most;
}
