import type { ExponentialLaw } from './anyLaw.ts';
import { positiveProblem } from './family.ts';
import type { Family } from './family.ts';

/** Distances from 0, in means, that bound the quadrature panels; P(x > 48 / rate) is 1e-21. */
const PANEL_EDGES = [0, 0.5, 2, 5, 12, 24, 48] as const;

export const exponentialFamily: Family<ExponentialLaw> = {
  measure: 'length',
  logDensity: ({ rate }, x) => (x >= 0 ? Math.log(rate) - rate * x : -Infinity),
  mean: law => 1 / law.rate,
  variance: law => 1 / law.rate / law.rate,
  entropy: law => 1 - Math.log(law.rate),
  problem: law => positiveProblem('rate', law.rate),
  support: () => [0, Infinity],
  landmarks: law => PANEL_EDGES.map(z => z / law.rate),
  tailIndex: () => Infinity,
  tailPower: () => 1,
};
