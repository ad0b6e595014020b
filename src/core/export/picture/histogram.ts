import { niceStep } from './scale.ts';

export interface Histogram {
  readonly lower: number; // unit, of the first bar
  readonly step: number; // unit, of each bar
  readonly densities: readonly number[]; // 1/unit
  readonly below: number; // landings left of the picture
  readonly above: number; // and right of it
}

const IQR_OF_NORMAL = 1.349; // interquartile range of a normal law in units of its sigma

/** The landings between two positions in bars of half the width of Scott's rule (1979), as the eye smooths. */
export function histogramOf(values: Float64Array, lower: number, upper: number): Histogram {
  const sorted = values.slice().sort();
  const n = sorted.length;
  const quartile = (p: number): number => sorted[Math.min(n - 1, Math.floor(p * n))] ?? 0;
  const spread = (quartile(0.75) - quartile(0.25)) / IQR_OF_NORMAL;
  const narrowest = (upper - lower) / 240;
  const step = niceStep(Math.max(narrowest, (1.7 * spread * Math.max(1, n) ** (-1 / 3)) / 1.5));
  const first = Math.floor(lower / step);
  const bars = Math.max(1, Math.ceil(upper / step - 1e-9) - first);
  const counts = Array.from({ length: bars }, () => 0);
  let below = 0;
  let above = 0;
  for (const x of sorted) {
    const bar = Math.floor(x / step) - first;
    if (x < lower) below++;
    else if (x > upper || bar >= bars) above++;
    else counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const densities = counts.map(count => (n === 0 ? 0 : count / (n * step)));
  return { lower: first * step, step, densities, below, above };
}
