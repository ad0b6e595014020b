import { compensatedSum } from './compensatedSum.ts';
import { median, quantileInPlace } from './quantile.ts';
import { varianceBessel } from './summary.ts';
import type { SufficientStatistics } from './summary.ts';

/** Least and greatest value, or null when there are none. */
export function rangeOf(
  values: Float64Array,
): { readonly min: number; readonly max: number } | null {
  if (values.length === 0) return null;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (x < min) min = x;
    if (x > max) max = x;
  }
  return { min, max };
}

/** Standard deviation with denominator n - 1 over sqrt(n), unit; null when n < 2. */
export function standardErrorOfMean(summary: SufficientStatistics): number | null {
  const variance = varianceBessel(summary);
  return variance === null ? null : Math.sqrt(variance) / Math.sqrt(summary.n);
}

/** Mean of |x - median|, unit: the Laplace law's b. Null when there are no values. */
export function meanAbsoluteDeviation(values: Float64Array): number | null {
  const centre = median(values);
  return centre === null ? null : compensatedSum(distances(values, centre)) / values.length;
}

/** Median of |x - median|, unit, without the factor 1.4826 of a normal law. Null when there are no values. */
export function medianAbsoluteDeviation(values: Float64Array): number | null {
  const centre = median(values);
  return centre === null ? null : quantileInPlace(distances(values, centre), 0.5);
}

function distances(values: Float64Array, centre: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = Math.abs((values[i] as number) - centre);
  return out;
}
