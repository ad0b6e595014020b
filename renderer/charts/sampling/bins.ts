/** Values in bins of equal width over a range. */
export interface Bins {
  readonly lower: number;
  readonly width: number;
  readonly counts: readonly number[];
  readonly outside: number; // values beyond the range
}

export function binned(values: Float64Array, lower: number, upper: number, bins: number): Bins {
  const counts = Array.from({ length: bins }, () => 0);
  const width = (upper - lower) / bins;
  let outside = 0;
  for (const value of values) {
    const bin = value === upper ? bins - 1 : Math.floor((value - lower) / width);
    if (bin >= 0 && bin < bins) counts[bin] = (counts[bin] ?? 0) + 1;
    else outside++;
  }
  return { lower, width, counts, outside };
}

const SHOWN = 0.99; // share of each estimator's runs within the range
const MARGIN = 0.06;

/** A range that shows nearly all of every estimator's runs, and the value aimed at. */
export function rangeOf(estimates: readonly Float64Array[], aim: number): [number, number] {
  let [lower, upper] = [aim, aim];
  for (const values of estimates) {
    if (values.length === 0) continue;
    const sorted = values.slice().sort();
    const cut = Math.floor(((1 - SHOWN) / 2) * sorted.length);
    lower = Math.min(lower, sorted[cut] as number);
    upper = Math.max(upper, sorted[sorted.length - 1 - cut] as number);
  }
  const margin = MARGIN * (upper - lower) || Math.max(1e-6, Math.abs(aim) * 1e-3);
  return [lower - margin, upper + margin];
}
