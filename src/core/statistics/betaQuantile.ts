import { betaTails, logBetaKernel } from './incompleteBeta.ts';

/**
 * Quantile of the Beta(a, b) law, the inverse of I_x(a, b), for a, b > 0 and p in [0, 1]; NaN elsewhere.
 * Relative error about 1e-12, of the quantile near 0 and of its complement near 1.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0 || p === 1) return p;
  const logit = betaQuantileLogit(p, 1 - p, a, b);
  const small = Math.exp(-Math.abs(logit));
  return (logit > 0 ? 1 : small) / (1 + small);
}

/** Interval of the Beta(a, b) law with equal tails that holds the share `level` of its mass, 0 < level < 1. */
export function betaInterval(a: number, b: number, level: number): readonly [number, number] {
  const tail = (1 - level) / 2;
  return [betaQuantile(tail, a, b), betaQuantile(1 - tail, a, b)];
}

const MOST_STEPS = 200;

/**
 * ln(x / (1 - x)) of the quantile x of Beta(a, b) with the mass `lower` below it and `upper` above, both above 0
 * and in sum 1: so that a mass near 1, and an x nearer to an end than a number can be, lose nothing.
 *
 * Newton's method on the logarithm of the smaller tail as a function of the logit: the density of the logit is
 * log-concave, so is its distribution function (Bagnoli and Bergstrom 2005), and from any start the steps
 * come to the root from one side.
 */
export function betaQuantileLogit(lower: number, upper: number, a: number, b: number): number {
  const isLower = lower <= upper;
  const wanted = Math.log(isLower ? lower : upper);
  let logit = Math.log(a / b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const tails = betaTails(logit, a, b);
    const log = isLower ? tails.logLower : tails.logUpper;
    // The derivative of the logarithm of a tail is the density over the tail.
    const slope = Math.exp(logBetaKernel(logit, a, b) - log);
    const change = ((wanted - log) / slope) * (isLower ? 1 : -1);
    if (!Number.isFinite(change)) break;
    logit += change;
    if (Math.abs(change) <= 4e-16 * Math.max(1, Math.abs(logit))) break;
  }
  return logit;
}
