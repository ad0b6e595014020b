import { klDivergence } from '../../../src/core/scoring/divergence.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import type { Kind } from '../kind.ts';

type Item = Readonly<Record<'mu1' | 'sigma1' | 'mu2' | 'sigma2', number>>;

export const klGaussianKind: Kind = {
  kind: 'kl_gaussian',
  inputs: ['items'],
  columns: [],
  quantities: ['kl'],
  solve: c => {
    const items = c.input['items'] as unknown as readonly Item[];
    const kl = items.map(({ mu1, sigma1, mu2, sigma2 }) =>
      klDivergence(normal(mu1, sigma1), normal(mu2, sigma2)),
    );
    return { 'closed form': { kl } };
  },
};

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
