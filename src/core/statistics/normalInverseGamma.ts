import { LOG_TWO_PI } from './constants.ts';
import { digamma } from './digamma.ts';
import type { StudentTLaw } from './law.ts';
import { logRisingFactorial } from './logBeta.ts';
import { logGamma, logGammaHalfStep } from './logGamma.ts';
import type { ScaleParameter } from './normalLikelihood.ts';
import type { NormalInverseGamma } from './priors.ts';
import { studentTQuantile } from './studentTQuantile.ts';
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
  return modeIn(law, 'sigma2', true);
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

/** What the logarithm of sigma^2's density loses by the change of variables: sigma^2 alone has alpha + 1. */
const JACOBIAN: Readonly<Record<ScaleParameter, number>> = {
  sigma2: 1,
  sigma: 0.5,
  'log-sigma': 0,
};

/**
 * Mode of the density in (mu, scale) when `joint`, else of mu and of the scale each by itself: a mode depends on
 * what the density is taken in. sigma^2 = beta / (alpha + 1 + j) in sigma^2, beta / (alpha + 1/2 + j) in sigma,
 * beta / (alpha + j) in log sigma, with j = 1/2 when joint, else 0; mu is mu0 throughout.
 */
export function modeIn(
  law: NormalInverseGamma,
  scale: ScaleParameter,
  joint: boolean,
): {
  readonly mu: number; // unit
  readonly sigmaSquared: number; // unit^2
} {
  const shape = law.alpha0 + JACOBIAN[scale] + (joint ? 0.5 : 0);
  return { mu: law.mu0, sigmaSquared: law.beta0 / shape };
}

/** Law of mu with sigma^2 integrated out. */
export function marginalMu(law: NormalInverseGamma): StudentTLaw {
  return {
    family: 'student-t',
    df: 2 * law.alpha0,
    location: law.mu0,
    scale: Math.sqrt(law.beta0 / law.alpha0 / law.kappa0),
  };
}

/** Interval with equal tails that holds the share `level` of a Student-t law's mass, 0 < level < 1; unit. */
export function studentTInterval(law: StudentTLaw, level: number): readonly [number, number] {
  const reach = law.scale * studentTQuantile((1 + level) / 2, law.df);
  return [law.location - reach, law.location + reach];
}

/** E[sigma] = sqrt(beta) Gamma(alpha - 1/2) / Gamma(alpha), unit; Infinity when alpha <= 1/2. */
export function meanSigma(law: NormalInverseGamma): number {
  if (law.alpha0 <= 0.5) return Infinity;
  return Math.sqrt(law.beta0) * Math.exp(-logGammaHalfStep(law.alpha0 - 0.5));
}

/** E[ln sigma] = (ln beta - digamma(alpha)) / 2, sigma in the unit. */
export function meanLogSigma(law: NormalInverseGamma): number {
  return (Math.log(law.beta0) - digamma(law.alpha0)) / 2;
}

/** Var[sigma^2] = beta^2 / ((alpha - 1)^2 (alpha - 2)), unit^4; Infinity when alpha <= 2. */
export function varianceSigmaSquared(law: NormalInverseGamma): number {
  return law.alpha0 > 2 ? meanSigmaSquared(law) ** 2 / (law.alpha0 - 2) : Infinity;
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
  const { n } = summary;
  const posterior = posteriorOf(prior, summary);
  // alpha0 ln beta0 - alpha_n ln beta_n, each large under a strong prior.
  const growth = Math.log1p((posterior.beta0 - prior.beta0) / prior.beta0);
  return (
    logRisingFactorial(prior.alpha0, n / 2) -
    prior.alpha0 * growth -
    (n / 2) * Math.log(posterior.beta0) -
    0.5 * Math.log1p(n / prior.kappa0) -
    (n / 2) * LOG_TWO_PI
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
