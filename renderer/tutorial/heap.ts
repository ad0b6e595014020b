import type { NormalLaw } from '../../src/core/statistics/law.ts';

/** Landings as a person sees them: where their middle is and how widely they lie. Nothing but landings is in it. */
export interface Heap {
  readonly middle: number; // unit
  readonly spread: number; // unit; above 0
  /** From the middle to the mean: far landings pull the mean to their side. */
  readonly pull: number; // unit
}

const NORMAL_MAD_SCALE = 1.4826; // makes the median absolute deviation estimate sigma: 1 / Phi^-1(3/4)
const LEAST = 2; // landings

/** Mean and standard deviation, with n below: the best bell there is. Null while there is no spread. */
export function heapOf(landings: Float64Array): Heap | null {
  if (landings.length < LEAST) return null;
  const middle = meanOf(landings);
  const spread = Math.sqrt(meanOf(landings.map(x => (x - middle) ** 2)));
  return spread > 0 ? { middle, spread, pull: 0 } : null;
}

/** Median and scaled median absolute deviation: where the heap is when some landings lie far from it. */
export function heapAmongStrays(landings: Float64Array): Heap | null {
  if (landings.length < LEAST) return null;
  const middle = medianOf(landings);
  const spread = NORMAL_MAD_SCALE * medianOf(landings.map(x => Math.abs(x - middle)));
  return spread > 0 ? { middle, spread, pull: meanOf(landings) - middle } : null;
}

/** How much less likely a bell makes the heap than the best bell does, nats a landing. */
export function shortfall({ middle, spread }: Heap, { mu, sigma }: NormalLaw): number {
  const square = (spread * spread + (mu - middle) ** 2) / (sigma * sigma);
  return Math.log(sigma / spread) + (square - 1) / 2;
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

function medianOf(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2;
}
