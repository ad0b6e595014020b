import { evolve } from '../session/evolve.ts';
import type { ClassEvent, SeatId } from './classEvents.ts';
import type { ClassState, RoundAnswers, Seat } from './classState.ts';

/** Folds one event into a class. As `evolve` of a session: total, and it computes nothing that is not stated. */
export function evolveClass(state: ClassState | null, event: ClassEvent): ClassState {
  return evolveClassRun(state, [event]) as ClassState;
}

/**
 * Folds events in order. What they change is copied once for all of them together: a batch of guesses costs
 * one copy of the seats. Throws RangeError on a gap in `seq` or on a first event that does not open a class.
 */
export function evolveClassRun(
  state: ClassState | null,
  events: readonly ClassEvent[],
): ClassState | null {
  let draft: Draft | null = state === null ? null : draftOf(state);
  for (const event of events) {
    if (draft === null) {
      if (event.type !== 'class-opened' || event.seq !== 0)
        throw new RangeError(
          `a class begins with class-opened at seq 0, got ${event.type} at seq ${event.seq}`,
        );
      draft = draftOf(opened(event));
      continue;
    }
    if (event.seq !== draft.state.seq + 1)
      throw new RangeError(`expected the event with seq ${draft.state.seq + 1}, got ${event.seq}`);
    fold(draft, event);
    draft.state.seq = event.seq;
    draft.state.at = event.at;
  }
  return draft === null ? null : draft.state;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A state that is written until it is given away; its maps are copied when they are first written. */
interface Draft {
  readonly state: Mutable<ClassState>;
  seats: Map<SeatId, Seat> | null;
}

const draftOf = (state: ClassState): Draft => ({ state: { ...state }, seats: null });

function opened(event: Extract<ClassEvent, { type: 'class-opened' }>): ClassState {
  return {
    seq: 0,
    at: event.at,
    classId: event.classId,
    plan: event.plan,
    phase: 'lobby',
    asking: null,
    locked: false,
    round: -1,
    seats: new Map(),
    banned: new Set(),
    session: null,
    answers: [],
  };
}

function fold(draft: Draft, event: ClassEvent): void {
  const { state } = draft;
  switch (event.type) {
    case 'class-opened':
      return;
    case 'plan-changed':
      state.plan = event.plan;
      return;
    case 'seat-taken': {
      const { seat: id, name, resumeHash, waits } = event;
      const status = waits ? 'waiting' : 'here';
      const seat = {
        id,
        name,
        resumeHash,
        team: null,
        status,
        approved: !waits,
        nonce: -1,
      } as const;
      ownSeats(draft).set(id, seat);
      return;
    }
    case 'seat-approved':
      return change(draft, event.seat, seat => ({
        approved: true,
        status: seat.status === 'waiting' ? 'here' : seat.status,
      }));
    case 'seat-renamed':
      return change(draft, event.seat, () => ({ name: event.name }));
    case 'seat-moved':
      return change(draft, event.seat, () => ({ team: event.team }));
    case 'seat-removed': {
      const removed = state.seats.get(event.seat);
      if (event.banned && removed !== undefined)
        state.banned = new Set([...state.banned, removed.resumeHash]);
      return change(draft, event.seat, () => ({ status: 'gone' }));
    }
    case 'seat-lost':
      return change(draft, event.seat, seat => ({
        status: seat.status === 'gone' ? 'gone' : 'away',
      }));
    case 'seat-back':
      return change(draft, event.seat, seat => ({ status: seat.approved ? 'here' : 'waiting' }));
    case 'seat-guessed':
      return change(draft, event.seat, () => ({ nonce: event.nonce }));
    case 'door-locked':
      state.locked = true;
      return;
    case 'door-unlocked':
      state.locked = false;
      return;
    case 'question-asked':
      state.phase = 'asking';
      state.asking = event.when;
      return;
    case 'question-answered':
      state.answers = answered(state.answers, event);
      return;
    case 'round-opened':
      state.round = event.round;
      state.phase = 'briefing';
      state.asking = null;
      state.session = null;
      return;
    case 'round-told':
      state.session = evolve(state.session, event.event);
      if (event.event.type === 'flight-began') Object.assign(state, FLYING);
      if (event.event.type === 'revealed') Object.assign(state, REVEALED);
      return;
    case 'round-closed':
      if (state.phase !== 'asking' || state.asking !== 'after') Object.assign(state, REVEALED);
      return;
    case 'class-ended':
      state.phase = 'ended';
      state.asking = null;
      return;
  }
}

const FLYING = { phase: 'flying', asking: null } as const;
const REVEALED = { phase: 'revealed', asking: null } as const;

function ownSeats(draft: Draft): Map<SeatId, Seat> {
  if (draft.seats === null) {
    draft.seats = new Map(draft.state.seats);
    draft.state.seats = draft.seats;
  }
  return draft.seats;
}

/** A seat that is not there is passed over: a log that was cut still folds. */
function change(draft: Draft, id: SeatId, to: (seat: Seat) => Partial<Seat>): void {
  const seat = draft.state.seats.get(id);
  if (seat !== undefined) ownSeats(draft).set(id, { ...seat, ...to(seat) });
}

const NONE: RoundAnswers = { before: new Map(), after: new Map() };

function answered(
  answers: readonly RoundAnswers[],
  { round, when, seat, option }: Extract<ClassEvent, { type: 'question-answered' }>,
): readonly RoundAnswers[] {
  const all = Array.from(
    { length: Math.max(answers.length, round + 1) },
    (_, i) => answers[i] ?? NONE,
  );
  const before = all[round] ?? NONE;
  all[round] = { ...before, [when]: new Map([...before[when], [seat, option]]) };
  return all;
}
