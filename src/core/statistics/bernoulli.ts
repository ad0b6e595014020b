import type { BernoulliLaw } from './anyLaw.ts';
import { numberProblem } from './family.ts';
import type { Family } from './family.ts';

function logDensity({ p }: BernoulliLaw, x: number): number {
  if (x === 1) return Math.log(p);
  return x === 0 ? Math.log1p(-p) : -Infinity;
}

export const bernoulliFamily: Family<BernoulliLaw> = {
  measure: 'counting',
  logDensity,
  mean: law => law.p,
  variance: law => law.p * (1 - law.p),
  entropy: ({ p }) => (p === 0 ? 0 : -p * Math.log(p)) + (p === 1 ? 0 : -(1 - p) * Math.log1p(-p)),
  problem: law => numberProblem('p', law.p, p => p >= 0 && p <= 1, 'a number from 0 to 1'),
  support: law => [law.p === 1 ? 1 : 0, law.p === 0 ? 0 : 1],
  landmarks: () => [],
  tailIndex: () => Infinity,
  tailPower: () => Infinity,
};
