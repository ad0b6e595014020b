import type { NormalLaw } from '../statistics/law.ts';
import { normalLogLikelihood } from '../statistics/normalLikelihood.ts';
import type { Estimate } from './estimate.ts';
import { insufficient } from './insufficient.ts';
import type { EstimatorMethod, Evidence } from './method.ts';

/**
 * Maximum likelihood of one normal law: mu is the mean, sigma^2 the variance with denominator n. With
 * one landing, or all equal, the likelihood has no maximum: the answer is the point mass, marked boundary.
 */
export const normalMle: EstimatorMethod = { id: 'mle', fit };

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
    logLikelihood: normalLogLikelihood(evidence.summary, mean, sigma),
    iterations: 0,
    converged: true,
  };
}

/** Standard deviation with denominator n. */
function sigmaN({ values, summary }: Evidence): number {
  const { n, mean, sumSquaredDeviations } = summary;
  if (sumSquaredDeviations > 0 && sumSquaredDeviations < Infinity) {
    return Math.sqrt(sumSquaredDeviations / n);
  }
  // Squares of deviations below 1e-162 or above 1e154 leave float64, the deviations themselves do not.
  let greatest = 0;
  for (const x of values) greatest = Math.max(greatest, Math.abs(x - mean));
  if (greatest === 0) return 0;
  let squares = 0;
  for (const x of values) squares += ((x - mean) / greatest) ** 2;
  return greatest * Math.sqrt(squares / n);
}
