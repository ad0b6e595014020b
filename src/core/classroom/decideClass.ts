import { fail, succeed, type Result } from '../problem.ts';
import type { TeacherCommand } from './classCommands.ts';
import type { ClassEvent, ClassFact, SeatId } from './classEvents.ts';
import type { ClassState, Seat } from './classState.ts';
import { cleanName, uniqueName } from './cleanName.ts';
import { sittingSeats } from './door.ts';
import type { ClassPlan, PlannedRound } from './plan.ts';

/** What a teacher may ask that no drone has to do with. */
export type RoomCommand = Extract<
  TeacherCommand,
  {
    type:
      | 'change-plan'
      | 'approve'
      | 'approve-all'
      | 'rename'
      | 'move'
      | 'kick'
      | 'ban'
      | 'lock'
      | 'unlock'
      | 'ask'
      | 'end-class';
  }
>;

/**
 * What follows from a teacher's command for the class itself: facts, or a problem that changes nothing. No facts:
 * it is so already. What concerns a round's flight is `obeyTeacher`'s.
 */
export function decideClass(state: ClassState, command: RoomCommand): Result<readonly ClassFact[]> {
  if (state.phase === 'ended') return over(command.type);
  switch (command.type) {
    case 'change-plan':
      return changePlan(state, command.plan);
    case 'approve':
      return ofSeat(state, command.seat, seat => succeed(approval(seat)));
    case 'approve-all':
      return succeed(sittingSeats(state).flatMap(approval));
    case 'rename':
      return ofSeat(state, command.seat, seat => rename(state, seat, command.name));
    case 'move':
      return ofSeat(state, command.seat, seat => move(state, seat, command.team));
    case 'kick':
    case 'ban':
      return ofSeat(state, command.seat, ({ id }) =>
        succeed([{ type: 'seat-removed', seat: id, banned: command.type === 'ban' }]),
      );
    case 'lock':
      return succeed(state.locked ? [] : [{ type: 'door-locked' }]);
    case 'unlock':
      return succeed(state.locked ? [{ type: 'door-unlocked' }] : []);
    case 'ask':
      return ask(state, command.when);
    case 'end-class':
      return succeed([{ type: 'class-ended' }]);
  }
}

/** The facts as events that go on from the state. */
export function stamped(
  state: ClassState | null,
  facts: readonly ClassFact[],
  at: number,
): readonly ClassEvent[] {
  const first = (state?.seq ?? -1) + 1;
  const moment = Math.max(at, state?.at ?? 0);
  return facts.map((fact, i) => ({ ...fact, seq: first + i, at: moment }));
}

export const roundOf = ({ plan, round }: ClassState): PlannedRound | null =>
  plan.rounds[round] ?? null;

export const over = (command: string): ReturnType<typeof fail> =>
  fail('class-over', `"${command}" came after the class had ended`, { command });

export const notNow = (command: string, phase: string): ReturnType<typeof fail> =>
  fail('class-not-now', `"${command}" cannot be done while the class is ${phase}`, {
    command,
    phase,
  });

function ofSeat(
  state: ClassState,
  id: SeatId,
  decide: (seat: Seat) => Result<readonly ClassFact[]>,
): Result<readonly ClassFact[]> {
  const seat = state.seats.get(id);
  return seat === undefined || seat.status === 'gone'
    ? fail('class-seat-unknown', `there is no seat ${id}`, { seat: id })
    : decide(seat);
}

const approval = (seat: Seat): readonly ClassFact[] =>
  seat.approved ? [] : [{ type: 'seat-approved', seat: seat.id }];

function rename(
  state: ClassState,
  { id, name }: Seat,
  given: string,
): Result<readonly ClassFact[]> {
  const cleaned = cleanName(given);
  if (!cleaned.ok) return cleaned;
  const others = sittingSeats(state).filter(seat => seat.id !== id);
  const unique = uniqueName(
    cleaned.value,
    others.map(seat => seat.name),
  );
  return succeed(unique === name ? [] : [{ type: 'seat-renamed', seat: id, name: unique }]);
}

function move(
  state: ClassState,
  { id, team }: Seat,
  to: string | null,
): Result<readonly ClassFact[]> {
  if (to !== null && !state.plan.teams.includes(to))
    return fail('command-not-allowed', `there is no team "${to}"`, { command: 'move', why: to });
  return succeed(team === to ? [] : [{ type: 'seat-moved', seat: id, team: to }]);
}

/** What was flown stays as it was planned; what is to come may change until the end. */
function changePlan(state: ClassState, plan: ClassPlan): Result<readonly ClassFact[]> {
  const flown = state.round + 1;
  const isSame = (i: number): boolean =>
    JSON.stringify(plan.rounds[i]) === JSON.stringify(state.plan.rounds[i]);
  for (let i = 0; i < flown; i++) if (!isSame(i)) return notNow('change-plan', state.phase);
  const teamless = sittingSeats(state).filter(
    ({ team }) => team !== null && !plan.teams.includes(team),
  );
  return succeed([
    { type: 'plan-changed', plan },
    ...teamless.map(({ id }): ClassFact => ({ type: 'seat-moved', seat: id, team: null })),
  ]);
}

function ask(state: ClassState, when: 'before' | 'after'): Result<readonly ClassFact[]> {
  const { phase, asking, round } = state;
  if ((roundOf(state)?.question ?? null) === null) return notNow('ask', phase);
  if (phase === 'asking' && asking === when) return succeed([]);
  if (phase !== (when === 'before' ? 'briefing' : 'revealed')) return notNow('ask', phase);
  return succeed([{ type: 'question-asked', round, when }]);
}
