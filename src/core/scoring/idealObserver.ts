import type { NormalLaw } from '../statistics/law.ts';
import { meanSigmaSquared, varianceMu } from '../statistics/normalInverseGamma.ts';
import type { NormalInverseGamma } from '../statistics/priors.ts';

/** What an observer who uses the prior and every landing expects of the next aimed landing. */
export interface IdealMoments {
  readonly meanMu: number; // unit
  readonly expectedSquare: number; // v = E[sigma^2] + Var[mu], unit^2
}

/** Moments under a normal-inverse-gamma posterior; v is Infinity when its alpha <= 1. */
export function idealMoments(posterior: NormalInverseGamma): IdealMoments {
  return {
    meanMu: posterior.mu0,
    expectedSquare: meanSigmaSquared(posterior) + varianceMu(posterior),
  };
}

/**
 * Craft loss of a guess N(m, s^2), nats: KL(truth || guess) with mu replaced by E[mu] and sigma^2 by v,
 * ln(s / sqrt v) + (v + (E[mu] - m)^2) / (2 s^2) - 1/2. It orders guesses as the posterior expectation of
 * the KL does, from which it differs by a constant, and is 0 for N(E[mu], v). Infinity when v is infinite or s is 0.
 */
export function craftLossFromMoments(
  { meanMu, expectedSquare }: IdealMoments,
  guess: NormalLaw,
): number {
  if (expectedSquare === Infinity || guess.sigma === 0) return Infinity;
  const ratio = expectedSquare / guess.sigma / guess.sigma;
  const z = (meanMu - guess.mu) / guess.sigma;
  return Math.max(0, 0.5 * (ratio - 1 - Math.log(ratio)) + 0.5 * z * z);
}

/** Craft loss under the normal-inverse-gamma posterior of the landings, nats. */
export function craftLoss(posterior: NormalInverseGamma, guess: NormalLaw): number {
  return craftLossFromMoments(idealMoments(posterior), guess);
}
