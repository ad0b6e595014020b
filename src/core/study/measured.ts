import type { Measured } from '../protocol/debriefingReport.ts';
import { summaryOf } from '../statistics/summary.ts';

const FEW = 5; // observations that nothing is said of

/** Mean and standard deviation of observations, each with its standard error; null of few. */
export function meanAndSpread(values: readonly number[]): {
  readonly mean: Measured | null;
  readonly spread: Measured | null;
} {
  const { n, mean, sumSquaredDeviations } = summaryOf(values);
  if (n < FEW) return { mean: null, spread: null };
  const sd = Math.sqrt(sumSquaredDeviations / (n - 1));
  return {
    mean: { value: mean, error: sd / Math.sqrt(n), n },
    spread: { value: sd, error: sd / Math.sqrt(2 * (n - 1)), n },
  };
}

/**
 * Least squares of y on two regressors without an intercept: the second slope, with its standard error. Null of few
 * observations, or where the regressors do not tell it. Source: Seber and Lee, Linear Regression Analysis, 2nd ed., 3.1.
 */
export function secondSlope(
  rows: readonly { readonly y: number; readonly a: number; readonly b: number }[],
): Measured | null {
  const n = rows.length;
  if (n < FEW) return null;
  let [aa, ab, bb, ay, by] = [0, 0, 0, 0, 0];
  for (const { y, a, b } of rows) {
    aa += a * a;
    ab += a * b;
    bb += b * b;
    ay += a * y;
    by += b * y;
  }
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-12 * aa * bb)) return null;
  const slopeA = (bb * ay - ab * by) / determinant;
  const slopeB = (aa * by - ab * ay) / determinant;
  let residuals = 0;
  for (const { y, a, b } of rows) residuals += (y - slopeA * a - slopeB * b) ** 2;
  const error = Math.sqrt(((residuals / (n - 2)) * aa) / determinant);
  return { value: slopeB, error, n };
}
