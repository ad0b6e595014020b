import { fail, succeed, type Problem, type Result } from '../problem.ts';
import type { ClassFact, SeatId } from './classEvents.ts';
import type { ClassState, Seat } from './classState.ts';
import { cleanName, uniqueName } from './cleanName.ts';

/** The most who may sit in a class at once. */
export const MAX_SEATS = 2500;

export interface Entrant {
  readonly name: string; // as it was typed
  readonly resumeHash: string;
}

export interface Admission {
  readonly seat: SeatId;
  readonly facts: readonly ClassFact[];
}

/**
 * Somebody comes in: a seat of their own, or the one they have already. `id` is for a new seat; `words` are not to
 * be in a name.
 */
export function join(
  state: ClassState,
  { name, resumeHash }: Entrant,
  id: SeatId,
  words: readonly string[] = [],
): Result<Admission> {
  const refusal = refusalOf(state, resumeHash);
  if (refusal !== null) return { ok: false, problem: refusal };
  if (seatOf(state, resumeHash) !== null) return resume(state, resumeHash);
  if (state.locked) return fail('class-locked', 'the teacher has locked the door of this class');
  const sitting = sittingSeats(state);
  if (sitting.length >= MAX_SEATS)
    return fail('class-full', `this class has no more than ${MAX_SEATS} seats`, {
      seats: MAX_SEATS,
    });
  if (state.seats.has(id)) return fail('internal', `seat ${id} is taken; draw another id`);
  const cleaned = cleanName(name, words);
  if (!cleaned.ok) return cleaned;
  const unique = uniqueName(
    cleaned.value,
    sitting.map(seat => seat.name),
  );
  const waits = state.plan.approve;
  const team = smallestTeam(state.plan.teams, sitting);
  return succeed({
    seat: id,
    facts: [
      { type: 'seat-taken', seat: id, name: unique, resumeHash, waits },
      ...(team === null ? [] : [{ type: 'seat-moved', seat: id, team } as const]),
    ],
  });
}

/** Somebody takes their seat again; no facts if its loss was not noticed yet. */
export function resume(state: ClassState, resumeHash: string): Result<Admission> {
  const refusal = refusalOf(state, resumeHash);
  if (refusal !== null) return { ok: false, problem: refusal };
  const seat = seatOf(state, resumeHash);
  if (seat === null)
    return fail('class-seat-unknown', 'nobody of this class has that seat; join it anew', {
      seat: '',
    });
  return succeed({ seat: seat.id, facts: back(state, seat.id) });
}

/** The connection of a seat is lost: nothing to say when that is known. */
export function lost(state: ClassState, id: SeatId): readonly ClassFact[] {
  const status = state.seats.get(id)?.status;
  if (state.phase === 'ended') return [];
  return status === 'here' || status === 'waiting' ? [{ type: 'seat-lost', seat: id }] : [];
}

export function back(state: ClassState, id: SeatId): readonly ClassFact[] {
  if (state.phase === 'ended') return [];
  return state.seats.get(id)?.status === 'away' ? [{ type: 'seat-back', seat: id }] : [];
}

/** Everybody who was not removed, in the order in which they came. */
export function sittingSeats(state: ClassState): readonly Seat[] {
  return [...state.seats.values()].filter(({ status }) => status !== 'gone');
}

/** The seat that the secret takes; null: none. Whoever was kicked has none left. */
export function seatOf(state: ClassState, resumeHash: string): Seat | null {
  for (const seat of state.seats.values())
    if (seat.resumeHash === resumeHash && seat.status !== 'gone') return seat;
  return null;
}

function refusalOf(state: ClassState, resumeHash: string): Problem | null {
  const refused = state.banned.has(resumeHash)
    ? fail('class-banned', 'the teacher has shut you out of this class')
    : state.phase === 'ended' && seatOf(state, resumeHash) === null
      ? fail('class-over', 'this class has ended', { command: 'join' })
      : null;
  return refused === null ? null : refused.problem;
}

function smallestTeam(teams: readonly string[], sitting: readonly Seat[]): string | null {
  const sizeOf = (team: string): number => sitting.filter(seat => seat.team === team).length;
  return teams.reduce<string | null>(
    (best, team) => (best === null || sizeOf(team) < sizeOf(best) ? team : best),
    null,
  );
}
