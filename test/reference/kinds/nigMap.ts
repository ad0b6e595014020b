import { finiteOrNull } from '../../../src/core/estimation/normal/normalPosterior.ts';
import { normalMap } from '../../../src/core/estimation/normal/normalMap.ts';
import {
  logMarginalLikelihood,
  marginalMu,
  meanSigmaSquared,
  modeIn,
  posteriorOf,
  predictive,
  studentTInterval,
  varianceMu,
} from '../../../src/core/statistics/normalInverseGamma.ts';
import type { NormalInverseGamma } from '../../../src/core/statistics/priors.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

export const nigMapKind: Kind = {
  kind: 'nig_map',
  inputs: ['prior'],
  columns: ['x'],
  quantities: [
    'mu_n',
    'kappa_n',
    'alpha_n',
    'beta_n',
    'map_joint_mu_sigma2',
    'map_joint_mu_sigma_parametrisation',
    'map_joint_mu_logsigma_parametrisation',
    'map_marginal_sigma2',
    'posterior_mean_sigma2',
    'posterior_variance_mu',
    'posterior_predictive_t',
    'credible_interval_95_mu',
    'log_marginal_likelihood',
  ],
  solve: c => {
    const prior = priorOf(c.input['prior']);
    const values = valuesOf(c);
    const folded = values.reduce<NormalInverseGamma>(
      (before, x) => posteriorOf(before, summaryOf([x])),
      prior,
    );
    const evidence = logMarginalLikelihood(prior, summaryOf(values));
    const atOnce = posteriorOf(prior, summaryOf(values));
    return {
      'at once': { ...answerOf(atOnce), log_marginal_likelihood: evidence },
      folded: answerOf(folded),
      method: methodAnswer(values, prior),
    };
  },
};

/** The four numbers of a normal-inverse-gamma prior, without what describes it. */
function priorOf(input: unknown): NormalInverseGamma {
  const { mu0, kappa0, alpha0, beta0 } = input as NormalInverseGamma;
  return { mu0, kappa0, alpha0, beta0 };
}

function answerOf(posterior: NormalInverseGamma): Answer {
  const inSigma2 = modeIn(posterior, 'sigma2', true);
  const inSigma = modeIn(posterior, 'sigma', true);
  const inLogSigma = modeIn(posterior, 'log-sigma', true);
  const { df, location, scale } = predictive(posterior);
  return {
    mu_n: posterior.mu0,
    kappa_n: posterior.kappa0,
    alpha_n: posterior.alpha0,
    beta_n: posterior.beta0,
    map_joint_mu_sigma2: { mu: inSigma2.mu, sigma2: inSigma2.sigmaSquared },
    map_joint_mu_sigma_parametrisation: {
      mu: inSigma.mu,
      sigma: Math.sqrt(inSigma.sigmaSquared),
    },
    map_joint_mu_logsigma_parametrisation: {
      mu: inLogSigma.mu,
      log_sigma: Math.log(inLogSigma.sigmaSquared) / 2,
    },
    map_marginal_sigma2: modeIn(posterior, 'sigma2', false).sigmaSquared,
    posterior_mean_sigma2: finiteOrNull(meanSigmaSquared(posterior)),
    posterior_variance_mu: finiteOrNull(varianceMu(posterior)),
    posterior_predictive_t: { df, location, scale },
    credible_interval_95_mu: studentTInterval(marginalMu(posterior), 0.95),
  };
}

/** What the registered method says, by its options. */
function methodAnswer(values: Float64Array, prior: NormalInverseGamma): Answer {
  const data = { kind: 'readings', values } as const;
  const joint = normalMap.fit(data, { prior });
  const marginal = normalMap.fit(data, { prior, mode: 'marginal' });
  const inSigma = normalMap.fit(data, { prior, parametrisation: 'sigma' });
  const interval = joint.details['credibleInterval'] as { mu: unknown } | undefined;
  return {
    map_joint_mu_sigma2: { mu: joint.parameters['mu'], sigma2: joint.parameters['sigma2'] },
    map_marginal_sigma2: marginal.parameters['sigma2'],
    map_joint_mu_sigma_parametrisation: {
      mu: inSigma.parameters['mu'],
      sigma: inSigma.parameters['sigma'],
    },
    posterior_mean_sigma2: joint.details['posteriorMeanSigma2'],
    posterior_predictive_t: joint.details['predictive'],
    credible_interval_95_mu: interval?.mu,
    log_marginal_likelihood: joint.details['logMarginalLikelihood'],
  };
}
