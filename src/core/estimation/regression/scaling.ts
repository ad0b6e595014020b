/**
 * A power of two that brings the greatest magnitude of a column between 1/4 and 2, so that neither its
 * squares overflow nor the rounding of a product is lost below the least float64; 1 for a column of zeros.
 * `evenOnly`: a power of 4, whose square root is exact too.
 */
export function scaleOf(column: Float64Array, evenOnly = false): number {
  let greatest = 0;
  for (let i = 0; i < column.length; i++) {
    greatest = Math.max(greatest, Math.abs(column[i] as number));
  }
  if (greatest === 0) return 1;
  const exponent = -Math.floor(Math.log2(greatest));
  const wanted = evenOnly ? 2 * Math.round(exponent / 2) : exponent;
  return 2 ** Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, wanted));
}

/** Up to here both a power of two and its inverse are normal numbers. */
const LARGEST_EXPONENT = 1022;
