import type { EstimatorId } from '../estimation/live.ts';
import type { NormalInverseGamma } from '../statistics/priors.ts';

/** How a computer can be told to estimate, in a branch of a session. */
export const SEAT_METHODS = [
  'mle',
  'map',
  'em',
  'posterior-mean',
  'huber',
  'student-t',
  'laplace',
] as const;

export type SeatMethod = (typeof SEAT_METHODS)[number];

/** Divisor of the maximum-likelihood variance. */
export type Divisor = 'n' | 'n-1';

/** What the computers work by, where it is not what the briefing says. */
export interface ComputerSettings {
  readonly prior: NormalInverseGamma;
  readonly divisor: Divisor;
  /** Each contestant that estimates by another method than its own. */
  readonly methods: Readonly<Partial<Record<EstimatorId, SeatMethod>>>;
  /** Numbers of the landings that they leave out, rising. */
  readonly leftOut: readonly number[];
}
