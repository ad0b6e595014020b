import { categoricalMle } from '../../../src/core/estimation/discrete/categoricalMle.ts';
import {
  categoricalMap,
  categoricalPosteriorMean,
} from '../../../src/core/estimation/discrete/categoricalPosterior.ts';
import {
  categoricalLogLikelihood,
  categoricalLogMarginal,
  categoricalMaximum,
  dirichletMean,
  dirichletPosterior,
} from '../../../src/core/estimation/discrete/dirichlet.ts';
import { numbers } from '../case.ts';
import type { Column } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

export const dirichletCategoricalKind: Kind = {
  kind: 'dirichlet_categorical',
  inputs: ['counts', 'prior'],
  columns: [],
  quantities: [
    'mle_p',
    'posterior_alpha',
    'posterior_mean_p',
    'map_p',
    'log_marginal_likelihood_of_sequence',
    'loglik_at_mle',
  ],
  solve: c => {
    const counts = numbers(c.input['counts'] as Column);
    const { alpha } = c.input['prior'] as unknown as { alpha: readonly number[] };
    return { formulas: formulas(counts, alpha), methods: methods(counts, alpha) };
  },
};

function formulas(counts: Float64Array, alpha: readonly number[]): Answer {
  const prior = { alpha };
  const posterior = dirichletPosterior(prior, counts);
  const p = categoricalMaximum(counts);
  return {
    mle_p: p,
    posterior_alpha: posterior.alpha,
    posterior_mean_p: dirichletMean(posterior),
    log_marginal_likelihood_of_sequence: categoricalLogMarginal(prior, counts),
    loglik_at_mle: p === null ? 0 : categoricalLogLikelihood(counts, p),
  };
}

function methods(counts: Float64Array, alpha: readonly number[]): Answer {
  const categories = Array.from(counts, (_, k) => String(k));
  const data = { kind: 'tally', categories, counts } as const;
  const prior = { alpha };
  const mean = categoricalPosteriorMean.fit(data, { prior });
  const mle = categoricalMle.fit(data, {});
  const map = categoricalMap.fit(data, { prior });
  return {
    mle_p: mle.parameters['p'],
    mle_p_status: mle.status,
    map_p: map.parameters['p'],
    map_p_status: map.status,
    posterior_alpha: (mean.details['posterior'] as { alpha: unknown }).alpha,
    posterior_mean_p: mean.parameters['p'],
    log_marginal_likelihood_of_sequence: mean.details['logMarginalLikelihood'],
  };
}
