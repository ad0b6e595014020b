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

/** Beyond this width in sigma a sum over cells is no longer good to nine digits. */
const FINE_ENOUGH = 1 / 32;

/**
 * Whether no cell is wider than `limit` times the least of `sigmas`, the scales of what is to be fitted. A
 * cell's width is taken as sqrt(12 variance), which a cell filled evenly has; a cell of equal values has none.
 * Where this is false, fit the values themselves.
 */
export function areCellsFineEnough(
  cells: Cells,
  sigmas: number | readonly number[],
  limit = FINE_ENOUGH,
): boolean {
  const least = typeof sigmas === 'number' ? sigmas : Math.min(...sigmas);
  return cellWidth(cells) <= limit * least;
}

/** Width of the widest cell, sqrt(12 variance), unit. */
export function cellWidth({ size, variances }: Cells): number {
  let widest = 0;
  for (let j = 0; j < size; j++) widest = Math.max(widest, variances[j] as number);
  return Math.sqrt(12 * widest);
}

/** Lattice indices are whole numbers up to here; means beyond keep their own cell. */
const GREATEST_INDEX = 2 ** 52;

/**
 * The same sample in fewer cells: those whose means lie in one interval of the lattice of whole multiples of
 * `width` become one, with the moments of their union.
 */
export function coarserCells({ size, counts, means, variances }: Cells, width: number): Cells {
  const joined = {
    counts: new Float64Array(size),
    means: new Float64Array(size),
    variances: new Float64Array(size),
  };
  const perWidth = 1 / width;
  let last = -1;
  let lastIndex = NaN;
  for (let j = 0; j < size; j++) {
    const n = counts[j] as number;
    const mean = means[j] as number;
    const index = Math.floor(mean * perWidth);
    if (index !== lastIndex || !(Math.abs(index) <= GREATEST_INDEX)) {
      last++;
      lastIndex = index;
      joined.counts[last] = n;
      joined.means[last] = mean;
      joined.variances[last] = variances[j] as number;
      continue;
    }
    // Chan, Golub and LeVeque (1979), pairwise update.
    const before = joined.counts[last] as number;
    const share = n / (before + n);
    const difference = mean - (joined.means[last] as number);
    const variance = joined.variances[last] as number;
    joined.counts[last] = before + n;
    joined.means[last] = (joined.means[last] as number) + share * difference;
    joined.variances[last] =
      variance +
      share * ((variances[j] as number) - variance + (1 - share) * difference * difference);
  }
  return { size: last + 1, ...joined };
}
