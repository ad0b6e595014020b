import type { SimpleLaw } from '../../statistics/law.ts';
import { extremes, leastSigmaOf } from './collapse.ts';
import { emPath } from './emPath.ts';
import type { EmPath } from './emPath.ts';
import { plainEStep, strayLogDensities } from './expectation.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/** Start of (1 - share) N(mu, sigma^2) + share * stray law. */
export interface ContaminatedStart {
  readonly mu: number; // unit
  readonly sigma: number; // unit
  readonly share: number; // in (0, 1)
}

/** The same as a mixture of one base among strays. */
export function asMixture({ mu, sigma, share }: ContaminatedStart): MixtureParameters {
  return { weights: [1], means: [mu], sigmas: [sigma], strayShare: share };
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
  const eStep = plainEStep(values, strayLogDensities(values, stray));
  return emPath(eStep, asMixture(start), iterations, {
    holdShare,
    leastSigma: leastSigmaOf(extremes(values)),
  });
}
