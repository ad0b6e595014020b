import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import type { NormalLaw } from '../../statistics/law.ts';
import type { Estimate } from '../estimate.ts';
import { insufficient } from '../insufficient.ts';
import type { LiveEstimator, Evidence } from '../live.ts';

/**
 * Maximum likelihood of one normal law: mu is the mean, sigma^2 the variance with denominator n. With
 * one landing, or all equal, the likelihood has no maximum: the answer is the point mass, marked boundary.
 */
export const normalMle: LiveEstimator = { id: 'mle', fit };

function fit(evidence: Evidence): Estimate {
  const { n, mean } = evidence.summary;
  if (n === 0) return insufficient(0, 1);
  const sigma = sigmaN(evidence);
  const law: NormalLaw = { family: 'normal', mu: mean, sigma };
  if (sigma === 0) return { status: 'boundary', n, law, core: law };
  return {
    status: 'fitted',
    n,
    law,
    core: law,
    // The squared deviations over sigma^2 sum to n at the maximum.
    logLikelihood: -n * (Math.log(sigma) + LOG_SQRT_TWO_PI + 0.5),
    iterations: 0,
    converged: true,
  };
}

/** Below it squares run into subnormal numbers, which have fewer than 53 bits: 2^-1022 / 2^-53. */
const LEAST_PRECISE_SQUARE = 2 ** -969;

/** Standard deviation with denominator n. */
function sigmaN({ values, summary }: Evidence): number {
  const { n, mean, sumSquaredDeviations } = summary;
  if (sumSquaredDeviations > LEAST_PRECISE_SQUARE && sumSquaredDeviations < Infinity) {
    return Math.sqrt(sumSquaredDeviations / n);
  }
  // Squares of deviations below 1e-146 lose digits, below 1e-162 or above 1e154 all; the deviations do not.
  let greatest = 0;
  for (const x of values) greatest = Math.max(greatest, Math.abs(x - mean));
  if (greatest === 0) return 0;
  let squares = 0;
  for (const x of values) squares += ((x - mean) / greatest) ** 2;
  return greatest * Math.sqrt(squares / n);
}
