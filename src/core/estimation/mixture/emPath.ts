import { expectation, strayLogDensities } from './expectation.ts';
import { maximisation } from './maximisation.ts';
import { flatPrior } from './mixtureParameters.ts';
import type { MixtureParameters, MixturePrior } from './mixtureParameters.ts';
import type { SimpleLaw } from '../../statistics/law.ts';

/**
 * Every step of an EM run. Entry t of both arrays is after t iterations, entry 0 at the start. 'boundary':
 * a base collapsed on a point, where the likelihood has no bound; the run ends before that step.
 */
export interface EmPath {
  readonly status: 'ok' | 'boundary';
  readonly parameters: readonly MixtureParameters[];
  readonly logLikelihoods: readonly number[]; // nats, total
}

/** A sigma below this share of the data's range counts as collapsed. */
const COLLAPSED = 1e-10;

export interface EmRun {
  readonly stray: SimpleLaw | null;
  readonly prior?: MixturePrior; // flat unless given
  readonly holdShare?: boolean; // keep the stray share at its start
}

/** Runs `iterations` steps of EM from `start` and keeps them all. Under the flat prior it is plain EM. */
export function emPath(
  values: Float64Array,
  start: MixtureParameters,
  iterations: number,
  { stray, prior = flatPrior, holdShare = false }: EmRun,
): EmPath {
  const strayLogs = stray === null ? null : strayLogDensities(values, stray);
  let parameters = start;
  const path: MixtureParameters[] = [start];
  const logLikelihoods: number[] = [];
  const leastSigma = COLLAPSED * rangeOf(values);
  const lacksData = prior.base === null && values.length < start.means.length;
  for (let t = 0; ; t++) {
    const step = expectation(values, parameters, strayLogs);
    logLikelihoods.push(step.logLikelihood);
    if (lacksData) return { status: 'boundary', parameters: path, logLikelihoods };
    if (t === iterations) return { status: 'ok', parameters: path, logLikelihoods };
    const next = maximisation(step, prior, parameters);
    if (next.sigmas.some(sigma => sigma <= leastSigma)) {
      return { status: 'boundary', parameters: path, logLikelihoods };
    }
    parameters = holdShare ? { ...next, strayShare: parameters.strayShare } : next;
    path.push(parameters);
  }
}

function rangeOf(values: Float64Array): number {
  let least = Infinity;
  let greatest = -Infinity;
  for (const x of values) {
    if (x < least) least = x;
    if (x > greatest) greatest = x;
  }
  return values.length === 0 ? 0 : greatest - least;
}
