import { selectInPlace } from '../../statistics/quantile.ts';

/** The middle of a sample: both middle values, equal for odd n, and the point halfway between them. */
export interface Medians {
  readonly lower: number; // unit
  readonly upper: number; // unit
  readonly median: number; // unit
}

/** The medians of n >= 1 finite values, which are not changed; O(n). */
export function mediansOf(values: Float64Array): Medians {
  return mediansInPlace(values.slice());
}

function mediansInPlace(values: Float64Array): Medians {
  const middle = (values.length - 1) >> 1;
  const lower = selectInPlace(values, middle);
  if (values.length % 2 === 1) return { lower, upper: lower, median: lower };
  let upper = Infinity;
  for (let i = middle + 1; i < values.length; i++) upper = Math.min(upper, values[i] as number);
  const sum = lower + upper;
  // Halves of a sum round once, but two values near the largest double overflow.
  return { lower, upper, median: Number.isFinite(sum) ? sum / 2 : lower / 2 + upper / 2 };
}

/** Median of |x - center| of n >= 1 values, unit, without the factor that makes it a standard deviation. */
export function medianDeviation(values: Float64Array, center: number): number {
  const deviations = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) deviations[i] = Math.abs((values[i] as number) - center);
  return mediansInPlace(deviations).median;
}

/**
 * 1 / (upper quartile of the standard normal law): a median deviation times it estimates sigma of a normal
 * law.
 */
export const MAD_CONSTANT = 1.482602218505602;

/** Mean of |x - center|, unit; sums compensated (Neumaier 1974). Infinite where they overflow. */
export function meanDeviation(values: Float64Array, center: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const term = Math.abs((values[i] as number) - center);
    const next = sum + term;
    lost += sum >= term ? sum - next + term : term - next + sum;
    sum = next;
  }
  return (Number.isFinite(lost) ? sum + lost : sum) / values.length;
}
