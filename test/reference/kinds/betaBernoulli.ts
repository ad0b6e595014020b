import { bernoulliMle } from '../../../src/core/estimation/discrete/bernoulliMle.ts';
import {
  bernoulliMap,
  bernoulliPosteriorMean,
} from '../../../src/core/estimation/discrete/bernoulliPosterior.ts';
import {
  bernoulliLogLikelihood,
  bernoulliLogMarginal,
  bernoulliMaximum,
  betaCredibleInterval,
  betaMean,
  betaPosterior,
  betaVariance,
} from '../../../src/core/estimation/discrete/beta.ts';
import type { Trials } from '../../../src/core/estimation/discrete/beta.ts';
import type { Answer, Kind } from '../kind.ts';

interface Prior {
  readonly alpha: number;
  readonly beta: number;
}

export const betaBernoulliKind: Kind = {
  kind: 'beta_bernoulli',
  inputs: ['heads', 'tails', 'prior'],
  columns: [],
  quantities: [
    'mle_p',
    'posterior',
    'posterior_mean_p',
    'posterior_variance_p',
    'map_p',
    'log_marginal_likelihood_of_sequence',
    'loglik_at_mle',
    'credible_interval_95_p',
  ],
  solve: c => {
    const trials = { ones: Number(c.input['heads']), zeros: Number(c.input['tails']) };
    const { alpha, beta } = c.input['prior'] as unknown as Prior;
    return { formulas: formulas(trials, alpha, beta), methods: methods(trials, { alpha, beta }) };
  },
};

function formulas(trials: Trials, a: number, b: number): Answer {
  const prior = { a, b };
  const posterior = betaPosterior(prior, trials);
  const p = bernoulliMaximum(trials);
  return {
    mle_p: p,
    posterior: { alpha: posterior.a, beta: posterior.b },
    posterior_mean_p: betaMean(posterior),
    posterior_variance_p: betaVariance(posterior),
    log_marginal_likelihood_of_sequence: bernoulliLogMarginal(prior, trials),
    // Without a trial every p has the log-likelihood 0.
    loglik_at_mle: bernoulliLogLikelihood(trials, p ?? 0.5),
    credible_interval_95_p: betaCredibleInterval(posterior, 0.95),
  };
}

function methods({ ones, zeros }: Trials, prior: Prior): Answer {
  const counts = Float64Array.of(zeros, ones);
  const data = { kind: 'tally', categories: ['0', '1'], counts } as const;
  const map = bernoulliMap.fit(data, { prior });
  const mean = bernoulliPosteriorMean.fit(data, { prior });
  const mle = bernoulliMle.fit(data, {});
  return {
    mle_p: mle.parameters['p'],
    mle_p_status: mle.status,
    map_p: map.parameters['p'],
    map_p_status: map.status,
    posterior: map.details['posterior'],
    posterior_mean_p: mean.parameters['p'],
    posterior_variance_p: mean.details['posteriorVariance'],
    credible_interval_95_p: (mean.details['credibleInterval'] as { p: unknown }).p,
    log_marginal_likelihood_of_sequence: mean.details['logMarginalLikelihood'],
  };
}
