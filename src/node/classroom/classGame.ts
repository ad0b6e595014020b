import type { StudentCommand, TeacherCommand } from '../../core/classroom/classCommands.ts';
import type { ClassEvent, ClassFact, SeatId } from '../../core/classroom/classEvents.ts';
import type { ClassState } from '../../core/classroom/classState.ts';
import type { ClassGuesses, TeacherView } from '../../core/classroom/classViews.ts';
import { decideClass, over, stamped } from '../../core/classroom/decideClass.ts';
import { join, lost, type Entrant } from '../../core/classroom/door.ts';
import { evolveClassRun } from '../../core/classroom/evolveClass.ts';
import { classGuesses } from '../../core/classroom/guesses.ts';
import type { ClassPlan, PlannedRound } from '../../core/classroom/plan.ts';
import { studentView, teacherView, type Surroundings } from '../../core/classroom/views.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import type { SessionFeed } from '../../core/session/feed.ts';
import type { Clock } from '../clock.ts';
import { createClassRounds, type ClassRounds } from './classRounds.ts';
import type { PastClass } from './pastClass.ts';
import type { RoundMission } from './roundMission.ts';
import type { Told } from './lines.ts';

export interface ClassGameParts {
  readonly classId: string;
  readonly plan: ClassPlan;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly mission: (round: PlannedRound) => Result<RoundMission>;
  /** A class that is gone on with; null: a new one. */
  readonly past: PastClass | null;
  /** What views tell that the class does not know. */
  readonly outside: () => Omit<Surroundings, 'sessionId'>;
}

/** A class by its rules, with all that it has come to. It has no timers, and tells nobody by itself. */
export interface ClassGame {
  readonly classId: string;
  readonly enter: (entrant: Entrant) => Result<SeatId>;
  readonly lost: (seat: SeatId) => void;
  readonly teacher: (command: TeacherCommand) => Result<null>;
  readonly student: (seat: SeatId, command: StudentCommand) => Result<null>;
  /** Lets 50 ms pass. */
  readonly tick: () => void;
  /** What happened since it was last asked. */
  readonly takeEvents: () => readonly ClassEvent[];
  /** Seats that were taken from their students since it was last asked. */
  readonly takeRemoved: () => readonly SeatId[];
  readonly lastNonce: (seat: SeatId) => number;
  readonly told: Told;
  /** All lines were told what there was; gives its session time in ms, null: nothing that all are told. */
  readonly newsTold: () => number | null;
  /** Whether students' views may have changed since it was last asked. */
  readonly viewsChanged: () => boolean;
  readonly teacherView: () => TeacherView;
  /** Null while nobody flies. */
  readonly guesses: () => ClassGuesses | null;
  readonly feed: () => SessionFeed | null;
}

