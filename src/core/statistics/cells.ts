/**
 * A sample pressed into cells: of each, how many values fell into it, their mean and their variance about
 * that mean. What a smooth function sums to over the sample follows from it to second order:
 * sum g(x) = sum over cells of n_j (g(mean_j) + g''(mean_j) variance_j / 2) + O(width^3).
 */
export interface Cells {
  readonly size: number; // cells in use: the first `size` entries of each column, in order of their means
  readonly counts: Float64Array; // > 0
  readonly means: Float64Array; // unit, non-decreasing
  readonly variances: Float64Array; // unit^2, denominator n_j, >= 0
}
