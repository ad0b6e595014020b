import { momentsOf } from './sampleMoments.ts';

/** Count, mean and sum of squared deviations from that mean: all a normal law needs of its data. */
export interface SufficientStatistics {
  readonly n: number;
  readonly mean: number; // unit; 0 when n = 0
  readonly sumSquaredDeviations: number; // unit^2
}

export const emptySummary: SufficientStatistics = { n: 0, mean: 0, sumSquaredDeviations: 0 };

/**
 * The summary after one more value. Throws RangeError on a value that is not finite, so that one bad
 * reading never poisons what is already known. The mean drifts by about 1e-16 sqrt(n) of the largest value.
 * Source: Welford (1962).
 */
export function addValue(summary: SufficientStatistics, x: number): SufficientStatistics {
  requireFinite(x, summary.n);
  const n = summary.n + 1;
  const deviation = x - summary.mean;
  const mean = summary.mean + deviation / n;
  return {
    n,
    mean,
    sumSquaredDeviations: summary.sumSquaredDeviations + deviation * (x - mean),
  };
}

/** The summary of both data sets together. Source: Chan, Golub and LeVeque (1979), pairwise update. */
export function mergeSummaries(
  a: SufficientStatistics,
  b: SufficientStatistics,
): SufficientStatistics {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const difference = b.mean - a.mean;
  // Weighted from the nearer end, so that merging equal halves gives the same mean in either order.
  const mean = b.n < a.n ? a.mean + (difference * b.n) / n : b.mean - (difference * a.n) / n;
  return {
    n,
    mean,
    sumSquaredDeviations:
      a.sumSquaredDeviations + b.sumSquaredDeviations + difference * difference * ((a.n / n) * b.n),
  };
}

/**
 * The summary without a value that was added before; the inverse of Welford's step. Rounding can leave
 * about 1e-16 of the removed squares behind, and a negative remainder is set to 0. For many removals in a
 * row see `slidingWindow.ts`, which bounds what rounding leaves.
 */
export function removeValue(summary: SufficientStatistics, x: number): SufficientStatistics {
  requireFinite(x, summary.n);
  if (summary.n === 0) throw new RangeError('removeValue: the summary is empty, nothing to remove');
  if (summary.n === 1) return emptySummary;
  const n = summary.n - 1;
  const mean = summary.mean - (x - summary.mean) / n;
  if (n === 1) return { n, mean, sumSquaredDeviations: 0 };
  const left = summary.sumSquaredDeviations - (x - mean) * (x - summary.mean);
  // Squares that had overflown stay so: what is left of them is not known.
  return { n, mean, sumSquaredDeviations: Number.isNaN(left) ? Infinity : Math.max(0, left) };
}

/**
 * The summary of a whole sample, good to the last digits however far its mean is from 0 (see `momentsOf`);
 * fastest from a Float64Array. Throws RangeError on a value that is not finite.
 */
export function summaryOf(values: ArrayLike<number>): SufficientStatistics {
  const n = values.length;
  if (n === 0) return emptySummary;
  const { mean, sumSquaredDeviations } = momentsOf(
    values instanceof Float64Array ? values : Float64Array.from(values),
  );
  return { n, mean, sumSquaredDeviations };
}

/** Variance with denominator n, the maximum-likelihood one, unit^2; null when n = 0. */
export function varianceN(summary: SufficientStatistics): number | null {
  return summary.n === 0 ? null : summary.sumSquaredDeviations / summary.n;
}

/** Variance with Bessel's denominator n - 1, unit^2; null when n < 2. */
export function varianceBessel(summary: SufficientStatistics): number | null {
  return summary.n < 2 ? null : summary.sumSquaredDeviations / (summary.n - 1);
}

function requireFinite(x: number, index: number): void {
  if (!Number.isFinite(x)) {
    throw new RangeError(`summary: value ${index} must be a finite number, got ${x}`);
  }
}
