import type { PoissonLaw } from './anyLaw.ts';
import { LOG_SQRT_TWO_PI } from './constants.ts';
import { positiveProblem } from './family.ts';
import type { Family } from './family.ts';
import { logPoissonMass } from './poissonMass.ts';

const LARGE_RATE = 1000; // from here the terms of the asymptotic series that are kept leave less than 1e-13

/**
 * -sum p ln p. Source of the series for large rates: Evans and Boersma, "The entropy of a Poisson
 * distribution" (1988).
 */
function entropy({ rate }: PoissonLaw): number {
  if (rate >= LARGE_RATE) {
    const r = 1 / rate;
    return (
      0.5 * Math.log(rate) + 0.5 + LOG_SQRT_TWO_PI - r * (1 / 12 + r * (1 / 24 + (r * 19) / 360))
    );
  }
  const reach = 12 * Math.sqrt(rate);
  const last = Math.ceil(rate + reach + 40); // beyond is less than 1e-30 of the mass
  let sum = 0;
  for (let k = Math.max(0, Math.floor(rate - reach)); k <= last; k++) {
    const logMass = logPoissonMass(k, rate);
    sum -= Math.exp(logMass) * logMass;
  }
  return sum;
}

export const poissonFamily: Family<PoissonLaw> = {
  measure: 'counting',
  logDensity: ({ rate }, x) =>
    Number.isInteger(x) && x >= 0 ? logPoissonMass(x, rate) : -Infinity,
  mean: law => law.rate,
  variance: law => law.rate,
  entropy,
  problem: law => positiveProblem('rate', law.rate),
  support: () => [0, Infinity],
  landmarks: () => [],
  tailIndex: () => Infinity,
  tailPower: () => 1,
};
