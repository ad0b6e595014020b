import * as v from 'valibot';
import { meanLogSigma, meanSigma, meanSigmaSquared } from '../../statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import { fitted } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { defineMethod } from '../method.ts';
import {
  finiteOrNull,
  normalPosterior,
  posteriorDetails,
  posteriorNames,
  posteriorOptions,
} from './normalPosterior.ts';

/**
 * Posterior expectations under a normal-inverse-gamma prior: of mu, of sigma and of sigma^2, each its own (the mean
 * of sigma^2 is not the square of the mean of sigma). Where the posterior is too weak for one, alpha <= 1/2 for
 * sigma and <= 1 for sigma^2, it is null and the fit 'insufficient-data'.
 */
export const normalPosteriorMean = defineMethod({
  name: 'posterior-mean',
  family: 'normal',
  aliases: ['bayes', 'normal-posterior-mean'],
  about: 'Normal law under a normal-inverse-gamma prior: posterior expectations',
  data: 'readings',
  options: v.strictObject(posteriorOptions),
  parameters: posteriorNames,
  fit({ values }, { prior, level }): Fit {
    const found = normalPosterior(values, prior);
    if ('status' in found) return found;
    const { posterior, summary, warnings } = found;
    const mu = posterior.mu0;
    const sigma = finiteOrNull(meanSigma(posterior));
    const sigma2 = finiteOrNull(meanSigmaSquared(posterior));
    const details = {
      ...posteriorDetails(found, level),
      posteriorMeanLogSigma: meanLogSigma(posterior),
    };
    const logLikelihood = sigma === null ? null : normalLogLikelihood(summary, mu, sigma);
    if (sigma2 !== null) {
      return fitted(summary.n, { mu, sigma, sigma2 }, logLikelihood, { warnings, details });
    }
    const weak = `the posterior's alpha is ${posterior.alpha0}: sigma^2 has an expectation from above 1 on, sigma from above 1/2 on`;
    return fitted(summary.n, { mu, sigma, sigma2 }, logLikelihood, {
      status: 'insufficient-data',
      converged: false,
      warnings: [...warnings, weak],
      details,
    });
  },
});
