import { addToBinned, emptyBinned, type BinnedSummary } from '../statistics/binnedSummary.ts';

/**
 * The landings that the computers remember, pressed into cells. Like a `Column` it shares what it has written:
 * going on from the newest costs what has come since, going on from an older one builds it anew.
 */
export interface Pressed {
  readonly n: number; // landings that this state knows of
  readonly binned: BinnedSummary; // may hold more, once a newer state has gone on
}

/** Below so many landings visiting each costs no more than visiting the cells. */
export const PRESSED_FROM = 4096;

/** The cells after `values`, all that is remembered; `before` is of the first of them. Null for few. */
export function pressed(before: Pressed | null, values: Float64Array): Pressed | null {
  const n = values.length;
  if (n < PRESSED_FROM) return null;
  const goesOn = before !== null && before.n <= n && before.binned.n === before.n;
  const binned = goesOn ? before.binned : emptyBinned();
  addToBinned(binned, values, goesOn ? before.n : 0, n);
  return { n, binned };
}
