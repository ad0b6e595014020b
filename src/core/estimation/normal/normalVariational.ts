import * as v from 'valibot';
import { logMarginalLikelihood } from '../../statistics/normalInverseGamma.ts';
import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import { varianceN } from '../../statistics/summary.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { iterations, normalInverseGamma, positive, tolerance } from '../options.ts';
import { meanFieldPath } from './meanField.ts';
import { normalPosterior, posteriorNames } from './normalPosterior.ts';

/**
 * Mean-field variational Bayes of one normal law: mu and the precision tau = 1 / sigma^2 are taken to be independent
 * in the posterior. `mu` is its mean, `sigma2` is 1 / E[tau]. The details hold the evidence lower bound after every
 * round, the exact log marginal likelihood and the gap between them, KL(q || posterior).
 */
export const normalVariational = defineMethod({
  name: 'variational',
  family: 'normal',
  aliases: ['elbo_variational_normal', 'mean-field', 'vb'],
  about:
    'Normal law under a normal-inverse-gamma prior: mean-field variational Bayes with its ELBO',
  data: 'readings',
  options: v.strictObject({
    prior: v.optional(v.nullable(normalInverseGamma), null),
    init: v.optional(v.nullable(v.strictObject({ expectedTau: positive })), null),
    iterations,
    tolerance,
  }),
  parameters: posteriorNames,
  fit({ values }, options): Fit {
    const found = normalPosterior(values, options.prior);
    if ('status' in found) return found;
    const { summary, prior, warnings } = found;
    const start = options.init?.expectedTau ?? 1 / (varianceN(summary) || prior.beta0);
    const path = meanFieldPath(summary, prior, start, options.iterations, options.tolerance);
    const { q, elbo, converged } = path;
    if (q === null) {
      const why = 'no iterations: at least 1 is needed';
      return refused('insufficient-data', summary.n, posteriorNames, why);
    }
    const sigma2 = q.rate / q.shape;
    const sigma = Math.sqrt(sigma2);
    const exact = logMarginalLikelihood(prior, summary);
    return fitted(
      summary.n,
      { mu: q.mean, sigma, sigma2 },
      normalLogLikelihood(summary, q.mean, sigma),
      {
        iterations: elbo.length,
        converged,
        warnings,
        details: {
          prior,
          start: { expectedTau: start },
          qMu: { mean: q.mean, precision: q.precision },
          qTau: { shape: q.shape, rate: q.rate },
          elboPath: Array.from(elbo),
          logMarginalLikelihood: exact,
          gap: exact - (elbo.at(-1) as number),
        },
      },
    );
  },
});
