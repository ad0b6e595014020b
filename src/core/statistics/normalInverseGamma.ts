import { LOG_TWO_PI } from './constants.ts';
import type { StudentTLaw } from './law.ts';
import { logGamma } from './logGamma.ts';
import type { NormalInverseGamma } from './priors.ts';
import type { SufficientStatistics } from './summary.ts';

// Source of every formula here: Murphy, "Conjugate Bayesian analysis of the Gaussian distribution"
// (2007), section 6; the modes follow by setting the gradient of the log density to 0.

/** Posterior under the summary's n values; its fields mu0, kappa0, alpha0, beta0 hold the posterior's. */
export function posteriorOf(
  prior: NormalInverseGamma,
  summary: SufficientStatistics,
): NormalInverseGamma {
  const { n, mean, sumSquaredDeviations } = summary;
  if (n === 0) return prior;
  const kappa0 = prior.kappa0 + n;
  const difference = mean - prior.mu0;
  return {
    mu0: prior.mu0 + (n / kappa0) * difference,
    kappa0,
    alpha0: prior.alpha0 + n / 2,
    beta0:
      prior.beta0 +
      0.5 * sumSquaredDeviations +
      0.5 * ((prior.kappa0 * n) / kappa0) * difference * difference,
  };
}

/** Mode of the joint density in (mu, sigma^2): sigma^2 = beta / (alpha + 3/2). */
export function jointMode(law: NormalInverseGamma): {
  readonly mu: number; // unit
  readonly sigmaSquared: number; // unit^2
} {
  return { mu: law.mu0, sigmaSquared: law.beta0 / (law.alpha0 + 1.5) };
}

/**
 * Mode of the joint density in (mu, sigma): sigma^2 = beta / (alpha + 1). A mode is not invariant
 * under a change of variables, hence the difference from `jointMode`.
 */
export function jointModeSigma(law: NormalInverseGamma): {
  readonly mu: number; // unit
  readonly sigma: number; // unit
} {
  return { mu: law.mu0, sigma: Math.sqrt(law.beta0 / (law.alpha0 + 1)) };
}

/** Law of the next value with mu and sigma^2 integrated out. */
export function predictive(law: NormalInverseGamma): StudentTLaw {
  return {
    family: 'student-t',
    df: 2 * law.alpha0,
    location: law.mu0,
    scale: Math.sqrt((law.beta0 * (law.kappa0 + 1)) / (law.alpha0 * law.kappa0)),
  };
}

/** E[sigma^2], unit^2; Infinity when alpha <= 1. */
export function meanSigmaSquared(law: NormalInverseGamma): number {
  return law.alpha0 > 1 ? law.beta0 / (law.alpha0 - 1) : Infinity;
}

/** Var[mu], unit^2; Infinity when alpha <= 1. */
export function varianceMu(law: NormalInverseGamma): number {
  return meanSigmaSquared(law) / law.kappa0;
}

/** ln of the density of the summary's values with mu and sigma^2 integrated out, nats. */
export function logMarginalLikelihood(
  prior: NormalInverseGamma,
  summary: SufficientStatistics,
): number {
  const posterior = posteriorOf(prior, summary);
  return (
    logGamma(posterior.alpha0) -
    logGamma(prior.alpha0) +
    prior.alpha0 * Math.log(prior.beta0) -
    posterior.alpha0 * Math.log(posterior.beta0) +
    0.5 * Math.log(prior.kappa0 / posterior.kappa0) -
    0.5 * summary.n * LOG_TWO_PI
  );
}

/** ln of the joint density in (mu, sigma^2), nats. */
export function logPriorDensity(law: NormalInverseGamma, mu: number, sigmaSquared: number): number {
  const difference = mu - law.mu0;
  return (
    0.5 * (Math.log(law.kappa0) - LOG_TWO_PI) +
    law.alpha0 * Math.log(law.beta0) -
    logGamma(law.alpha0) -
    (law.alpha0 + 1.5) * Math.log(sigmaSquared) -
    (law.beta0 + 0.5 * law.kappa0 * difference * difference) / sigmaSquared
  );
}

/** What is wrong with the parameters, or null. */
export function normalInverseGammaProblem(law: NormalInverseGamma): string | null {
  if (!Number.isFinite(law.mu0)) return `mu0 must be a finite number, got ${law.mu0}`;
  for (const name of ['kappa0', 'alpha0', 'beta0'] as const) {
    const value = law[name];
    if (!(Number.isFinite(value) && value > 0)) {
      return `${name} must be a finite number above 0, got ${value}`;
    }
  }
  return null;
}
