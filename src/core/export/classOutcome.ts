import type { AwardId } from '../classroom/awards.ts';
import type { ClassQuestion } from '../classroom/plan.ts';
import type { Mission } from '../missions/mission.ts';
import type { Guess } from '../session/events.ts';
import type { Outcome } from '../session/outcome.ts';
import type { NormalLaw } from '../statistics/law.ts';

/** What a class has come to, worked out of its log. It holds a truth only where the round was revealed. */
export interface ClassResults {
  readonly classId: string;
  readonly title: string;
  readonly ended: boolean;
  readonly durationMs: number;
  readonly seats: readonly ClassSeat[];
  readonly rounds: readonly RoundResults[];
  readonly awards: readonly ClassAward[];
}

export interface ClassSeat {
  readonly seat: string;
  readonly name: string;
  /** S01, S02, ... in the order in which they came. */
  readonly pseudonym: string;
  readonly team: string | null;
  readonly removed: boolean;
  /** Of all rounds that it guessed in; null: of none. */
  readonly points: number | null;
  readonly place: number | null; // over all rounds
}

/** What a seat's guesses came to in one round; a seat that never guessed has no numbers. */
export interface SeatResult {
  readonly seat: string;
  readonly place: number | null; // ties share one
  readonly points: number | null; // 0 to 1000
  readonly craftLoss: number | null; // nats
  readonly finalLoss: number | null; // nats
  readonly raceLoss: number | null; // nats over the whole race
  readonly guesses: number;
}

export interface RoundResults {
  readonly round: number; // index in the plan
  readonly mission: Mission;
  readonly landings: number;
  readonly outcome: Outcome | null; // null: it was broken off
  readonly scores: readonly SeatResult[]; // by place; none where it was broken off
  readonly guesses: readonly GuessMade[]; // in the order in which they were made
  readonly question: ClassQuestion | null;
  readonly answers: readonly SeatAnswers[];
}

export interface GuessMade {
  readonly seat: string;
  readonly at: number; // ms since the class was opened
  readonly after: number; // landings; it stands from the next one on
  readonly n: number; // landings that its player had seen
  readonly guess: Guess;
  /** What the computers had said by then. */
  readonly mle: NormalLaw | null;
  readonly em: readonly NormalLaw[];
  readonly loss: number | null; // KL(truth || guess), nats
  /** That, less the smallest of a computer's then. Below 0: it was better than all of them. */
  readonly regret: number | null;
}

export interface SeatAnswers {
  readonly seat: string;
  readonly before: number | null; // index of an option
  readonly after: number | null;
}

/** Something that a seat was best at, in one round. */
export interface ClassAward {
  readonly round: number;
  readonly award: AwardId;
  readonly seats: readonly string[]; // more than one: they share it
  readonly value: number; // see each award's definition
}
