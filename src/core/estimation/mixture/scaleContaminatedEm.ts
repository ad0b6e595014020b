import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { ascend } from './ascent.ts';
import type { Stopping } from './ascent.ts';
import type { Climb } from './climb.ts';
import { extremes, leastSigmaOf } from './collapse.ts';
import { asMixture } from './contaminatedEm.ts';
import type { ContaminatedStart } from './contaminatedEm.ts';
import type { EmPath } from './emPath.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

export interface ScaleRun extends Stopping {
  readonly ratio: number; // > 1, sigma of the strays over that of the core
  readonly holdShare: boolean; // keep the share where it began
  readonly onStep?: (parameters: MixtureParameters, logLikelihood: number) => void;
}

/**
 * Plain EM for Tukey's contaminated normal, (1 - share) N(mu, sigma^2) + share N(mu, (ratio sigma)^2) with a
 * known ratio > 1 and mu and sigma in common. A stray still tells of mu and sigma, with the weight
 * 1 / ratio^2. Source: Tukey (1960); Little and Rubin (2002), section 12.4.
 */
export function climbScale(
  values: Float64Array,
  start: ContaminatedStart,
  { ratio, holdShare, onStep, ...stopping }: ScaleRun,
): Climb {
  const leastSigma = leastSigmaOf(extremes(values));
  return ascend(
    asMixture(start),
    parameters => {
      const step = scaleStep(values, parameters, ratio);
      return {
        logLikelihood: step.logLikelihood,
        height: step.logLikelihood,
        next: () => nextOf(step, parameters, values.length, holdShare),
      };
    },
    ({ sigmas }) => sigmas.every(sigma => sigma > leastSigma),
    stopping,
    onStep,
  );
}

/** The same for exactly so many iterations, every step kept. */
export function runScaleContaminatedEm(
  values: Float64Array,
  start: ContaminatedStart,
  ratio: number,
  iterations: number,
  holdShare = false,
): EmPath {
  const parameters: MixtureParameters[] = [];
  const logLikelihoods: number[] = [];
  const { boundary } = climbScale(values, start, {
    ratio,
    holdShare,
    least: iterations,
    most: iterations,
    tolerance: 0,
    onStep(at, logLikelihood) {
      parameters.push(at);
      logLikelihoods.push(logLikelihood);
    },
  });
  return { status: boundary === null ? 'ok' : 'boundary', parameters, logLikelihoods };
}

interface ScaleStep {
  readonly logLikelihood: number; // nats, total
  readonly strays: number; // expected number
  readonly weight: number; // sum of w = 1 - r + r / ratio^2
  readonly first: number; // sum of w (x - old mu)
  readonly second: number; // sum of w (x - old mu)^2
}

function nextOf(
  { weight, first, second, strays }: ScaleStep,
  previous: MixtureParameters,
  n: number,
  holdShare: boolean,
): MixtureParameters {
  const shift = first / weight;
  return asMixture({
    mu: (previous.means[0] as number) + shift,
    sigma: Math.sqrt(Math.max(0, second - shift * first) / n),
    share: holdShare ? previous.strayShare : strays / n,
  });
}

function scaleStep(values: Float64Array, parameters: MixtureParameters, ratio: number): ScaleStep {
  const mu = parameters.means[0] as number;
  const inverse = 1 / (parameters.sigmas[0] as number);
  const logCore = Math.log(1 - parameters.strayShare);
  const logStray = Math.log(parameters.strayShare) - Math.log(ratio);
  const shrink = 1 / (ratio * ratio);
  let logLikelihood = values.length * (Math.log(inverse) - LOG_SQRT_TWO_PI);
  let strays = 0.0;
  let weight = 0.0;
  let first = 0.0;
  let second = 0.0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - mu;
    const z = deviation * inverse;
    const core = logCore - 0.5 * z * z;
    const stray = logStray - 0.5 * z * z * shrink;
    const lesserPart = Math.exp(-Math.abs(core - stray));
    const greater = 1 / (1 + lesserPart);
    const r = core > stray ? lesserPart * greater : greater;
    const w = 1 - r + r * shrink;
    logLikelihood += Math.max(core, stray) + Math.log(1 + lesserPart);
    strays += r;
    weight += w;
    first += w * deviation;
    second += w * deviation * deviation;
  }
  return { logLikelihood, strays, weight, first, second };
}
