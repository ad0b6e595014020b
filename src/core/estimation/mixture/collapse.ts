/** A sigma below this share of the data's range counts as collapsed. */
const COLLAPSED = 1e-10;
/** Below it 1 / sigma^2 is near the greatest number. */
const LEAST = 2 ** -500;

/** Squares of larger ranges overflow, or their sums. */
export const LARGEST_RANGE = 1e145; // unit

/** At or below it a base has collapsed on a point, unit: 1e-10 of the range of the values. */
export function leastSigmaOf(values: Float64Array): number {
  const [least, greatest] = extremes(values);
  return Math.max(LEAST, COLLAPSED * (greatest - least));
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
