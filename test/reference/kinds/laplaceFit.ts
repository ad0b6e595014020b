import { fitLaplace } from '../../../src/core/estimation/robust/laplaceMle.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

export const laplaceFitKind: Kind = {
  kind: 'laplace_fit',
  inputs: [],
  columns: ['x'],
  quantities: ['mu', 'mu_interval', 'b', 'sd_implied', 'loglik'],
  solve(c) {
    const { mu, muInterval, b, sdImplied, logLikelihood } = fitLaplace(valuesOf(c));
    return {
      'at once': { mu, mu_interval: muInterval, b, sd_implied: sdImplied, loglik: logLikelihood },
    };
  },
};
