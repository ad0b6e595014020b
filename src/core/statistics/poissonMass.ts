import { LOG_SQRT_TWO_PI } from './constants.ts';
import { divergenceTerm } from './excess.ts';
import { logGamma, stirlingTail } from './logGamma.ts';

/**
 * k ln(rate) - rate - ln Gamma(k + 1) for k >= 0 and rate > 0, nats: the logarithm of a Poisson law's mass,
 * for whole k. Good to 1e-15 of the greater of itself and 30, however large both are.
 * Source: Loader, "Fast and accurate computation of binomial probabilities" (2000), section 3.
 */
export function logPoissonMass(k: number, rate: number): number {
  if (k < 15) return (k === 0 ? 0 : k * Math.log(rate)) - rate - logGamma(k + 1);
  return -divergenceTerm(k, rate) - 0.5 * Math.log(k) - LOG_SQRT_TWO_PI - stirlingTail(k);
}
