import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import type { Evidence } from '../live.ts';

/** Where the likelihood of a normal law is greatest. */
export interface NormalMaximum {
  readonly mu: number; // unit
  readonly sigma: number; // standard deviation with denominator n, unit; 0 when all values are equal
  readonly logLikelihood: number | null; // nats, total; null when sigma is 0: it has no maximum there
}

/**
 * Maximum likelihood of N(mu, sigma^2): the mean and the standard deviation with denominator n; null when n = 0.
 * There the squared deviations over sigma^2 sum to n, so that ln L = -n (ln sigma + ln sqrt(2 pi) + 1/2).
 * Source: Casella and Berger, Statistical Inference, 2nd ed., example 7.2.11.
 */
export function normalMaximum(evidence: Evidence): NormalMaximum | null {
  const { n, mean } = evidence.summary;
  if (n === 0) return null;
  const sigma = sigmaN(evidence);
  const logLikelihood = sigma === 0 ? null : -n * (Math.log(sigma) + LOG_SQRT_TWO_PI + 0.5);
  return { mu: mean, sigma, logLikelihood };
}

/** Below it squares run into subnormal numbers, which have fewer than 53 bits: 2^-1022 / 2^-53. */
const LEAST_PRECISE_SQUARE = 2 ** -969;

/** Standard deviation with denominator n. */
function sigmaN({ values, summary }: Evidence): number {
  const { n, mean, sumSquaredDeviations } = summary;
  if (sumSquaredDeviations > LEAST_PRECISE_SQUARE && sumSquaredDeviations < Infinity) {
    return Math.sqrt(sumSquaredDeviations / n);
  }
  // Squares of deviations below 1e-146 lose digits, below 1e-162 or above 1e154 all; the deviations do not.
  let greatest = 0;
  for (const x of values) greatest = Math.max(greatest, Math.abs(x - mean));
  if (greatest === 0) return 0;
  let squares = 0;
  for (const x of values) squares += ((x - mean) / greatest) ** 2;
  return greatest * Math.sqrt(squares / n);
}
