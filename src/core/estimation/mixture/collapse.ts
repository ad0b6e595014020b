/** A sigma below this share of the data's range counts as collapsed. */
const COLLAPSED = 1e-10;
/** Below it 1 / sigma^2 is near the greatest number. */
export const LEAST_SIGMA = 2 ** -500; // unit

/** Squares of larger ranges overflow, or their sums. */
const LARGEST_RANGE = 1e145; // unit
/** In a smaller range a component of 1e-10 of it would be below `LEAST_SIGMA`. */
const LEAST_RANGE = 1e-140; // unit; 0 is another matter

/** Why values in that range, unit, cannot be fitted in float64, or null. */
export function rangeProblem(range: number): string | null {
  if (!(range <= LARGEST_RANGE))
    return `values: their range of ${range} is too large to be squared, use another unit`;
  if (range > 0 && range < LEAST_RANGE)
    return `values: their range of ${range} is too small to be squared, use another unit`;
  return null;
}

/** At or below it a base has collapsed on a point, unit: 1e-10 of the range between the extremes. */
export function leastSigmaOf([least, greatest]: readonly [number, number]): number {
  return Math.max(LEAST_SIGMA, COLLAPSED * (greatest - least));
}

/** Least and greatest value; [0, 0] of none. */
export function extremes(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (x < least) least = x;
    if (x > greatest) greatest = x;
  }
  return [least, greatest];
}
