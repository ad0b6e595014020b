/** Responses `y` at `x`; equally long, finite. What a line is fitted to. */
export interface LineData {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weights: Float64Array | null; // > 0; null: all 1
}

/**
 * What a weight says. 'precision': the response varies with sigma^2 / weight; n points count n. 'frequency':
 * the point was seen so many times; the sum of the weights takes the place of n. Both give the same line.
 */
export type WeightMeaning = 'precision' | 'frequency';

/** Whether there are two different values of x, without which a line has no slope of its own. */
export function hasSpread(x: Float64Array): boolean {
  for (let i = 1; i < x.length; i++) if (x[i] !== x[0]) return true;
  return false;
}

/** Whether some x is not 0, without which a line through the origin has no slope. */
export function hasNonZero(x: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (x[i] !== 0) return true;
  return false;
}
