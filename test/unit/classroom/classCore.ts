import { fail, succeed, type Result } from '../../../src/core/problem.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import type { HostSetup } from '../../../src/core/session/host.ts';
import type { StudentCommand, TeacherCommand } from '../../../src/core/classroom/classCommands.ts';
import type { ClassEvent, ClassFact, SeatId } from '../../../src/core/classroom/classEvents.ts';
import type { ClassState } from '../../../src/core/classroom/classState.ts';
import {
  decideClass,
  notNow,
  over,
  roundOf,
  stamped,
} from '../../../src/core/classroom/decideClass.ts';
import { lost } from '../../../src/core/classroom/door.ts';
import { evolveClassRun } from '../../../src/core/classroom/evolveClass.ts';
import { guessInRound } from '../../../src/core/classroom/guessInRound.ts';
import type { ClassPlan, PlannedRound } from '../../../src/core/classroom/plan.ts';
import {
  advanceRound,
  decideRound,
  openRound,
  sharedEvent,
} from '../../../src/core/classroom/round.ts';
import type { Round, RoundStep, Told } from '../../../src/core/classroom/round.ts';
import {
  classYardstick,
  scoreRound,
  type RoundScores,
} from '../../../src/core/classroom/scores.ts';

/** A class as its host leads it, without clock, network and disk, for the tests of its rules. */
export interface ClassCore {
  readonly state: ClassState;
  readonly round: Round | null;
  readonly results: readonly RoundScores[]; // of the rounds that were revealed
}

export interface ClassStep {
  readonly core: ClassCore;
  /** What happened, to be kept. */
  readonly events: readonly ClassEvent[];
  /** What of the round is to be told to the seats; see `seatEvents`. */
  readonly told: readonly Told[];
}

/** What a round needs that the plan only names: its mission, a seed of 128 bits from the system, measurements. */
export type SetupOf = (round: PlannedRound) => Result<HostSetup>;

export function openClass(classId: string, plan: ClassPlan, at: number): ClassStep {
  const events = stamped(null, [{ type: 'class-opened', classId, plan }], at);
  const state = evolveClassRun(null, events) as ClassState;
  return { core: { state, round: null, results: [] }, events, told: [] };
}

/** Facts that were decided elsewhere, as by `join`. */
export function withFacts(core: ClassCore, facts: readonly ClassFact[], at: number): ClassStep {
  const events = stamped(core.state, facts, at);
  const state = evolveClassRun(core.state, events) as ClassState;
  return { core: { ...core, state }, events, told: [] };
}

/** A teacher's command, `at` ms after the class was opened. */
export function obeyTeacher(
  core: ClassCore,
  command: TeacherCommand,
  at: number,
  setupOf: SetupOf,
): Result<ClassStep> {
  const { state, round } = core;
  if (state.phase === 'ended') return over(command.type);
  switch (command.type) {
    case 'next':
      return next(core, at, setupOf);
    case 'begin':
      if (!isBefore(state)) return notNow(command.type, state.phase);
      return fly(core, { type: 'begin' }, at);
    case 'pause':
    case 'resume':
    case 'set-speed':
    case 'trigger':
    case 'add-drones':
      if (state.phase !== 'flying') return notNow(command.type, state.phase);
      return fly(core, command, at);
    case 'end-round':
      if (state.phase !== 'flying' && !isBefore(state)) return notNow(command.type, state.phase);
      return fly(core, { type: 'abandon' }, at);
    case 'end-class': {
      const isOpen = round !== null && round.host.session.phase !== 'ended';
      const closed = isOpen ? fly(core, { type: 'abandon' }, at) : null;
      if (closed !== null && !closed.ok) return closed;
      const before = closed === null ? { core, events: [], told: [] } : closed.value;
      return decided(before, decideClass(before.core.state, command), at);
    }
    default:
      return decided({ core, events: [], told: [] }, decideClass(state, command), at);
  }
}

const isBefore = ({ phase, asking }: ClassState): boolean =>
  phase === 'briefing' || (phase === 'asking' && asking === 'before');

function decided(
  before: ClassStep,
  facts: Result<readonly ClassFact[]>,
  at: number,
): Result<ClassStep> {
  if (!facts.ok) return facts;
  const step = withFacts(before.core, facts.value, at);
  return succeed({ ...step, events: [...before.events, ...step.events], told: before.told });
}

