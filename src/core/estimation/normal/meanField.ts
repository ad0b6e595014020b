import { LOG_TWO_PI } from '../../statistics/constants.ts';
import { digamma } from '../../statistics/digamma.ts';
import { logGamma } from '../../statistics/logGamma.ts';
import type { NormalInverseGamma } from '../../statistics/priors.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';

// Source of every formula here: Bishop, Pattern Recognition and Machine Learning (2006), section 10.1.3, with a
// proper prior: mu | tau ~ N(mu0, 1 / (kappa0 tau)), tau ~ Gamma(shape alpha0, rate beta0), tau = 1 / sigma^2, which
// is the normal-inverse-gamma prior.

/** q(mu) q(tau) = N(mean, 1 / precision) Gamma(shape, rate), an approximation to the posterior of (mu, tau). */
export interface MeanField {
  readonly mean: number; // unit
  readonly precision: number; // 1/unit^2
  readonly shape: number;
  readonly rate: number; // unit^2
}

/** One round of coordinate ascent from an expected tau (1/unit^2): the best q(mu) for it, then the best q(tau) for that. */
export function meanFieldStep(
  summary: SufficientStatistics,
  prior: NormalInverseGamma,
  expectedTau: number,
): MeanField {
  const { n } = summary;
  const kappa = prior.kappa0 + n;
  const mean = prior.mu0 + (n / kappa) * (summary.mean - prior.mu0);
  const precision = kappa * expectedTau;
  return {
    mean,
    precision,
    shape: prior.alpha0 + (n + 1) / 2,
    rate: prior.beta0 + 0.5 * expectedSquares(summary, prior, mean, precision),
  };
}

/**
 * Evidence lower bound of q, nats: E[ln p(x, mu, tau)] + entropy of q. Below the log marginal likelihood by
 * KL(q || posterior); no round of coordinate ascent lowers it.
 */
export function meanFieldElbo(
  summary: SufficientStatistics,
  prior: NormalInverseGamma,
  q: MeanField,
): number {
  const { n } = summary;
  const tau = q.shape / q.rate;
  const logTau = digamma(q.shape) - Math.log(q.rate);
  const joint =
    ((n + 1) / 2) * (logTau - LOG_TWO_PI) +
    0.5 * Math.log(prior.kappa0) -
    0.5 * tau * expectedSquares(summary, prior, q.mean, q.precision) +
    prior.alpha0 * Math.log(prior.beta0) -
    logGamma(prior.alpha0) +
    (prior.alpha0 - 1) * logTau -
    prior.beta0 * tau;
  const entropyOfMu = 0.5 * (1 + LOG_TWO_PI - Math.log(q.precision));
  const entropyOfTau =
    q.shape - Math.log(q.rate) + logGamma(q.shape) + (1 - q.shape) * digamma(q.shape);
  return joint + entropyOfMu + entropyOfTau;
}

/** E[sum (x - mu)^2 + kappa0 (mu - mu0)^2] under q(mu), unit^2. */
function expectedSquares(
  { n, mean, sumSquaredDeviations }: SufficientStatistics,
  prior: NormalInverseGamma,
  mu: number,
  precision: number,
): number {
  return (
    sumSquaredDeviations +
    n * (mean - mu) ** 2 +
    prior.kappa0 * (mu - prior.mu0) ** 2 +
    (n + prior.kappa0) / precision
  );
}

export interface MeanFieldPath {
  readonly q: MeanField | null; // after the last round; null when there was none
  readonly elbo: Float64Array; // nats, after each round
  readonly converged: boolean; // a round gained no more than the tolerance
}

const MOST_ROUNDS = 1000;

/** Coordinate ascent: exactly so many rounds, or, when null, until one gains no more than `tolerance` nats. */
export function meanFieldPath(
  summary: SufficientStatistics,
  prior: NormalInverseGamma,
  expectedTau: number,
  iterations: number | null,
  tolerance: number,
): MeanFieldPath {
  const elbo: number[] = [];
  let q: MeanField | null = null;
  let converged = false;
  const most = iterations ?? MOST_ROUNDS;
  while (elbo.length < most && !(iterations === null && converged)) {
    q = meanFieldStep(summary, prior, q === null ? expectedTau : q.shape / q.rate);
    const reached = meanFieldElbo(summary, prior, q);
    converged = elbo.length > 0 && reached - (elbo.at(-1) as number) <= tolerance;
    elbo.push(reached);
  }
  return { q, elbo: Float64Array.from(elbo), converged };
}
