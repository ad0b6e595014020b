import type { ContestantId } from '../session/contestants.ts';

/** A mean with its uncertainty, from so many observations. */
export interface Measured {
  readonly value: number;
  readonly error: number; // standard error
  readonly n: number;
}

/** What a player's recordings say of how they guess. Null where there is too little to say it. */
export interface DebriefingReport {
  readonly recordings: number; // that were read and hold guesses
  readonly unreadable: number;
  readonly guesses: number;
  /** The guess less what the landings so far say (their MLE of the core law), in standard errors of that. */
  readonly muBias: Measured | null;
  readonly muSpread: Measured | null;
  /** ln sigma of the guess less ln sigma of the same. */
  readonly logSigmaBias: Measured | null;
  readonly logSigmaSpread: Measured | null;
  /** How far mu follows one far landing, as a share of how far the mean does. 0: not at all, 1: as the mean. */
  readonly outlierReaction: Measured | null;
  /** Weight of each estimator in the player's guesses; they add up to 1. */
  readonly resembles: readonly {
    readonly id: Exclude<ContestantId, 'player'>;
    readonly weight: number;
    readonly error: number;
  }[];
  readonly progress: readonly ProgressPoint[]; // oldest first
  readonly mistakes: readonly Mistake[]; // gravest first
}

export interface ProgressPoint {
  readonly recordingId: string;
  readonly missionId: string;
  readonly startedAt: string; // ISO 8601
  readonly points: number | null;
  /** Mean craft or target loss in nats, as the recording's own outcome states it. */
  readonly loss: number | null;
}

export type MistakeKind =
  | 'chased-outlier'
  | 'too-sure'
  | 'too-wide'
  | 'stopped-looking'
  | 'moved-too-far'
  | 'kept-old-base';

export interface Mistake {
  readonly kind: MistakeKind;
  readonly recordingId: string;
  readonly missionId: string;
  readonly startedAt: string;
  readonly eventCount: number; // position in the recording at which it shows
  readonly landing: number;
  readonly cost: number; // nats, over the landings until it was mended
}
