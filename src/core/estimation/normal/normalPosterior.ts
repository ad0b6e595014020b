import * as v from 'valibot';
import {
  logMarginalLikelihood,
  marginalMu,
  meanSigmaSquared,
  posteriorOf,
  predictive,
  studentTInterval,
  varianceMu,
} from '../../statistics/normalInverseGamma.ts';
import type { NormalInverseGamma } from '../../statistics/priors.ts';
import { summaryOf, varianceBessel } from '../../statistics/summary.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import { refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { normalInverseGamma, share } from '../options.ts';

/** Options of every method that needs a posterior of (mu, sigma^2). */
export const posteriorOptions = {
  prior: v.optional(v.nullable(normalInverseGamma), null),
  level: v.optional(share, 0.95), // mass of the credible interval
};

export const posteriorNames = ['mu', 'sigma', 'sigma2'] as const;

/** The posterior of a data set, with what has to be said about it. */
export interface NormalPosterior {
  readonly summary: SufficientStatistics;
  readonly prior: NormalInverseGamma;
  readonly posterior: NormalInverseGamma;
  readonly warnings: readonly string[];
}

/**
 * Weak prior on the scale of the data themselves, for who gives none: mu0 the mean, kappa0 = 0.01, alpha0 = 3/2,
 * beta0 half the variance with denominator n - 1. Null when the data have no spread to take a scale from.
 * Source: Fraley and Raftery, "Bayesian regularization for normal mixture estimation" (2007), section 3.2.
 */
export function weakPrior(summary: SufficientStatistics): NormalInverseGamma | null {
  const variance = varianceBessel(summary);
  if (variance === null || !(variance > 0 && variance < Infinity)) return null;
  return { mu0: summary.mean, kappa0: 0.01, alpha0: 1.5, beta0: variance / 2 };
}

/** The posterior, or the fit that says why there is none. */
export function normalPosterior(
  values: Float64Array,
  given: NormalInverseGamma | null,
): NormalPosterior | Fit {
  const summary = summaryOf(values);
  const prior = given === null ? weakPrior(summary) : fourNumbers(given);
  if (prior === null) {
    const why =
      'without a prior the values must differ, to take the scale of one from: give a prior';
    return refused('insufficient-data', summary.n, posteriorNames, why);
  }
  const posterior = posteriorOf(prior, summary);
  if (!Number.isFinite(posterior.beta0)) {
    const why = 'the squared deviations are too large for a number: rescale the values';
    return refused('invalid-input', summary.n, posteriorNames, why);
  }
  const warnings: string[] = [];
  if (given === null) {
    warnings.push(
      `no prior given: a weak one on the scale of the data stands in, mu0 ${prior.mu0}, kappa0 ${prior.kappa0}, alpha0 ${prior.alpha0}, beta0 ${prior.beta0}`,
    );
  }
  if (summary.n === 0) warnings.push('no values: the answer is that of the prior');
  return { summary, prior, posterior, warnings };
}

/** The prior without what describes it. */
function fourNumbers({ mu0, kappa0, alpha0, beta0 }: NormalInverseGamma): NormalInverseGamma {
  return { mu0, kappa0, alpha0, beta0 };
}

/** What a fit says of the posterior beside its parameters; a moment that does not exist is null. */
export function posteriorDetails(
  { summary, prior, posterior }: NormalPosterior,
  level: number,
): Readonly<Record<string, unknown>> {
  const { mu0, kappa0, alpha0, beta0 } = posterior;
  const { df, location, scale } = predictive(posterior);
  return {
    prior,
    posterior: { mu: mu0, kappa: kappa0, alpha: alpha0, beta: beta0 },
    posteriorMeanSigma2: finiteOrNull(meanSigmaSquared(posterior)),
    posteriorVarianceMu: finiteOrNull(varianceMu(posterior)),
    credibleInterval: { level, mu: studentTInterval(marginalMu(posterior), level) },
    predictive: { df, location, scale },
    logMarginalLikelihood: logMarginalLikelihood(prior, summary),
  };
}

/** A moment, or null where it does not exist. */
export function finiteOrNull(moment: number): number | null {
  return Number.isFinite(moment) ? moment : null;
}
