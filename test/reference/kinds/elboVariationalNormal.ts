import { meanFieldPath } from '../../../src/core/estimation/normal/meanField.ts';
import { normalVariational } from '../../../src/core/estimation/normal/normalVariational.ts';
import { logMarginalLikelihood } from '../../../src/core/statistics/normalInverseGamma.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

/** tau = 1 / sigma^2 ~ Gamma(shape a0, rate b0) is sigma^2 ~ InvGamma(a0, b0), and lambda0 is kappa0. */
interface Prior {
  readonly mu0: number;
  readonly lambda0: number;
  readonly a0: number;
  readonly b0: number;
}

export const elboVariationalNormalKind: Kind = {
  kind: 'elbo_variational_normal',
  inputs: ['prior', 'init', 'iterations', 'algorithm'],
  columns: ['x'],
  quantities: ['elbo_path', 'q_mu', 'q_tau', 'log_marginal_likelihood', 'gap'],
  solve: c => {
    const { mu0, lambda0, a0, b0 } = c.input['prior'] as unknown as Prior;
    const prior = { mu0, kappa0: lambda0, alpha0: a0, beta0: b0 };
    const init = c.input['init'] as { expected_tau: number };
    const iterations = Number(c.input['iterations']);
    const values = valuesOf(c);
    const summary = summaryOf(values);
    const { q, elbo } = meanFieldPath(summary, prior, init.expected_tau, iterations, 0);
    if (q === null) throw new Error(`${c.id}: expected at least 1 iteration`);
    const exact = logMarginalLikelihood(prior, summary);
    const { details } = normalVariational.fit(
      { kind: 'readings', values },
      { prior, iterations, init: { expectedTau: init.expected_tau } },
    );
    return {
      path: {
        elbo_path: elbo,
        q_mu: { mean: q.mean, precision: q.precision },
        q_tau: { shape: q.shape, rate: q.rate },
        log_marginal_likelihood: exact,
        gap: exact - (elbo.at(-1) as number),
      },
      method: {
        elbo_path: details['elboPath'],
        q_mu: details['qMu'],
        q_tau: details['qTau'],
        log_marginal_likelihood: details['logMarginalLikelihood'],
        gap: details['gap'],
      },
    };
  },
};
