import { quantileOf, type Tally } from './tally.ts';

/** Landings far from the bulk on one side. */
export interface FarGroup {
  readonly side: -1 | 1;
  readonly count: number;
  readonly lower: number; // unit
  readonly upper: number; // unit
}

const FAR = 4.5; // sigmas of the bulk

/**
 * The landings from index `from` on that lie more than 4.5 sigma from the median, where sigma comes
 * from the quartiles: what decoys look like to somebody who cannot know which landings they are.
 * A side with fewer than two has no group.
 */
export function farGroups(
  values: ArrayLike<number>,
  from: number,
  to: number,
  fine: Tally,
  bulk: number,
): FarGroup[] {
  const median = quantileOf(fine, 0.5);
  if (median === null) return [];
  const groups: FarGroup[] = [];
  for (const side of [-1, 1] as const) {
    let count = 0;
    let lower = Infinity;
    let upper = -Infinity;
    for (let i = from; i < to; i++) {
      const x = values[i] as number;
      if ((x - median) * side <= FAR * bulk) continue;
      count++;
      lower = Math.min(lower, x);
      upper = Math.max(upper, x);
    }
    if (count >= 2) groups.push({ side, count, lower, upper });
  }
  return groups;
}
