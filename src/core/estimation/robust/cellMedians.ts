import type { Cells } from '../../statistics/cells.ts';

/** Median of the sample in cells, n >= 1, each value at its cell's mean; unit. */
export function medianOfCells({ size, counts, means }: Cells): number {
  const half = 0.5 * total(counts, size);
  let below = 0;
  for (let j = 0; j < size; j++) {
    below += counts[j] as number;
    if (below > half) return means[j] as number;
    // With n even the two in the middle may be in two cells.
    if (below === half) return between(means[j] as number, means[j + 1] as number);
  }
  return means[size - 1] as number;
}

/** Median of |x - center| likewise, unit: from the centre outwards, the nearer of the next two cells first. */
export function medianDeviationOfCells({ size, counts, means }: Cells, center: number): number {
  const half = 0.5 * total(counts, size);
  let above = 0;
  while (above < size && (means[above] as number) < center) above++;
  let below = above - 1;
  let within = 0;
  let last: number | null = null; // the lower one of the two in the middle
  for (let k = 0; k < size; k++) {
    const down = below >= 0 ? center - (means[below] as number) : Infinity;
    const up = above < size ? (means[above] as number) - center : Infinity;
    const deviation = Math.min(down, up);
    if (last !== null) return between(last, deviation);
    within += (down <= up ? counts[below--] : counts[above++]) as number;
    if (within > half) return deviation;
    if (within === half) last = deviation;
  }
  return last ?? 0;
}

/** An upper bound on the mean of |x - center| over cells, unit: 0 only when every value is at the center. */
export function meanDeviationOfCells(
  { size, counts, means, variances }: Cells,
  center: number,
): number {
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const deviation = (means[j] as number) - center;
    sum += (counts[j] as number) * Math.sqrt(deviation * deviation + (variances[j] as number));
  }
  return sum / total(counts, size);
}

const between = (a: number, b: number): number =>
  Number.isFinite(a + b) ? (a + b) / 2 : a / 2 + b / 2;

function total(counts: Float64Array, size: number): number {
  let n = 0;
  for (let j = 0; j < size; j++) n += counts[j] as number;
  return n;
}
