import type { LossCurve } from '../scoring/lossCurve.ts';
import type { Law, NormalLaw, NormalMixtureLaw, SimpleLaw } from '../statistics/law.ts';
import type { ContestantId, Seed } from './contestants.ts';

/** What the drones really did. */
export interface Truth {
  readonly core: NormalLaw | NormalMixtureLaw;
  /** Strays as they were when last announced; null if none ever were. */
  readonly strays: { readonly law: SimpleLaw; readonly share: number } | null;
}

/** All that is told at the end. */
export interface Outcome {
  readonly ended: 'complete' | 'abandoned';
  readonly seed: Seed;
  readonly truth: Truth | null; // null: recorded data, no truth is known
  readonly landings: number;
  readonly scores: Readonly<Partial<Record<ContestantId, ContestantScore>>>;
  /** How places were given: by craft loss, by loss against the truth, or by the race alone. */
  readonly rankedBy: 'craft' | 'loss' | 'race';
  /** N(E[mu], v), which stood in for the truth in craft losses at the end; absent where there are none. */
  readonly ideal?: NormalLaw;
  /** Expected loss of maximum likelihood with all landings in hand: what medals are measured by; null without a truth. */
  readonly efficientLoss: number | null;
}

export interface ContestantScore {
  readonly place: number; // from 1; those who cannot be told apart share one
  /** Nats over the whole race, all legs. */
  readonly raceLoss: number;
  /** The law that stood at the end and was compared with the truth. */
  readonly standing: Law;
  /** KL(truth || standing) over time, from t0 on; null without a truth. */
  readonly loss: LossCurve | null;
  readonly finalLoss: number | null; // nats
  readonly points: number | null; // 0 to 1000
  readonly worthLandings: number | null; // 1 / finalLoss
  /** Mean craft loss in nats: the same with the luck of the draw removed. */
  readonly craftLoss: number | null;
}
