import type { SessionState } from '../session/state.ts';
import type { SeatId } from './classEvents.ts';
import type { ClassPlan } from './plan.ts';

export type ClassPhase = 'lobby' | 'asking' | 'briefing' | 'flying' | 'revealed' | 'ended';

/** A class as its events tell it. */
export interface ClassState {
  readonly seq: number;
  readonly at: number; // ms
  readonly classId: string;
  readonly plan: ClassPlan;
  readonly phase: ClassPhase;
  /** Which time the round's question is asked; null unless the phase is `asking`. */
  readonly asking: 'before' | 'after' | null;
  readonly locked: boolean;
  readonly round: number; // index in the plan; -1 in the lobby before the first
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly banned: ReadonlySet<string>; // resume hashes
  /** The round's session as nobody plays it; null before the first. */
  readonly session: SessionState | null;
  readonly answers: readonly RoundAnswers[]; // by round
}

export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  readonly resumeHash: string;
  readonly team: string | null;
  readonly status: 'waiting' | 'here' | 'away' | 'gone';
  readonly approved: boolean; // who waited and was lost waits again
  readonly nonce: number; // of its last guess; -1 before the first
}

export interface RoundAnswers {
  readonly before: ReadonlyMap<SeatId, number>; // seat -> index of an option
  readonly after: ReadonlyMap<SeatId, number>;
}
