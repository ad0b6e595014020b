import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import type { ContaminatedStart } from './contaminatedEm.ts';
import type { EmPath } from './emPath.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/**
 * Plain EM for Tukey's contaminated normal, (1 - share) N(mu, sigma^2) + share N(mu, (ratio sigma)^2) with a
 * known ratio > 1 and mu and sigma in common, from a given start, every step kept. A stray still tells
 * of mu and sigma, with the weight 1 / ratio^2. Source: Tukey (1960); Little and Rubin (2002), section 12.4.
 */
export function runScaleContaminatedEm(
  values: Float64Array,
  start: ContaminatedStart,
  ratio: number,
  iterations: number,
  holdShare = false,
): EmPath {
  let parameters = named(start.mu, start.sigma, start.share);
  const path: MixtureParameters[] = [parameters];
  const logLikelihoods: number[] = [];
  for (let t = 0; ; t++) {
    const step = scaleStep(values, parameters, ratio);
    logLikelihoods.push(step.logLikelihood);
    if (t === iterations) return { status: 'ok', parameters: path, logLikelihoods };
    const { weight, first, second, strays } = step;
    const shift = first / weight;
    const variance = (second - shift * first) / values.length;
    if (!(variance > 0)) return { status: 'boundary', parameters: path, logLikelihoods };
    parameters = named(
      (parameters.means[0] as number) + shift,
      Math.sqrt(variance),
      holdShare ? parameters.strayShare : strays / values.length,
    );
    path.push(parameters);
  }
}

interface ScaleStep {
  readonly logLikelihood: number; // nats, total
  readonly strays: number; // expected number
  readonly weight: number; // sum of w = 1 - r + r / ratio^2
  readonly first: number; // sum of w (x - old mu)
  readonly second: number; // sum of w (x - old mu)^2
}

function scaleStep(values: Float64Array, parameters: MixtureParameters, ratio: number): ScaleStep {
  const mu = parameters.means[0] as number;
  const sigma = parameters.sigmas[0] as number;
  const logCore = Math.log(1 - parameters.strayShare);
  const logStray = Math.log(parameters.strayShare) - Math.log(ratio);
  const shrink = 1 / (ratio * ratio);
  const constant = Math.log(sigma) + LOG_SQRT_TWO_PI;
  let logLikelihood = 0;
  let strays = 0;
  let weight = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - mu;
    const z = deviation / sigma;
    const core = logCore - 0.5 * z * z;
    const stray = logStray - 0.5 * z * z * shrink;
    const greatest = Math.max(core, stray);
    const sum = Math.exp(core - greatest) + Math.exp(stray - greatest);
    const responsibility = Math.exp(stray - greatest) / sum;
    const w = 1 - responsibility + responsibility * shrink;
    logLikelihood += greatest + Math.log(sum) - constant;
    strays += responsibility;
    weight += w;
    first += w * deviation;
    second += w * deviation * deviation;
  }
  return { logLikelihood, strays, weight, first, second };
}

function named(mu: number, sigma: number, share: number): MixtureParameters {
  return { weights: [1], means: [mu], sigmas: [sigma], strayShare: share };
}
