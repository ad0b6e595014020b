import type { BinnedSummary } from '../statistics/binnedSummary.ts';
import type { SimpleLaw } from '../statistics/law.ts';
import type { BetaPrior, NormalInverseGamma } from '../statistics/priors.ts';
import type { SufficientStatistics } from '../statistics/summary.ts';
import type { Estimate } from './estimate.ts';

/** The landings an estimator may look at: all since its memory began. */
export interface Evidence {
  readonly values: Float64Array; // unit; a view, not to be written
  readonly summary: SufficientStatistics; // of the same values
  /** The same values in cells, where they are kept: with them a fit costs the same at any n. */
  readonly binned?: BinnedSummary | null;
}

/** What the briefing tells every contestant beforehand. */
export interface EstimationModel {
  /** Prior of the base, or of each base of a mixture. */
  readonly prior: NormalInverseGamma;
  /** Number of bases. */
  readonly bases: 1 | 2;
  /** Symmetric Dirichlet concentration on the weights of the bases. */
  readonly weightConcentration: number;
  /** Law of landings that are not aimed at the base, and the prior of their share. */
  readonly strays: { readonly law: SimpleLaw; readonly share: BetaPrior } | null;
}

export type EstimatorId = 'mle' | 'map' | 'em';

/** One way to estimate: a pure function of the evidence. `previous` may serve as a warm start. */
export interface LiveEstimator {
  readonly id: EstimatorId;
  readonly fit: (evidence: Evidence, model: EstimationModel, previous: Estimate | null) => Estimate;
}
