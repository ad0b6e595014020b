import type { ContestantId } from '../session/contestants.ts';

/** A number with its uncertainty, from so many observations. */
export interface Measured {
  readonly value: number;
  readonly error: number; // standard error
  readonly n: number;
}

/**
 * What recordings say of how their player guesses. A guess is held against what the landings said when it was
 * made: their maximum likelihood, or EM's base once strays were announced. Null where there is too little.
 */
export interface DebriefingReport {
  readonly players: readonly string[]; // names in the headers, in order
  readonly recordings: number; // that count
  readonly unreadable: number;
  readonly guesses: number; // of one bell, after enough landings
  /** (mu of the guess - mu of the landings) / standard error of the mean. */
  readonly muBias: Measured | null;
  readonly muSpread: Measured | null;
  /** ln (sigma of the guess / sigma of the landings). */
  readonly logSigmaBias: Measured | null;
  readonly logSigmaSpread: Measured | null;
  /** How far mu follows landings far out, as a share of how far the mean does: 0 not at all, 1 as the mean. */
  readonly outlierReaction: Measured | null;
  /** Mixture of estimators that comes nearest to the guesses; weights add up to 1. Empty where there is too little. */
  readonly resembles: readonly Resemblance[];
  readonly progress: readonly ProgressPoint[]; // oldest first
  readonly mistakes: readonly Mistake[]; // gravest first
}

export interface Resemblance {
  readonly id: Exclude<ContestantId, 'player'>;
  readonly weight: number;
  readonly error: number; // standard error, by bootstrap over guesses
}

export interface ProgressPoint {
  readonly recordingId: string;
  readonly missionId: string;
  readonly startedAt: string; // ISO 8601
  readonly points: number | null;
  /** Mean craft loss, or where there is none the loss at the end, nats. */
  readonly loss: number | null;
}

export const MISTAKES = [
  'chased-outlier',
  'too-sure',
  'too-wide',
  'moved-too-far',
  'stopped-looking',
] as const;

export type MistakeKind = (typeof MISTAKES)[number];

export interface Mistake {
  readonly kind: MistakeKind;
  readonly recordingId: string;
  readonly missionId: string;
  readonly startedAt: string;
  readonly eventCount: number; // events up to the guess, it included
  readonly landing: number; // after which the guess was made
  /** Expected loss by it while it stood, beyond what the landings said then, nats. */
  readonly cost: number;
}
