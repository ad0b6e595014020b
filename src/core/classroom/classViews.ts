import type { Problem } from '../problem.ts';
import type { Law } from '../statistics/law.ts';
import type { SeatId } from './classEvents.ts';
import type { ClassPhase } from './classState.ts';
import type { ClassPlan, ClassQuestion } from './plan.ts';

/** Everything that a teacher's screens show of a class; whole, at most four times a second. */
export interface TeacherView {
  readonly classId: string;
  readonly plan: ClassPlan;
  readonly phase: ClassPhase;
  readonly round: number; // index in the plan; -1 before the first
  /** Session of the round: its feed arrives on a port of that id. */
  readonly sessionId: string | null;
  readonly asking: 'before' | 'after' | null;
  readonly locked: boolean;
  readonly code: string; // as students type it
  readonly addresses: readonly string[]; // http://192.168.1.20:2567/, likeliest first
  readonly seats: readonly SeatView[];
  /** How many chose each option of the round's question. */
  readonly answers: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly notices: readonly Problem[]; // of the network, latest last
}

export interface SeatView {
  readonly id: SeatId;
  readonly name: string;
  readonly team: string | null;
  readonly status: 'waiting' | 'here' | 'away' | 'gone';
  readonly answered: boolean; // the question that is asked now
  readonly guesses: number; // in this round
  readonly points: number | null; // of all rounds that were revealed
  readonly place: number | null; // ties share one
}

/** The guesses that stand now, a few times a second while a round is flown. */
export interface ClassGuesses {
  readonly landings: number;
  readonly guesses: readonly {
    readonly seat: SeatId;
    readonly law: Law;
    readonly regret: number; // nats behind the best of the computers; may be Infinity
  }[];
  /** The class as one estimator; null of fewer than three guesses. */
  readonly estimators: readonly {
    readonly id: 'mean' | 'median' | 'trimmed';
    readonly law: Law;
    readonly regret: number;
  }[];
}

/** Everything that a student's screens show beside the session. */
export interface StudentView {
  readonly title: string;
  readonly name: string; // as the teacher let it stand
  readonly team: string | null;
  readonly status: 'waiting' | 'in' | 'removed' | 'banned';
  readonly link: 'up' | 'lost'; // lost: it comes back by itself
  readonly phase: ClassPhase;
  readonly round: number;
  readonly rounds: number;
  readonly sessionId: string | null;
  readonly question:
    | (Pick<ClassQuestion, 'text' | 'options'> & {
        readonly when: 'before' | 'after';
        readonly answered: number | null; // index of an option
        readonly right: number | null; // told after the second time
      })
    | null;
  /** After a reveal. */
  readonly rank: {
    readonly place: number;
    readonly of: number;
    readonly points: number;
    readonly top: readonly {
      readonly place: number;
      readonly name: string;
      readonly points: number;
    }[];
  } | null;
}
