import type { ContestantId } from '../session/contestants.ts';
import type { NormalLaw } from '../statistics/law.ts';

/** Sampling distribution of each estimator over many runs of one mission. */
export interface RerunReport {
  readonly runs: number;
  /** New draws from the truth; or, of measurements whose truth nobody knows, new draws from themselves. */
  readonly draws: 'truth' | 'bootstrap';
  readonly landings: number; // of each run
  readonly remembered: number; // of them, by the computers at the end
  /** What is estimated, from left to right: the bases; for a bootstrap the normal law of the measurements. */
  readonly bases: readonly NormalLaw[];
  readonly estimators: readonly RerunEstimator[];
}

export interface RerunEstimator {
  readonly id: Exclude<ContestantId, 'player'>;
  readonly answered: number; // runs in which it had an answer
  /** One for each of the bases. */
  readonly bases: readonly { readonly mu: RerunParameter; readonly sigma: RerunParameter }[];
}

/** All in the mission's unit. */
export interface RerunParameter {
  readonly aim: number; // the true value
  readonly estimates: Float64Array; // of each run that gave an answer
  readonly bias: number; // mean less aim
  readonly biasError: number; // standard error of the bias
  readonly spread: number; // standard deviation over the runs
  readonly spreadError: number; // its standard error
  /** Least standard deviation that an unbiased estimator can have; null for a bootstrap. */
  readonly bound: number | null;
  /** This recording's own estimate, and the share of runs below it; null where it has none. */
  readonly own: { readonly value: number; readonly rank: number } | null;
}
