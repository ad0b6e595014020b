import { jointMode, logPriorDensity, posteriorOf } from '../../statistics/normalInverseGamma.ts';
import type { Expectation } from './expectation.ts';
import { baseOf } from './mixtureParameters.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';

/**
 * M-step: the parameters that maximise the expected complete log-likelihood plus the log prior density
 * in (mu, sigma^2), weights and stray share. Each base gets the joint mode of its normal-inverse-gamma
 * posterior, or mean and variance with denominator N_k under no prior. A base that is responsible for
 * nothing keeps its place under no prior. Source: Dempster, Laird and Rubin (1977); Fraley and Raftery (2007).
 */
export function maximisation(
  step: Expectation,
  prior: MixturePrior,
  previous: MixtureParameters,
): MixtureParameters {
  const aimed = step.bases.reduce((sum, base) => sum + base.n, 0);
  const extraWeight = Math.max(1, prior.weightConcentration) - 1;
  const weightTotal = aimed + step.bases.length * extraWeight;
  const weights = step.bases.map((base, k) =>
    weightTotal > 0 ? (base.n + extraWeight) / weightTotal : (previous.weights[k] as number),
  );
  const modes = step.bases.map((base, k) => {
    const own = baseOf(prior, k);
    if (own !== null) return jointMode(posteriorOf(own, base));
    if (base.n === 0) {
      return { mu: previous.means[k] as number, sigmaSquared: (previous.sigmas[k] as number) ** 2 };
    }
    return { mu: base.mean, sigmaSquared: base.sumSquaredDeviations / base.n };
  });
  return {
    weights,
    means: modes.map(mode => mode.mu),
    sigmas: modes.map(mode => Math.sqrt(mode.sigmaSquared)),
    strayShare: previous.strayShare === 0 ? 0 : shareMode(step.strays, aimed, prior),
  };
}

/** Mode of the Beta posterior; with flat parameters and no landings, its middle. */
function shareMode(strays: number, aimed: number, prior: MixturePrior): number {
  const a = Math.max(1, prior.share.a) - 1;
  const b = Math.max(1, prior.share.b) - 1;
  const total = strays + aimed + a + b;
  return total > 0 ? (strays + a) / total : 0.5;
}

/**
 * ln of the prior density at the parameters, nats, up to the constants of the Dirichlet and Beta laws. EM
 * never lowers its sum with the log-likelihood, and a singular base makes it -Infinity.
 */
export function logPrior(parameters: MixtureParameters, prior: MixturePrior): number {
  const { share } = prior;
  let sum = 0;
  for (let k = 0; k < parameters.means.length; k++) {
    sum += timesLog(prior.weightConcentration - 1, parameters.weights[k] as number);
    const base = baseOf(prior, k);
    if (base !== null) {
      const sigma = parameters.sigmas[k] as number;
      sum += logPriorDensity(base, parameters.means[k] as number, sigma * sigma);
    }
  }
  if (parameters.strayShare > 0) {
    sum += timesLog(share.a - 1, parameters.strayShare);
    sum += timesLog(share.b - 1, 1 - parameters.strayShare);
  }
  return sum;
}

/** c ln x, with a coefficient of 0 or below counted as 0. */
function timesLog(coefficient: number, x: number): number {
  return coefficient > 0 ? coefficient * Math.log(x) : 0;
}
