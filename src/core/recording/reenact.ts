import type { Mission } from '../missions/mission.ts';
import { advance, TICK_MS } from '../session/advance.ts';
import { decide } from '../session/decide.ts';
import type { SessionEvent } from '../session/events.ts';
import { openHost, type Decision, type HostState } from '../session/host.ts';
import { commandBehind } from './commandBehind.ts';

/** One decision of a recorded session, decided again. */
export interface Reenacted {
  readonly host: HostState; // after it
  readonly sessionTime: number; // ms, a multiple of a tick
  /** Index in the recording of the first event that it told; what it told may go on past the recording's end. */
  readonly from: number;
  readonly told: readonly SessionEvent[]; // none: a tick in which nothing happened
  /** How many of them the recording has, by their types. */
  readonly matched: number;
}

/** Where a recording took another course than its own commands lead to. */
export interface Astray {
  readonly index: number; // of the event
  readonly expected: string; // '"landed"', 'nothing'
}

/** Where landings come from: drawn again from the seed, the data of the mission, or as recorded. */
export type LandingSource = 'seed' | 'data' | 'recorded';

const MAX_STEPS = 20_000_000; // ticks and commands
const NO_SEED = '0'.repeat(32);

/**
 * Plays a recording's commands again on a new host, decision by decision, up to its last event. The events are a
 * log that a decoder has let pass; `data` are the measurements of a recorded mission, null where they are not at
 * hand. Where the seed was withheld and nothing was revealed, landings are taken as recorded. The result says where
 * the recording left the course, null: nowhere. Throws RangeError on a mission that cannot be opened.
 */
export function* reenact(
  events: readonly SessionEvent[],
  data: Float64Array | null,
): Generator<Reenacted, Astray | null> {
  const opened = reopen(events, data);
  let { host } = opened;
  let sessionTime = 0; // ms
  let done = 0; // events
  let decision: Decision = opened;
  for (let steps = 0; ; steps++) {
    const matched = matching(events, done, decision.events);
    yield { host, sessionTime, from: done, told: decision.events, matched };
    done += matched;
    const next = events[done];
    if (next === undefined) return null;
    const other = decision.events[matched];
    if (other !== undefined) return { index: done, expected: `"${other.type}"` };
    if (steps === MAX_STEPS)
      return { index: done, expected: `something within ${MAX_STEPS} steps` };
    if (sessionTime < next.at && isFlying(host)) {
      sessionTime += TICK_MS;
      decision = advance(host, sessionTime);
    } else {
      const obeyed = obey(host, next, sessionTime);
      if (typeof obeyed === 'string') return { index: done, expected: obeyed };
      decision = obeyed;
    }
    ({ host } = decision);
  }
}

/** Whether time passes on this host. */
export const isFlying = ({ session }: HostState): boolean =>
  session.phase === 'flying' && !session.paused;

export function landingSource(
  events: readonly SessionEvent[],
  data: Float64Array | null,
): LandingSource {
  if (missionOf(events).source.kind === 'recorded') return data === null ? 'recorded' : 'data';
  return seedOf(events) === null ? 'recorded' : 'seed';
}

export function missionOf(events: readonly SessionEvent[]): Mission {
  const first = events[0];
  if (first?.type !== 'session-opened')
    throw new RangeError(`a session begins with session-opened, got ${first?.type ?? 'no event'}`);
  return first.mission;
}

/** How many of what was told the recording goes on with. */
function matching(
  events: readonly SessionEvent[],
  from: number,
  told: readonly SessionEvent[],
): number {
  let count = 0;
  for (const event of told) {
    const recorded = events[from + count];
    if (recorded === undefined) break; // it was interrupted here
    if (recorded.type !== 'withheld' && recorded.type !== event.type) break;
    count++;
  }
  return count;
}

function reopen(events: readonly SessionEvent[], given: Float64Array | null): Decision {
  const mission = missionOf(events);
  const seed = seedOf(events) ?? NO_SEED;
  const source = landingSource(events, given);
  const data = source === 'recorded' ? padded(recordedLandings(events), mission.landings) : given;
  const isDrawn = mission.source.kind === 'simulated';
  const opened = openHost({ mission, seed, data: isDrawn ? null : data });
  const told = isDrawn && source === 'recorded' ? { truth: null, data } : {};
  const isBranch = events.some(({ type }) => type === 'computers-changed');
  return { ...opened, host: { ...opened.host, ...told, isBranch } };
}

/** How many landings a log tells of. */
export const landingsIn = (events: readonly SessionEvent[]): number =>
  events.reduce((n, event) => (event.type === 'landed' ? n + event.positions.length : n), 0);

const recordedLandings = (events: readonly SessionEvent[]): Float64Array =>
  Float64Array.from(events.flatMap(event => (event.type === 'landed' ? event.positions : [])));

/** Fills up with 0 what an interrupted recording has not seen land. */
function padded(values: Float64Array, length: number): Float64Array {
  const all = new Float64Array(Math.max(length, values.length));
  all.set(values);
  return all;
}

function seedOf(events: readonly SessionEvent[]): string | null {
  for (const event of events) if (event.type === 'truth-sealed') return event.seed;
  const last = events.at(-1);
  return last?.type === 'revealed' ? last.outcome.seed : null;
}

/** Gives the command that the recorded event answered; a string says why there can be none. */
function obey(host: HostState, event: SessionEvent, at: number): Decision | string {
  if (event.at !== at) return `an event at ${at} ms`;
  const command = commandBehind(event);
  if (command === null) return 'nothing';
  const decided = decide(host, command, at);
  if (!decided.ok) return `nothing: ${decided.problem.message}`;
  return decided.value.events.length === 0 ? 'nothing' : decided.value;
}
