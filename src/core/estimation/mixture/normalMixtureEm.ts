import { emPath } from './emPath.ts';
import type { EmPath } from './emPath.ts';

/** Start of a mixture of K normals; the arrays are K long and the weights sum to 1. */
export interface NormalMixtureStart {
  readonly weights: readonly number[];
  readonly means: readonly number[]; // unit
  readonly sigmas: readonly number[]; // unit
}

/**
 * Plain EM for a mixture of K normals from a given start, every step kept: no prior, no floor under the
 * variances, no acceleration; components stay in the start's order. Source: McLachlan and Peel, Finite
 * Mixture Models (2000), section 3.2.
 */
export function runNormalMixtureEm(
  values: Float64Array,
  start: NormalMixtureStart,
  iterations: number,
): EmPath {
  return emPath(values, { ...start, strayShare: 0 }, iterations, { stray: null });
}
