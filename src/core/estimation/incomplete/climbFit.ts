import type { Fit } from '../fit.ts';
import { fitted } from '../fit.ts';
import type { NormalClimb, NormalStart } from './normalClimb.ts';

interface ClimbOptions {
  readonly iterations: number | null;
  readonly tolerance: number; // nats in total
  readonly trace: boolean;
}

/** The fit that a climb ends in. The start is in its details. */
export function climbFit(
  n: number,
  start: NormalStart,
  climb: NormalClimb,
  { iterations, tolerance, trace }: ClimbOptions,
  details: Readonly<Record<string, unknown>>,
): Fit {
  const { steps, last, converged } = climb;
  const endedEarly = !converged && climb.iterations !== iterations;
  return fitted(n, { mu: last.mu, sigma: last.sigma }, last.logLikelihood, {
    iterations: climb.iterations,
    converged,
    warnings: endedEarly
      ? [`stopped after ${climb.iterations} iterations above the tolerance of ${tolerance} nats`]
      : [],
    details: { ...details, start: { mu: start.mu, sigma: start.sigma } },
    trace: trace
      ? steps.map(({ mu, sigma, logLikelihood }) => ({ logLikelihood, parameters: { mu, sigma } }))
      : null,
  });
}
