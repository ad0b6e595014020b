import type { CategoricalLaw } from './anyLaw.ts';
import type { Family } from './family.ts';
import { sharesProblem } from './shares.ts';

function mean({ p }: CategoricalLaw): number {
  return p.reduce((sum, share, k) => sum + share * k, 0);
}

export const categoricalFamily: Family<CategoricalLaw> = {
  measure: 'counting',
  logDensity: ({ p }, x) => Math.log(p[x] ?? 0),
  mean,
  variance: law => {
    const centre = mean(law);
    return law.p.reduce((sum, share, k) => sum + share * (k - centre) ** 2, 0);
  },
  entropy: ({ p }) =>
    p.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0),
  problem: ({ p }) => (p.length === 0 ? 'p must not be empty' : sharesProblem('p', p)),
  support: ({ p }) => {
    const used = [...p.keys()].filter(k => (p[k] as number) > 0);
    return [used[0] ?? 0, used[used.length - 1] ?? 0];
  },
  landmarks: () => [],
  tailIndex: () => Infinity,
  tailPower: () => Infinity,
};