export function createClassGame(parts: ClassGameParts): ClassGame {
  const { classId, clock } = parts;
  const { past } = parts;
  const openedAt = clock.now() - (past?.state.at ?? 0);
  const now = (): number => Math.max(0, Math.round(clock.now() - openedAt));
  const events: ClassEvent[] = []; // to be kept
  const removed: SeatId[] = [];
  let state = past === null ? opened() : past.state;
  let changed = true;
  let view: { readonly of: ClassState; readonly view: TeacherView } | null = null;
  const rounds: ClassRounds = createClassRounds({ ...parts, state: () => state, take });
  if (past !== null) {
    events.push(...past.untold);
    take([...state.seats.keys()].flatMap(seat => lost(state, seat))); // nobody has come back yet
  }

  function opened(): ClassState {
    const first = stamped(null, [{ type: 'class-opened', classId, plan: parts.plan }], 0);
    events.push(...first);
    return evolveClassRun(null, first) as ClassState;
  }

  function take(facts: readonly ClassFact[]): void {
    if (facts.length === 0) return;
    const added = stamped(state, facts, now());
    events.push(...added);
    state = evolveClassRun(state, added) as ClassState;
    for (const fact of facts) {
      if (fact.type === 'seat-removed') removed.push(fact.seat);
      if (changesViews(fact)) changed = true;
    }
  }

  function enter(entrant: Entrant): Result<SeatId> {
    const admitted = join(state, entrant, seatId(parts.random));
    if (!admitted.ok) return admitted;
    take(admitted.value.facts);
    return succeed(admitted.value.seat);
  }

  function teacher(command: TeacherCommand): Result<null> {
    switch (command.type) {
      case 'change-plan':
      case 'approve':
      case 'approve-all':
      case 'rename':
      case 'move':
      case 'kick':
      case 'ban':
      case 'lock':
      case 'unlock':
      case 'ask':
      case 'end-class': {
        if (command.type === 'end-class') rounds.breakOff();
        const decided = decideClass(state, command);
        if (!decided.ok) return decided;
        take(decided.value);
        return succeed(null);
      }
      default:
        return rounds.obey(command);
    }
  }

  function student(id: SeatId, command: StudentCommand): Result<null> {
    const seat = state.seats.get(id);
    if (seat === undefined || seat.status === 'gone' || !seat.approved)
      return fail('class-seat-unknown', 'this seat takes no part', { seat: id });
    if (state.phase === 'ended') return over(command.type);
    switch (command.type) {
      case 'guess':
        return command.nonce <= seat.nonce ? succeed(null) : rounds.guess(id, command);
      case 'answer':
        return answer(id, command);
      case 'leave':
        take(lost(state, id)); // the seat is kept: whoever comes back finds their guesses
        return succeed(null);
    }
  }

  function answer(
    seat: SeatId,
    { when, option }: Extract<StudentCommand, { type: 'answer' }>,
  ): Result<null> {
    const { round, asking, plan } = state;
    const options = plan.rounds[round]?.question?.options.length ?? 0;
    if (asking !== when)
      return fail('class-not-now', 'this question is not asked now', {
        command: 'answer',
        phase: state.phase,
      });
    if (option >= options)
      return fail('command-invalid', `the question has ${options} options, got ${option}`);
    take([{ type: 'question-answered', round, when, seat, option }]);
    return succeed(null);
  }

  const surroundings = (): Surroundings => ({ ...parts.outside(), sessionId: rounds.sessionId() });
  const isIn = (seat: SeatId): boolean => {
    const { approved, status } = state.seats.get(seat) ?? { approved: false, status: 'gone' };
    return approved && status !== 'gone';
  };

  return {
    classId,
    enter,
    teacher,
    student,
    lost: seat => take(lost(state, seat)),
    tick: rounds.tick,
    takeEvents: () => events.splice(0),
    takeRemoved: () => removed.splice(0),
    lastNonce: seat => state.seats.get(seat)?.nonce ?? -1,
    told: {
      sessionId: rounds.sessionId,
      count: seat => (isIn(seat) ? rounds.count(seat) : 0),
      frame: rounds.frame,
      view: seat =>
        JSON.stringify(studentView(state, seat, rounds.standings(), rounds.sessionId())),
    },
    newsTold: rounds.newsTold,
    viewsChanged: () => {
      const was = changed;
      changed = false;
      return was;
    },
    teacherView: () => {
      if (view?.of !== state)
        view = {
          of: state,
          view: teacherView(state, rounds.current(), rounds.standings(), surroundings()),
        };
      return view.view;
    },
    guesses: () => {
      const round = rounds.current();
      return state.phase === 'flying' && round !== null ? classGuesses(round) : null;
    },
    feed: rounds.feed,
  };
}

const SEAT_SIGNS = 'abcdefghijklmnopqrstuvwxyz012345';
const SEAT_LENGTH = 8;

function seatId(random: (bytes: number) => Uint8Array): SeatId {
  return Array.from(random(SEAT_LENGTH), byte => SEAT_SIGNS[byte & 31]).join('');
}

/** Guesses and landings change nobody's view; the flight's beginning and its reveal do. */
function changesViews(fact: ClassFact): boolean {
  if (fact.type === 'seat-guessed') return false;
  if (fact.type !== 'round-told') return true;
  return fact.event.type === 'flight-began' || fact.event.type === 'revealed';
}
