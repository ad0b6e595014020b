import type { Law } from '../statistics/law.ts';

/**
 * What an estimator says of the landings it was shown.
 *
 * `law` predicts the next landing. `core` is the part of it that describes the base alone: equal to
 * `law`, or to the law without its contaminating component.
 */
export type Estimate = FittedEstimate | BoundaryEstimate | InsufficientData;

export interface FittedEstimate {
  readonly status: 'fitted';
  readonly n: number; // landings used
  readonly law: Law;
  readonly core: Law;
  readonly logLikelihood: number; // nats, total over the n landings
  readonly iterations: number; // 0 for a closed form
  readonly converged: boolean;
}

/** The likelihood has no maximum inside the parameter space: a variance has gone to 0. */
export interface BoundaryEstimate {
  readonly status: 'boundary';
  readonly n: number;
  readonly law: Law; // the degenerate law itself, sigma = 0
  readonly core: Law;
}

export interface InsufficientData {
  readonly status: 'insufficient-data';
  readonly n: number;
  readonly needed: number; // the least n with an answer
}
