import { LOG_SQRT_TWO_PI } from './constants.ts';
import type { SufficientStatistics } from './summary.ts';

/**
 * Log-likelihood of N(mu, sigma^2), nats, total over the summary's n values; 0 when n = 0. NaN unless
 * mu is finite and sigma finite and above 0. -Infinity where it is below the range of float64.
 */
export function normalLogLikelihood(
  summary: SufficientStatistics,
  mu: number,
  sigma: number,
): number {
  if (!isDomain(mu, sigma)) return NaN;
  if (summary.n === 0) return 0;
  return (
    -0.5 * standardisedSquares(summary, mu, sigma) - summary.n * (Math.log(sigma) + LOG_SQRT_TWO_PI)
  );
}

/** Gradient of the log-likelihood: d/d mu in 1/unit and d/d log sigma, which has no unit. */
export function normalLogLikelihoodGradient(
  summary: SufficientStatistics,
  mu: number,
  sigma: number,
): { readonly mu: number; readonly logSigma: number } {
  if (!isDomain(mu, sigma)) return { mu: NaN, logSigma: NaN };
  return {
    mu: (summary.n * ((summary.mean - mu) / sigma)) / sigma,
    logSigma: standardisedSquares(summary, mu, sigma) - summary.n,
  };
}

/** Sum of ((x - mu) / sigma)^2, divided before it is squared so that tiny and huge sigma survive. */
function standardisedSquares(summary: SufficientStatistics, mu: number, sigma: number): number {
  const z = (summary.mean - mu) / sigma;
  return summary.sumSquaredDeviations / sigma / sigma + summary.n * z * z;
}

function isDomain(mu: number, sigma: number): boolean {
  return Number.isFinite(mu) && Number.isFinite(sigma) && sigma > 0;
}
