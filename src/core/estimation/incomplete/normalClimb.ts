/** Where an iteration on one normal law stands, and what the observed data say of it. */
export interface NormalStep {
  readonly mu: number; // unit
  readonly sigma: number; // unit
  readonly logLikelihood: number; // nats, total, of what was observed
}

export interface NormalStart {
  readonly mu: number; // unit
  readonly sigma: number; // unit, > 0
}

export interface NormalClimb {
  /** The start first; only the last one where the steps were not to be kept. */
  readonly steps: readonly NormalStep[];
  readonly last: NormalStep;
  readonly iterations: number; // done
  readonly converged: boolean; // the last iteration gained less than the tolerance
}

export interface ClimbLimits {
  readonly iterations: number | null; // exactly so many; null: to the tolerance
  readonly tolerance: number; // nats in total
  readonly keep: boolean; // every step
}

/** EM gains less and less where much is hidden; here it is given up. */
const MOST_ITERATIONS = 10_000;

/**
 * Iterates `next`, which takes a law to the following one, or to null where sigma has come to 0 in float64 and
 * there is nowhere to go.
 */
export function climbNormal(
  start: NormalStep,
  next: (from: NormalStep) => NormalStep | null,
  { iterations, tolerance, keep }: ClimbLimits,
): NormalClimb {
  const steps: NormalStep[] = [start];
  const most = iterations ?? MOST_ITERATIONS;
  let last = start;
  let converged = false;
  let done = 0;
  while (done < most && !(converged && iterations === null)) {
    const reached = next(last);
    if (reached === null) {
      converged = false;
      break;
    }
    converged = reached.logLikelihood - last.logLikelihood < tolerance;
    last = reached;
    done += 1;
    if (keep) steps.push(last);
  }
  return { steps: keep ? steps : [last], last, iterations: done, converged };
}
