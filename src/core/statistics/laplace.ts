import type { LaplaceLaw } from './anyLaw.ts';
import { numberProblem, positiveProblem } from './family.ts';
import type { Family } from './family.ts';

/** Distances from mu, in b, that bound the quadrature panels; P(|z| > 48) is 1e-21. */
const PANEL_EDGES = [-48, -24, -12, -5, -2, 0, 2, 5, 12, 24, 48] as const;

export const laplaceFamily: Family<LaplaceLaw> = {
  measure: 'length',
  logDensity: ({ mu, b }, x) => -Math.abs(x - mu) / b - Math.log(b) - Math.LN2,
  mean: law => law.mu,
  variance: law => 2 * law.b * law.b,
  entropy: law => 1 + Math.LN2 + Math.log(law.b),
  problem: law =>
    numberProblem('mu', law.mu, () => true, 'a finite number') ?? positiveProblem('b', law.b),
  support: () => [-Infinity, Infinity],
  landmarks: law => PANEL_EDGES.map(z => law.mu + z * law.b),
  tailIndex: () => Infinity,
  tailPower: () => 1,
};
