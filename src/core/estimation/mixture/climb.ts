import { expectation } from './expectation.ts';
import { logPrior, maximisation } from './maximisation.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';

export interface Climb {
  readonly parameters: MixtureParameters;
  readonly logLikelihood: number; // nats, total, at these parameters
  readonly penalised: number; // the same plus the log prior density
  readonly iterations: number;
  readonly converged: boolean;
}

/** EM stops when a step gains less than this. The gain is in nats in total, so it is as fine at any n. */
const LEAST_GAIN = 1e-8; // nats

/**
 * EM from `start` until a step gains less than 1e-8 nats of penalised log-likelihood, or for
 * `maxIterations`. What it returns is evaluated at the parameters that it returns.
 */
export function climb(
  values: Float64Array,
  strayLogs: Float64Array | null,
  prior: MixturePrior,
  start: MixtureParameters,
  maxIterations: number,
): Climb {
  let parameters = start;
  let before = -Infinity;
  for (let iterations = 0; ; iterations++) {
    const step = expectation(values, parameters, strayLogs);
    const penalised = step.logLikelihood + logPrior(parameters, prior);
    const converged = iterations > 0 && penalised - before < LEAST_GAIN;
    if (converged || iterations >= maxIterations) {
      return { parameters, logLikelihood: step.logLikelihood, penalised, iterations, converged };
    }
    before = penalised;
    parameters = maximisation(step, prior, parameters);
  }
}
