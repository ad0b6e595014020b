import { ascend } from './ascent.ts';
import type { Ascent, Stopping } from './ascent.ts';
import type { EStep } from './expectation.ts';
import { logPrior, maximisation } from './maximisation.ts';
import { flatPrior } from './mixtureParameters.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';

export type Climb = Ascent<MixtureParameters>;

/** EM stops when a step gains less than this. The gain is in nats in total, so it is as fine at any n. */
export const LEAST_GAIN = 1e-8; // nats

export interface ClimbOptions extends Partial<Stopping> {
  readonly prior?: MixturePrior; // flat unless given: plain EM
  readonly holdShare?: boolean; // keep the stray share at its start
  /** A base at or below it has collapsed on a point, where the likelihood has no bound. */
  readonly leastSigma?: number; // unit
  readonly onStep?: (parameters: MixtureParameters, logLikelihood: number) => void;
}

/**
 * EM from `start`, until a step gains less than 1e-8 nats of penalised log-likelihood unless told otherwise.
 * What it returns is evaluated at the parameters that it returns; the first base to collapse ends it.
 */
export function climb(
  eStep: EStep,
  start: MixtureParameters,
  {
    prior = flatPrior,
    holdShare = false,
    leastSigma = 0,
    least = 0,
    most = 1000,
    tolerance = LEAST_GAIN,
    onStep,
  }: ClimbOptions = {},
): Climb {
  return ascend(
    start,
    parameters => {
      const step = eStep(parameters);
      return {
        logLikelihood: step.logLikelihood,
        height: step.logLikelihood + logPrior(parameters, prior),
        next: () => {
          const next = maximisation(step, prior, parameters);
          return holdShare ? { ...next, strayShare: parameters.strayShare } : next;
        },
      };
    },
    ({ sigmas }) => sigmas.every(sigma => sigma > leastSigma),
    { least, most, tolerance },
    onStep,
  );
}
