import { huberLocation, huberProposal2 } from '../../../src/core/estimation/robust/huber.ts';
import { valuesOf } from '../case.ts';
import type { Kind } from '../kind.ts';

export const huberLocationKind: Kind = {
  kind: 'huber_location',
  inputs: ['k', 'mad_constant'],
  columns: ['x'],
  quantities: ['scale_mad', 'mu_huber', 'n_downweighted', 'mu_proposal2', 'sigma_proposal2'],
  solve(c) {
    const values = valuesOf(c);
    const { k, mad_constant: madConstant } = c.input as { k: number; mad_constant?: number };
    const options = madConstant === undefined ? { k } : { k, madConstant };
    const { scaleMad, mu, downweighted } = huberLocation(values, options);
    const both = huberProposal2(values, options);
    return {
      'at once': {
        scale_mad: scaleMad,
        mu_huber: mu,
        n_downweighted: downweighted,
        mu_proposal2: both.mu,
        sigma_proposal2: both.sigma,
      },
    };
  },
};
