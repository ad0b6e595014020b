import * as v from 'valibot';
import type { NormalLaw } from '../../statistics/law.ts';
import { jointMode, modeIn, posteriorOf } from '../../statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import type { Estimate } from '../estimate.ts';
import { fitted } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { insufficient } from '../insufficient.ts';
import type { EstimationModel, Evidence, LiveEstimator } from '../live.ts';
import { defineMethod } from '../method.ts';
import {
  normalPosterior,
  posteriorDetails,
  posteriorNames,
  posteriorOptions,
} from './normalPosterior.ts';

/**
 * Maximum a posteriori of one normal law: the mode of the joint posterior density in (mu, sigma^2) under
 * the model's normal-inverse-gamma prior. Answers from one landing on; it ignores bases and strays.
 */
export const liveNormalMap: LiveEstimator = { id: 'map', fit: fitNormalMap };

/**
 * The same for any readings, with the density taken in (mu, sigma^2), (mu, sigma) or (mu, log sigma), and its
 * mode that of both together or of each by itself.
 */
export const normalMap = defineMethod({
  name: 'map',
  family: 'normal',
  aliases: ['nig_map', 'normal-map', 'maximum-a-posteriori'],
  about: 'Normal law under a normal-inverse-gamma prior: mode of the posterior',
  data: 'readings',
  options: v.strictObject({
    ...posteriorOptions,
    parametrisation: v.optional(
      v.picklist(['sigma2', 'sigma', 'log-sigma'], 'one of sigma2, sigma, log-sigma'),
      'sigma2',
    ),
    mode: v.optional(v.picklist(['joint', 'marginal'], 'one of joint, marginal'), 'joint'),
  }),
  parameters: posteriorNames,
  live: liveNormalMap,
  fit({ values }, { prior, level, parametrisation, mode }): Fit {
    const found = normalPosterior(values, prior);
    if ('status' in found) return found;
    const { mu, sigmaSquared } = modeIn(found.posterior, parametrisation, mode === 'joint');
    const sigma = Math.sqrt(sigmaSquared);
    return fitted(
      found.summary.n,
      { mu, sigma, sigma2: sigmaSquared },
      normalLogLikelihood(found.summary, mu, sigma),
      {
        warnings: found.warnings,
        details: { parametrisation, mode, ...posteriorDetails(found, level) },
      },
    );
  },
});

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
