import type { ContestantId } from '../session/contestants.ts';
import type { NormalLaw } from '../statistics/law.ts';

/** Sampling distribution of each estimator over many runs of one mission with one truth. */
export interface RerunReport {
  readonly runs: number;
  readonly landings: number; // of each run
  readonly truth: NormalLaw; // of the base; of the first of two
  readonly estimators: readonly RerunEstimator[];
}

export interface RerunEstimator {
  readonly id: Exclude<ContestantId, 'player'>;
  readonly mu: RerunParameter; // unit
  readonly sigma: RerunParameter; // unit
}

export interface RerunParameter {
  readonly estimates: Float64Array; // of each run that gave one
  readonly bias: number; // mean less truth
  readonly biasError: number; // standard error of the bias
  readonly spread: number; // standard deviation over the runs
  readonly spreadError: number; // its standard error
  /** Least standard deviation that an unbiased estimator can have. Null where no bound is known. */
  readonly bound: number | null;
  /** This recording's own estimate, and the share of runs that were below it. */
  readonly own: { readonly value: number; readonly rank: number } | null;
}
