import { nearest } from './lowerBound.ts';

/** Where Lloyd's algorithm came to rest, or was stopped. */
export interface Clusters {
  readonly centres: readonly number[]; // unit
  readonly counts: readonly number[]; // values nearest to each centre
  readonly squares: readonly number[]; // unit^2, sum of (x - mean of the cluster)^2 of each
  readonly withinSumOfSquares: number; // unit^2, sum of (x - centre)^2 over all
  readonly labels: Int32Array; // of each value, the index of its centre
  readonly iterations: number; // times that the centres moved
  readonly converged: boolean; // no value changes its centre any more
  readonly path: readonly (readonly number[])[]; // the centres, the start first
}

/**
 * K-means in one dimension by Lloyd's algorithm from stated centres: every value to its nearest centre (the
 * first on a tie), every centre to the mean of its values; one without values stays where it is. It is EM with
 * equal weights and one common sigma that goes to 0. `exactly`: so many moves, even after it has come to
 * rest; else at most `most`. Source: Lloyd (1957, published 1982); Bishop, PRML (2006), section 9.3.2.
 */
export function kMeans(
  values: Float64Array,
  start: readonly number[],
  { exactly = null, most = 10_000 }: { exactly?: number | null; most?: number } = {},
): Clusters {
  const labels = new Int32Array(values.length).fill(-1);
  const path: (readonly number[])[] = [];
  let centres = start;
  for (let iterations = 0; ; iterations++) {
    path.push(centres);
    const found = assign(values, centres, labels);
    const converged = found.changed === 0;
    if (iterations === (exactly ?? most) || (exactly === null && converged)) {
      const { counts, squares, withinSumOfSquares } = found;
      return { centres, counts, squares, withinSumOfSquares, labels, iterations, converged, path };
    }
    centres = found.means;
  }
}

/** Writes the labels, and returns what the values nearest to each centre are like. */
function assign(values: Float64Array, centres: readonly number[], labels: Int32Array) {
  const places = Float64Array.from(centres);
  const counts = new Float64Array(centres.length);
  const firsts = new Float64Array(centres.length); // sums of x - centre
  const seconds = new Float64Array(centres.length); // sums of (x - centre)^2
  let changed = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const k = nearest(x, places);
    if (labels[i] !== k) {
      labels[i] = k;
      changed++;
    }
    const deviation = x - (places[k] as number);
    counts[k] = (counts[k] as number) + 1;
    firsts[k] = (firsts[k] as number) + deviation;
    seconds[k] = (seconds[k] as number) + deviation * deviation;
  }
  const of = (sums: Float64Array, k: number): number => sums[k] as number;
  return {
    changed,
    counts: [...counts],
    means: centres.map((c, k) => (of(counts, k) === 0 ? c : c + of(firsts, k) / of(counts, k))),
    squares: centres.map((_, k) =>
      of(counts, k) === 0
        ? 0
        : Math.max(0, of(seconds, k) - (of(firsts, k) / of(counts, k)) * of(firsts, k)),
    ),
    withinSumOfSquares: seconds.reduce((sum, square) => sum + square, 0),
  };
}
