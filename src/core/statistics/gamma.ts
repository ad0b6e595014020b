import type { GammaLaw } from './anyLaw.ts';
import { LOG_SQRT_TWO_PI } from './constants.ts';
import { digamma, digammaTail } from './digamma.ts';
import { positiveProblem } from './family.ts';
import type { Family } from './family.ts';
import { logGamma, stirlingTail } from './logGamma.ts';
import { logPoissonMass } from './poissonMass.ts';

const LARGE_SHAPE = 15; // from here Stirling's series takes the place of ln Gamma

function logDensity({ shape, rate }: GammaLaw, x: number): number {
  if (!(x >= 0) || x === Infinity) return -Infinity;
  if (x === 0) return shape === 1 ? Math.log(rate) : shape < 1 ? Infinity : -Infinity;
  if (shape < LARGE_SHAPE)
    return shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape);
  // Large terms that all but cancel are brought together in the mass of a Poisson law.
  return Math.log(shape) - Math.log(x) + logPoissonMass(shape, rate * x);
}

/** shape - ln rate + ln Gamma(shape) + (1 - shape) digamma(shape), by Stirling's series where those cancel. */
function entropy({ shape, rate }: GammaLaw): number {
  if (shape < LARGE_SHAPE)
    return shape - Math.log(rate) + logGamma(shape) + (1 - shape) * digamma(shape);
  return (
    0.5 * Math.log(shape) -
    Math.log(rate) +
    LOG_SQRT_TWO_PI +
    0.5 -
    0.5 / shape +
    stirlingTail(shape) +
    (shape - 1) * digammaTail(shape)
  );
}

/** Up to 10 standard deviations about the mean, and where the tail is exponential 50 / rate beyond. */
function landmarks({ shape, rate }: GammaLaw): readonly number[] {
  const sd = Math.sqrt(shape);
  const about = [-10, -6, -3.5, -1.5, 0, 1.5, 3.5, 6, 10].map(z => Math.max(0, shape + z * sd));
  const last = shape + 10 * sd;
  return [...new Set([...about, last + 20, last + 50])].map(z => z / rate);
}

export const gammaFamily: Family<GammaLaw> = {
  measure: 'length',
  logDensity,
  mean: law => law.shape / law.rate,
  variance: law => law.shape / law.rate / law.rate,
  entropy,
  problem: law => positiveProblem('shape', law.shape) ?? positiveProblem('rate', law.rate),
  support: () => [0, Infinity],
  landmarks,
  tailIndex: () => Infinity,
  tailPower: () => 1,
};
