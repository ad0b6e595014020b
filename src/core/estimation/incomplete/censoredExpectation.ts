import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { truncatedNormal } from '../../statistics/truncatedNormal.ts';
import type { TruncatedNormal } from '../../statistics/truncatedNormal.ts';
import type { Intervals } from '../dataset.ts';
import type { NormalStart } from './normalClimb.ts';

/** What the E-step says of each value, given its interval and the law. */
export interface Completed {
  readonly means: Float64Array; // E[x | interval], unit
  readonly variances: Float64Array; // of x given the interval, unit^2; 0 for an exact value
}

export function emptyCompleted(n: number): Completed {
  return { means: new Float64Array(n), variances: new Float64Array(n) };
}

/**
 * E-step: E[x | interval] and Var[x | interval] = E[x^2 | interval] - E[x | interval]^2 of every value under
 * N(mu, sigma^2), written to `into`. Returns the log-likelihood of the intervals, nats in total: the log density of
 * an exact value, the log probability of an interval, 0 for a value of which nothing is known. sigma > 0.
 * Source: Dempster, Laird and Rubin (1977), section 4.1.3.
 */
export function completeIntervals(
  { lower, upper }: Intervals,
  { mu, sigma }: NormalStart,
  into: Completed,
): number {
  const { means, variances } = into;
  const law: TruncatedNormal = { logProbability: 0, mean: 0, variance: 0 };
  const logScale = Math.log(sigma) + LOG_SQRT_TWO_PI;
  let logLikelihood = 0;
  for (let i = 0; i < lower.length; i++) {
    const from = lower[i] as number;
    const to = upper[i] as number;
    if (from === to) {
      const z = (from - mu) / sigma;
      logLikelihood -= 0.5 * z * z + logScale;
      means[i] = from;
      variances[i] = 0;
      continue;
    }
    truncatedNormal((from - mu) / sigma, (to - mu) / sigma, (to - from) / sigma, law);
    logLikelihood += law.logProbability;
    means[i] = Math.min(to, Math.max(from, mu + sigma * law.mean));
    variances[i] = law.variance * sigma * sigma;
  }
  return logLikelihood;
}

/** Log-likelihood of N(mu, sigma^2), nats in total over exact values (density) and intervals (probability). */
export function censoredLogLikelihood(data: Intervals, law: NormalStart): number {
  return completeIntervals(data, law, emptyCompleted(data.lower.length));
}

/**
 * M-step: mu is the mean of E[x], sigma^2 the mean of E[x^2] less mu^2, taken as the mean of
 * Var[x] + (E[x] - mu)^2, which does not cancel.
 */
export function normalOfCompleted({ means, variances }: Completed): NormalStart {
  const n = means.length;
  const origin = means[0] as number;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (means[i] as number) - origin;
  const mu = origin + sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (means[i] as number) - mu;
    squares += (variances[i] as number) + deviation * deviation;
  }
  return { mu, sigma: Math.sqrt(squares / n) };
}
