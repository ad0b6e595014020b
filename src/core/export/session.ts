import type { Estimate } from '../estimation/estimate.ts';
import type { EstimatorId } from '../estimation/live.ts';
import type { Mission } from '../missions/mission.ts';
import type { ComputerSettings } from '../session/computers.ts';
import type { ContestantId, RaceTotals } from '../session/contestants.ts';
import type { Guess, SessionEvent } from '../session/events.ts';

/** A session's log as rows, in the order in which things happened. It holds neither truth nor seed. */
export interface ExportedSession {
  readonly mission: Mission;
  readonly contestants: readonly ContestantId[];
  readonly landings: readonly ExportedLanding[];
  readonly guesses: readonly ExportedGuess[];
  readonly answers: readonly ExportedAnswers[];
}

export interface ExportedLanding {
  readonly number: number; // from 1
  readonly at: number; // ms of session time
  readonly position: number; // unit
  readonly leg: number; // from 1; each memory wipe begins a new one
  readonly isFirstOfLeg: boolean; // and not of the first leg
  /** Running race loss in the leg, nats; null within a batch, where nobody was told. */
  readonly totals: RaceTotals | null;
}

export interface ExportedGuess {
  readonly at: number; // ms
  readonly after: number; // landings
  readonly guess: Guess;
  /** What the maximum-likelihood computer said then, or null. */
  readonly mle: Estimate | null;
}

/** What the computers answered at one moment, and what from. */
export interface ExportedAnswers {
  readonly at: number; // ms
  readonly after: number; // landings
  readonly memoryFrom: number; // index of the first landing they remembered
  readonly isCold: boolean; // after a wipe, or told otherwise: no last answer to start from
  readonly computers: ComputerSettings | null; // null: by the briefing
  readonly estimates: Readonly<Partial<Record<EstimatorId, Estimate>>>;
}

/** Reads a log that a decoder has let pass. Throws RangeError when it does not begin with a session's opening. */
export function exportedSession(events: readonly SessionEvent[]): ExportedSession {
  const opened = events[0];
  if (opened?.type !== 'session-opened')
    throw new RangeError(`a session begins with session-opened, got ${opened?.type ?? 'no event'}`);
  const { mission } = opened;
  const landings: ExportedLanding[] = [];
  const guesses: ExportedGuess[] = [];
  const answers: ExportedAnswers[] = [];
  let leg = 1;
  let legFrom = 0; // landings
  let memoryFrom = 0;
  let isCold = false;
  let computers: ComputerSettings | null = null;
  let mle: Estimate | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'landed':
        for (const [i, position] of event.positions.entries()) {
          const number = event.first + i;
          landings.push({
            number,
            at: event.at,
            position,
            leg,
            isFirstOfLeg: leg > 1 && number === legFrom + 1,
            totals: i === event.positions.length - 1 ? event.totals : null,
          });
        }
        break;
      case 'guessed':
        guesses.push({ at: event.at, after: event.after, guess: event.guess, mle });
        break;
      case 'memory-wiped':
        leg++;
        legFrom = event.after;
        memoryFrom = event.after - event.kept;
        isCold = true;
        break;
      case 'computers-changed':
        ({ computers } = event);
        isCold = true;
        break;
      case 'estimated': {
        const { at, after, estimates } = event;
        answers.push({ at, after, memoryFrom, isCold, computers, estimates });
        mle = estimates.mle ?? mle;
        isCold = false;
        break;
      }
      default:
    }
  }
  return {
    mission,
    contestants: ['player', ...mission.contestants],
    landings,
    guesses,
    answers,
  };
}
