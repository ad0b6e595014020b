import { klDivergence } from '../../../src/core/scoring/divergence.ts';
import type { BernoulliLaw, CategoricalLaw } from '../../../src/core/statistics/anyLaw.ts';
import type { Answer, Kind } from '../kind.ts';

interface Item {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

export const klCategoricalKind: Kind = {
  kind: 'kl_categorical',
  inputs: ['items'],
  columns: [],
  quantities: ['kl'],
  solve: c => {
    const items = c.input['items'] as unknown as readonly Item[];
    const answer = (of: (item: Item) => number): Answer => ({ kl: items.map(of) });
    return {
      categorical: answer(({ p, q }) => klDivergence(categorical(p), categorical(q))),
      'bernoulli where there are two': answer(item =>
        item.p.length === 2 && item.q.length === 2
          ? klBernoulli(item)
          : klDivergence(categorical(item.p), categorical(item.q)),
      ),
    };
  },
};

const categorical = (p: readonly number[]): CategoricalLaw => ({ family: 'categorical', p });

/** By the category that is the least likely under either: 1 - p keeps nothing of a p below 1e-16. */
function klBernoulli({ p, q }: Item): number {
  const leastOf = (k: number): number => Math.min(p[k] as number, q[k] as number);
  const k = leastOf(0) < leastOf(1) ? 0 : 1;
  const bernoulli = (shares: readonly number[]): BernoulliLaw => ({
    family: 'bernoulli',
    p: shares[k] as number,
  });
  return klDivergence(bernoulli(p), bernoulli(q));
}
