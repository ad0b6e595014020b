import type { NormalLaw } from '../../statistics/law.ts';
import { jointMode, posteriorOf } from '../../statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import type { Estimate } from '../estimate.ts';
import { insufficient } from '../insufficient.ts';
import type { EstimationModel, LiveEstimator, Evidence } from '../live.ts';

/**
 * Maximum a posteriori of one normal law: the mode of the joint posterior density in (mu, sigma^2) under
 * the model's normal-inverse-gamma prior. Answers from one landing on; it ignores bases and strays.
 */
export const normalMap: LiveEstimator = { id: 'map', fit: fitNormalMap };

export function fitNormalMap(evidence: Evidence, model: EstimationModel): Estimate {
  const { summary } = evidence;
  if (summary.n === 0) return insufficient(0, 1);
  const { mu, sigmaSquared } = jointMode(posteriorOf(model.prior, summary));
  const sigma = Math.sqrt(sigmaSquared);
  const law: NormalLaw = { family: 'normal', mu, sigma };
  return {
    status: 'fitted',
    n: summary.n,
    law,
    core: law,
    logLikelihood: normalLogLikelihood(summary, mu, sigma),
    iterations: 0,
    converged: true,
  };
}
