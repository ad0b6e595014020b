import type { ClassEvent } from '../../core/classroom/classEvents.ts';
import type { ClassState } from '../../core/classroom/classState.ts';
import { evolveClassRun } from '../../core/classroom/evolveClass.ts';
import type { Mission } from '../../core/missions/mission.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { reenact } from '../../core/recording/reenact.ts';
import type { Seed } from '../../core/session/contestants.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { openHost, type HostState } from '../../core/session/host.ts';
import { missionData } from '../missions.ts';
import type { JournalPort } from './journalPort.ts';

/** A class as its host had it when it was killed. */
export interface ResumedClass {
  readonly state: ClassState;
  readonly events: readonly ClassEvent[];
  /** The round that is open; null in the lobby, between two rounds and after the last. */
  readonly round: ResumedRound | null;
}

export interface ResumedRound {
  readonly round: number; // index in the plan
  readonly seed: Seed;
  readonly host: HostState;
  readonly sessionTime: number; // ms, a multiple of a tick
  readonly log: readonly SessionEvent[]; // as the class keeps it
  /** What the last decision told beyond the log's end; the class tells it first. None where batches were whole. */
  readonly untold: readonly SessionEvent[];
}

/**
 * Rebuilds a class from its log: the state by folding, the flight of its round by deciding it again from its seed.
 * Fails on a class that is not there, has ended, or does not follow from its own events.
 */
export function resumeClass(journal: JournalPort, classId: string): Result<ResumedClass> {
  const read = journal.read(classId);
  return read.ok ? resumedFrom(read.value, classId) : read;
}

/** The same from the events themselves. */
export function resumedFrom(events: readonly ClassEvent[], classId: string): Result<ResumedClass> {
  const state = folded(events);
  if (state === null) return astray(classId, 'its events do not follow on each other');
  if (state.phase === 'ended') return astray(classId, 'it has ended');
  const round = openRound(events);
  if (round === null) return succeed({ state, events, round: null });
  const flown = reflown(round);
  if (typeof flown === 'string') return astray(classId, flown);
  return succeed({ state, events, round: flown });
}

const astray = (classId: string, why: string): Result<never> =>
  fail('class-astray', `class ${classId} cannot be gone on with: ${why}`, { classId, why });

function folded(events: readonly ClassEvent[]): ClassState | null {
  try {
    return evolveClassRun(null, events);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface OpenRound {
  readonly round: number;
  readonly seed: Seed;
  readonly log: readonly SessionEvent[];
}

/** The last round that was opened, unless it is over. */
function openRound(events: readonly ClassEvent[]): OpenRound | null {
  const from = events.findLastIndex(({ type }) => type === 'round-opened');
  const opened = events[from];
  if (opened?.type !== 'round-opened') return null;
  const log: SessionEvent[] = [];
  for (const event of events.slice(from)) {
    if (event.type === 'round-closed') return null;
    if (event.type === 'round-told') log.push(event.event);
  }
  return log.at(-1)?.type === 'revealed' ? null : { ...opened, log };
}

/** A string says why not. */
function reflown({ round, seed, log }: OpenRound): ResumedRound | string {
  const [first] = log;
  if (first?.type !== 'session-opened') return 'its round has no beginning';
  const { mission } = first;
  const data = missionData(mission);
  if (!data.ok) return data.problem.message;
  const decisions = reenact(unsealed(log, mission, seed, data.value), data.value);
  for (let step = decisions.next(); ; step = decisions.next()) {
    if (step.done === true)
      return step.value === null
        ? 'its round is empty'
        : `event ${step.value.index} of its round does not follow from the others`;
    const { host, sessionTime, from, told, matched } = step.value;
    // What it told may go on past the log's end: the host was killed before that was kept.
    if (from + matched === log.length)
      return { round, seed, host, sessionTime, log, untold: told.slice(matched) };
  }
}

/** The log with its truth, which the class's log may hold back. */
function unsealed(
  log: readonly SessionEvent[],
  mission: Mission,
  seed: Seed,
  data: Float64Array | null,
): readonly SessionEvent[] {
  const { events } = openHost({ mission, seed, data });
  return log.map(event =>
    event.type === 'withheld' ? (events.find(({ seq }) => seq === event.seq) ?? event) : event,
  );
}
