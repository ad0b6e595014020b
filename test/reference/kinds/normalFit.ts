import { normalMle } from '../../../src/core/estimation/normal/normalMle.ts';
import { varianceBessel, summaryOf } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

export const normalFitKind: Kind = {
  kind: 'normal_fit',
  inputs: [],
  columns: ['x'],
  quantities: [
    'n',
    'mu',
    'sigma',
    'sigma2_biased',
    'sigma2_bessel',
    'loglik',
    'se_mu',
    'se_sigma',
    'aic',
    'bic',
    'observed_information_mu_sigma',
  ],
  solve: c => {
    const values = valuesOf(c);
    return { method: answerOf(values), reversed: answerOf(values.toReversed()) };
  },
};

function answerOf(values: Float64Array): Answer {
  const fit = normalMle.fit({ kind: 'readings', values }, {});
  const { details } = fit;
  const errors = details['standardErrors'] as { mu: number; sigma: number } | undefined;
  return {
    n: fit.n,
    mu: fit.parameters['mu'],
    sigma: fit.parameters['sigma'],
    sigma2_biased: details['varianceN'],
    sigma2_bessel: details['varianceBessel'] ?? varianceBessel(summaryOf(values)),
    loglik: fit.logLikelihood,
    se_mu: errors?.mu,
    se_sigma: errors?.sigma,
    aic: details['aic'],
    bic: details['bic'],
    observed_information_mu_sigma: details['observedInformation'],
  };
}
