import type { Intervals } from '../dataset.ts';
import { completeIntervals, emptyCompleted, normalOfCompleted } from './censoredExpectation.ts';
import { climbNormal } from './normalClimb.ts';
import type { ClimbLimits, NormalClimb, NormalStart, NormalStep } from './normalClimb.ts';

/**
 * EM of one normal law from values known exactly, to lie in an interval, or beyond a bound. `data` holds one value
 * at least; `start.sigma` > 0. Ends early where sigma falls to 0 in float64 (see `censoredBoundary`).
 */
export function censoredPath(
  data: Intervals,
  start: NormalStart,
  limits: ClimbLimits,
): NormalClimb {
  // What the E-step at the last step said; the M-step of the next one takes it up.
  const completed = emptyCompleted(data.lower.length);
  const at = (law: NormalStart): NormalStep => ({
    ...law,
    logLikelihood: completeIntervals(data, law, completed),
  });
  const next = (): NormalStep | null => {
    const law = normalOfCompleted(completed);
    return law.sigma > 0 && law.sigma < Infinity ? at(law) : null;
  };
  return climbNormal(at(start), next, limits);
}

/**
 * Where EM starts without being told: mean and standard deviation (n) of the exact values, the middles of intervals and
 * the bounds of values that have only one. Values of which nothing is known are left out. Null when all these coincide.
 */
export function censoredStart({ lower, upper }: Intervals): NormalStart | null {
  const values: number[] = [];
  for (let i = 0; i < lower.length; i++) {
    const from = lower[i] as number;
    const to = upper[i] as number;
    if (Number.isFinite(from)) values.push(Number.isFinite(to) ? from + 0.5 * (to - from) : from);
    else if (Number.isFinite(to)) values.push(to);
  }
  if (values.length === 0) return null;
  const start = normalOfCompleted({
    means: Float64Array.from(values),
    variances: new Float64Array(values.length),
  });
  return start.sigma > 0 && start.sigma < Infinity ? start : null;
}
