import { extremes, leastSigmaOf } from './collapse.ts';
import { emPath } from './emPath.ts';
import type { EmPath } from './emPath.ts';
import { plainEStep } from './expectation.ts';

/** Start of a mixture of K normals; the arrays are K long and the weights sum to 1. */
export interface NormalMixtureStart {
  readonly weights: readonly number[];
  readonly means: readonly number[]; // unit
  readonly sigmas: readonly number[]; // unit
}

/**
 * Plain EM for a mixture of K normals from a given start, every step kept: no prior, no floor under the
 * variances, no acceleration; components stay in the start's order. Fewer values than components leave the
 * likelihood without a bound: 'boundary', at the start. Source: McLachlan and Peel, Finite Mixture Models
 * (2000), section 3.2.
 */
export function runNormalMixtureEm(
  values: Float64Array,
  start: NormalMixtureStart,
  iterations: number,
): EmPath {
  const eStep = plainEStep(values, null);
  const parameters = { ...start, strayShare: 0 };
  if (values.length < start.means.length)
    return { ...emPath(eStep, parameters, 0), status: 'boundary' };
  return emPath(eStep, parameters, iterations, { leastSigma: leastSigmaOf(extremes(values)) });
}
