import { LOG_SQRT_TWO_PI } from './constants.ts';
import type { SufficientStatistics } from './summary.ts';

/** What stands beside mu: the standard deviation sigma, its logarithm, or the variance sigma^2. */
export type ScaleParameter = 'sigma' | 'log-sigma' | 'sigma2';

/** Symmetric: [[d2/dmu2, d2/dmu dscale], [d2/dmu dscale, d2/dscale2]]. */
export type Matrix2 = readonly [readonly [number, number], readonly [number, number]];

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
  const [byMu, byLogSigma] = normalScore(summary, mu, sigma, 'log-sigma');
  return { mu: byMu, logSigma: byLogSigma };
}

/**
 * Gradient of the log-likelihood in (mu, scale) at (mu, sigma), in 1/unit and in 1/unit, 1 or 1/unit^2 for sigma,
 * log sigma and sigma^2. With d = mean - mu and S = sum ((x - mu) / sigma)^2 it is n d / sigma^2 and
 * (S - n) / sigma, S - n, (S - n) / (2 sigma^2). NaN and infinities as in `normalLogLikelihood`.
 * Source: Casella and Berger, Statistical Inference, 2nd ed., example 7.2.11.
 */
export function normalScore(
  summary: SufficientStatistics,
  mu: number,
  sigma: number,
  scale: ScaleParameter,
): readonly [number, number] {
  if (!isDomain(mu, sigma)) return [NaN, NaN];
  const excess = standardisedSquares(summary, mu, sigma) - summary.n;
  const byMu = summary.n * (standardisedMean(summary, mu, sigma) / sigma);
  switch (scale) {
    case 'sigma':
      return [byMu, excess / sigma];
    case 'log-sigma':
      return [byMu, excess];
    case 'sigma2':
      return [byMu, excess / 2 / sigma / sigma];
  }
}

/**
 * Hessian of the log-likelihood in (mu, scale) at (mu, sigma); minus it is the observed information. With z =
 * (mean - mu) / sigma and S as in `normalScore`: -n / sigma^2 for mu; -2 n z / sigma^2, -2 n z / sigma,
 * -n z / sigma^3 across; (n - 3 S) / sigma^2, -2 S, (n / 2 - S) / sigma^4 for sigma, log sigma, sigma^2.
 */
export function normalHessian(
  summary: SufficientStatistics,
  mu: number,
  sigma: number,
  scale: ScaleParameter,
): Matrix2 {
  if (!isDomain(mu, sigma)) {
    return [
      [NaN, NaN],
      [NaN, NaN],
    ];
  }
  const { n } = summary;
  const squares = standardisedSquares(summary, mu, sigma);
  const mean = standardisedMean(summary, mu, sigma);
  const ofMu = -n / sigma / sigma;
  switch (scale) {
    case 'sigma':
      return symmetric(ofMu, -2 * n * (mean / sigma / sigma), (n - 3 * squares) / sigma / sigma);
    case 'log-sigma':
      return symmetric(ofMu, -2 * n * (mean / sigma), -2 * squares);
    case 'sigma2':
      return symmetric(
        ofMu,
        -n * (mean / sigma / sigma / sigma),
        (n / 2 - squares) / sigma / sigma / sigma / sigma,
      );
  }
}

/** Observed information: minus the Hessian, with no zero of a minus sign. */
export function normalObservedInformation(
  summary: SufficientStatistics,
  mu: number,
  sigma: number,
  scale: ScaleParameter,
): Matrix2 {
  const [[a, b], [, c]] = normalHessian(summary, mu, sigma, scale);
  return symmetric(0 - a, 0 - b, 0 - c);
}

const symmetric = (a: number, b: number, c: number): Matrix2 => [
  [a, b],
  [b, c],
];

/** Sum of ((x - mu) / sigma)^2, divided before it is squared so that tiny and huge sigma survive. */
function standardisedSquares(summary: SufficientStatistics, mu: number, sigma: number): number {
  const z = standardisedMean(summary, mu, sigma);
  return summary.sumSquaredDeviations / sigma / sigma + summary.n * z * z;
}

/** (mean - mu) / sigma, also where the difference alone would overflow. */
function standardisedMean(summary: SufficientStatistics, mu: number, sigma: number): number {
  const difference = summary.mean - mu;
  return Number.isFinite(difference) ? difference / sigma : summary.mean / sigma - mu / sigma;
}

function isDomain(mu: number, sigma: number): boolean {
  return Number.isFinite(mu) && Number.isFinite(sigma) && sigma > 0;
}
