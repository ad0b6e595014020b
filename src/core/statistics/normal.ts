import { LOG_SQRT_TWO_PI } from './constants.ts';
import { numberProblem } from './family.ts';
import type { Family } from './family.ts';
import type { NormalLaw } from './law.ts';

/** Distances from the mean, in sigma, that bound the quadrature panels; P(|z| > 10) is 1.5e-23. */
const PANEL_EDGES = [-10, -6, -3.5, -1.5, 0, 1.5, 3.5, 6, 10] as const;

function logDensity({ mu, sigma }: NormalLaw, x: number): number {
  if (sigma === 0) return x === mu ? Infinity : -Infinity;
  const z = (x - mu) / sigma;
  return -0.5 * z * z - Math.log(sigma) - LOG_SQRT_TWO_PI;
}

export const normalFamily: Family<NormalLaw> = {
  measure: 'length',
  logDensity,
  mean: law => law.mu,
  variance: law => law.sigma * law.sigma,
  entropy: law => Math.log(law.sigma) + 0.5 + LOG_SQRT_TWO_PI,
  problem: law =>
    numberProblem('mu', law.mu, () => true, 'a finite number') ??
    numberProblem('sigma', law.sigma, s => s > 0, 'a finite number above 0'),
  support: law => (law.sigma === 0 ? [law.mu, law.mu] : [-Infinity, Infinity]),
  landmarks: law => PANEL_EDGES.map(z => law.mu + z * law.sigma),
  tailIndex: () => Infinity,
  tailPower: () => 2,
};
