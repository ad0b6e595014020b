import { climb } from './climb.ts';
import type { ClimbOptions } from './climb.ts';
import type { EStep } from './expectation.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/**
 * Every step of an EM run. Entry t of both arrays is after t iterations, entry 0 at the start. 'boundary':
 * a base collapsed on a point, where the likelihood has no bound; the run ends before that step.
 */
export interface EmPath {
  readonly status: 'ok' | 'boundary';
  readonly parameters: readonly MixtureParameters[];
  readonly logLikelihoods: readonly number[]; // nats, total
}

export type EmRun = Omit<ClimbOptions, 'least' | 'most' | 'tolerance' | 'onStep'>;

/** Runs `iterations` steps of EM from `start` and keeps them all. Under the flat prior it is plain EM. */
export function emPath(
  eStep: EStep,
  start: MixtureParameters,
  iterations: number,
  run: EmRun = {},
): EmPath {
  const parameters: MixtureParameters[] = [];
  const logLikelihoods: number[] = [];
  const { boundary } = climb(eStep, start, {
    ...run,
    least: iterations,
    most: iterations,
    onStep(at, logLikelihood) {
      parameters.push(at);
      logLikelihoods.push(logLikelihood);
    },
  });
  return { status: boundary === null ? 'ok' : 'boundary', parameters, logLikelihoods };
}
