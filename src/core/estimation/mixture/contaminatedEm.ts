import type { SimpleLaw } from '../../statistics/law.ts';
import { emPath } from './emPath.ts';
import type { EmPath } from './emPath.ts';

/** Start of (1 - share) N(mu, sigma^2) + share * stray law. */
export interface ContaminatedStart {
  readonly mu: number; // unit
  readonly sigma: number; // unit
  readonly share: number; // in (0, 1)
}

/**
 * Plain EM for a normal law contaminated by a known stray law, from a given start, every step kept. The
 * core's mu and sigma are entry 0 of a step's means and sigmas. `holdShare` keeps the share where it began.
 */
export function runContaminatedEm(
  values: Float64Array,
  start: ContaminatedStart,
  stray: SimpleLaw,
  iterations: number,
  holdShare = false,
): EmPath {
  const parameters = {
    weights: [1],
    means: [start.mu],
    sigmas: [start.sigma],
    strayShare: start.share,
  };
  return emPath(values, parameters, iterations, { stray, holdShare });
}
