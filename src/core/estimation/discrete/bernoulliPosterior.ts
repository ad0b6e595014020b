import * as v from 'valibot';
import type { BetaPrior } from '../../statistics/priors.ts';
import type { Tally } from '../dataset.ts';
import { fitted } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { defineMethod } from '../method.ts';
import type { Method } from '../method.ts';
import { positive, share } from '../options.ts';
import {
  bernoulliLogLikelihood,
  bernoulliLogMarginal,
  betaCredibleInterval,
  betaMean,
  betaMode,
  betaPosterior,
  betaVariance,
} from './beta.ts';
import { bernoulliNames, trialsOf } from './trials.ts';

const options = v.strictObject({
  prior: v.optional(
    v.nullable(
      v.strictObject({ family: v.optional(v.literal('Beta')), alpha: positive, beta: positive }),
    ),
    null,
  ),
  level: v.optional(share, 0.95), // mass of the credible interval
});

/**
 * Mode of the posterior of a proportion. Without a prior, Beta(2, 2): one pseudo-trial each way, which gives
 * (ones + 1) / (n + 2), Laplace's rule of succession as a mode.
 */
export const bernoulliMap: Method = defineMethod({
  name: 'map',
  family: 'bernoulli',
  aliases: ['bernoulli-map'],
  about: 'Proportion under a Beta prior: mode of the posterior',
  data: 'tally',
  options,
  parameters: bernoulliNames,
  fit: (tally, given) => fitPosterior(tally, given, { a: 2, b: 2 }, betaMode),
});

/** Posterior expectation of a proportion. Without a prior, Beta(1, 1), which gives (ones + 1) / (n + 2) too. */
export const bernoulliPosteriorMean: Method = defineMethod({
  name: 'posterior-mean',
  family: 'bernoulli',
  aliases: ['beta_bernoulli', 'bernoulli-posterior-mean'],
  about: 'Proportion under a Beta prior: posterior expectation',
  data: 'tally',
  options,
  parameters: bernoulliNames,
  fit: (tally, given) => fitPosterior(tally, given, { a: 1, b: 1 }, betaMean),
});

function fitPosterior(
  tally: Tally,
  given: v.InferOutput<typeof options>,
  standIn: BetaPrior,
  pointOf: (posterior: BetaPrior) => number | null,
): Fit {
  const trials = trialsOf(tally);
  if ('status' in trials) return trials;
  const prior = given.prior === null ? standIn : { a: given.prior.alpha, b: given.prior.beta };
  const posterior = betaPosterior(prior, trials);
  const p = pointOf(posterior);
  const n = trials.ones + trials.zeros;
  const warnings: string[] = [];
  if (given.prior === null) warnings.push(`no prior given: Beta(${prior.a}, ${prior.b}) stands in`);
  if (n === 0) warnings.push('no trials: the answer is that of the prior');
  const details = {
    ...trials,
    prior: { alpha: prior.a, beta: prior.b },
    posterior: { alpha: posterior.a, beta: posterior.b },
    posteriorMean: betaMean(posterior),
    posteriorVariance: betaVariance(posterior),
    credibleInterval: { level: given.level, p: betaCredibleInterval(posterior, given.level) },
    logMarginalLikelihood: bernoulliLogMarginal(prior, trials),
  };
  if (p === null) {
    const why = `the posterior Beta(${posterior.a}, ${posterior.b}) has no single mode`;
    return fitted(n, { p: null }, null, {
      status: 'insufficient-data',
      converged: false,
      warnings: [...warnings, why],
      details,
    });
  }
  if (p === 0 || p === 1) warnings.push(`the posterior density is greatest at the edge, p = ${p}`);
  const status = p === 0 || p === 1 ? 'boundary' : 'ok';
  return fitted(n, { p }, bernoulliLogLikelihood(trials, p), { status, warnings, details });
}