/** Opens the next round and asks its question; after the last one the class ends. */
function next(core: ClassCore, at: number, setupOf: SetupOf): Result<ClassStep> {
  const { state } = core;
  const isDone = state.phase === 'lobby' || state.phase === 'revealed' || state.asking === 'after';
  if (!isDone) return notNow('next', state.phase);
  const index = state.round + 1;
  const planned = state.plan.rounds[index];
  if (planned === undefined)
    return decided({ core, events: [], told: [] }, succeed([{ type: 'class-ended' }]), at);
  const setup = setupOf(planned);
  if (!setup.ok) return setup;
  const opened = openRound(setup.value);
  const step = withFacts(
    { ...core, round: opened.round },
    [
      { type: 'round-opened', round: index, seed: setup.value.seed },
      ...toldFacts(index, opened),
      ...(planned.question === null
        ? []
        : [{ type: 'question-asked', round: index, when: 'before' } as const]),
    ],
    at,
  );
  return succeed({ ...step, told: opened.told });
}

function fly(core: ClassCore, command: Command, at: number): Result<ClassStep> {
  if (core.round === null) return notNow(command.type, core.state.phase);
  const step = decideRound(core.round, command);
  return step.ok ? succeed(taken(core, step.value, at)) : step;
}

/** Lets a tick of 50 ms pass. */
export function tickClass(core: ClassCore, at: number): ClassStep {
  if (core.round === null || core.state.phase !== 'flying') return { core, events: [], told: [] };
  return taken(core, advanceRound(core.round), at);
}

function taken(core: ClassCore, step: RoundStep, at: number): ClassStep {
  const index = core.state.round;
  const isOver = step.told.some(({ event }) => event.type === 'revealed');
  const facts = toldFacts(index, step);
  const closed = isOver ? [...facts, { type: 'round-closed', round: index } as const] : facts;
  const results = isOver
    ? [...core.results, scoreRound(step.round, index, classYardstick(step.round))]
    : core.results;
  return { ...withFacts({ ...core, round: step.round, results }, closed, at), told: step.told };
}

const toldFacts = (round: number, { told }: RoundStep): readonly ClassFact[] =>
  told.map(({ event }) => ({ type: 'round-told', round, event: sharedEvent(event) }));

export interface StudentStep extends ClassStep {
  /** What of it the seat alone is told, in its own log. */
  readonly own: readonly SessionEvent[];
}

/** A student's command. A guess that was heard before, by its nonce, is accepted and changes nothing. */
export function hearStudent(
  core: ClassCore,
  seat: SeatId,
  command: StudentCommand,
  at: number,
): Result<StudentStep> {
  const { state, round } = core;
  const sitting = state.seats.get(seat);
  if (sitting === undefined || sitting.status === 'gone')
    return fail('class-seat-unknown', `there is no seat ${seat}`, { seat });
  if (command.type === 'leave')
    return succeed({ ...withFacts(core, lost(state, seat), at), own: [] });
  if (state.phase === 'ended') return over(command.type);
  if (!sitting.approved) return notNow(command.type, 'waiting');
  if (command.type === 'answer') {
    const { when, option } = command;
    if (state.asking !== when) return notNow('answer', state.phase);
    const options = roundOf(state)?.question?.options.length ?? 0;
    if (option >= options)
      return fail('command-not-allowed', `there are ${options} answers, got number ${option}`, {
        command: 'answer',
        why: option,
      });
    if (state.answers[state.round]?.[when].get(seat) === option)
      return succeed({ core, events: [], told: [], own: [] });
    const fact = { type: 'question-answered', round: state.round, when, seat, option } as const;
    return succeed({ ...withFacts(core, [fact], at), own: [] });
  }
  if (command.nonce <= sitting.nonce) return succeed({ core, events: [], told: [], own: [] });
  if (round === null) return notNow('guess', state.phase);
  const { nonce, guess, saw } = command;
  const guessed = guessInRound(round, seat, guess, saw);
  if (!guessed.ok) return guessed;
  const { after, events: own } = guessed.value;
  const fact = {
    type: 'seat-guessed',
    round: state.round,
    seat,
    nonce,
    guess,
    after,
    saw,
  } as const;
  return succeed({ ...withFacts({ ...core, round: guessed.value.round }, [fact], at), own });
}
