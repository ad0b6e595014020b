import type { Mission } from '../missions/mission.ts';
import { advance, TICK_MS } from '../session/advance.ts';
import type { Command } from '../session/commands.ts';
import { decide } from '../session/decide.ts';
import type { SessionEvent } from '../session/events.ts';
import { openHost, type Decision, type HostState } from '../session/host.ts';
import { differencesIn, type Difference } from './compare.ts';

export interface VerifyReport {
  /** Events that were computed again and compared. */
  readonly compared: number;
  /** Events that were not, because the recording took another course before them. */
  readonly skipped: number;
  /** Where landings came from: drawn again from the seed, the data of the mission, or as recorded. */
  readonly landings: 'seed' | 'data' | 'recorded';
  readonly differences: readonly Difference[]; // the first 100
  readonly differenceCount: number;
}

const LISTED_DIFFERENCES = 100;
const MAX_STEPS = 20_000_000; // ticks and commands
const NO_SEED = '0'.repeat(32);

/**
 * Plays a recording's commands again on a new host and compares all that follows from them, landings,
 * race, estimates and outcome, with what was recorded. `data` are the measurements of a recorded mission;
 * null where they are not at hand.
 *
 * The events are a log that a decoder has let pass. Where the seed was withheld and nothing was revealed,
 * landings are taken as recorded and the rest is computed from them. Throws RangeError on a mission that
 * cannot be opened.
 */
export function verifyRecording(
  events: readonly SessionEvent[],
  data: Float64Array | null,
): VerifyReport {
  const mission = missionOf(events);
  const differences: Difference[] = [];
  let differenceCount = 0;
  let compared = 0;
  let sessionTime = 0; // ms

  const note = (found: readonly Difference[]): void => {
    differenceCount += found.length;
    differences.push(...found.slice(0, LISTED_DIFFERENCES - differences.length));
  };

  /** Compares what follows with what was recorded; false where the recording took another course. */
  function match(computed: readonly SessionEvent[]): boolean {
    for (const event of computed) {
      const recorded = events[compared];
      if (recorded === undefined) return true; // it was interrupted here
      if (recorded.type !== 'withheld') {
        if (recorded.type !== event.type) return strayed(recorded, `"${event.type}"`);
        note(differencesIn(recorded.seq, recorded, event));
      }
      compared++;
    }
    return true;
  }

  function strayed(recorded: SessionEvent, expected: string): false {
    note([{ seq: recorded.seq, field: 'type', got: `"${recorded.type}"`, expected }]);
    return false;
  }

  /** Goes on up to the recorded event: a tick of the clock, or the command it answered. */
  function step(host: HostState, next: SessionEvent): HostState | null {
    const ticks = sessionTime < next.at && isFlying(host);
    if (ticks) sessionTime += TICK_MS;
    const decision = ticks ? advance(host, sessionTime) : obey(host, next, sessionTime);
    if (typeof decision === 'string') strayed(next, decision);
    else if (decision.events.length === 0 && !ticks) strayed(next, 'nothing');
    else if (match(decision.events)) return decision.host;
    return null;
  }

  const opened = reopen(events, mission, data);
  let host: HostState | null = match(opened.events) ? opened.host : null;
  for (let steps = 0; host !== null && compared < events.length; steps++) {
    const next = events[compared] as SessionEvent;
    if (steps === MAX_STEPS) strayed(next, `something within ${MAX_STEPS} steps`);
    host = steps < MAX_STEPS ? step(host, next) : null;
  }
  return {
    compared,
    skipped: events.length - compared,
    landings: opened.landings,
    differences,
    differenceCount,
  };
}

function missionOf(events: readonly SessionEvent[]): Mission {
  const first = events[0];
  if (first?.type !== 'session-opened')
    throw new RangeError(`a session begins with session-opened, got ${first?.type ?? 'no event'}`);
  return first.mission;
}

const isFlying = ({ session }: HostState): boolean => session.phase === 'flying' && !session.paused;

interface Reopened extends Decision {
  readonly landings: VerifyReport['landings'];
}

function reopen(
  events: readonly SessionEvent[],
  mission: Mission,
  given: Float64Array | null,
): Reopened {
  const recorded = (): Float64Array =>
    Float64Array.from(events.flatMap(event => (event.type === 'landed' ? event.positions : [])));
  const seed = seedOf(events);
  if (mission.source.kind === 'recorded') {
    const data = given ?? padded(recorded(), mission.landings);
    const opened = openHost({ mission, seed: seed ?? NO_SEED, data });
    return { ...opened, landings: given === null ? 'recorded' : 'data' };
  }
  const opened = openHost({ mission, seed: seed ?? NO_SEED, data: null });
  if (seed !== null) return { ...opened, landings: 'seed' };
  const data = padded(recorded(), mission.landings);
  return { ...opened, host: { ...opened.host, truth: null, data }, landings: 'recorded' };
}

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
  return decided.ok ? decided.value : `nothing: ${decided.problem.message}`;
}

function commandBehind(event: SessionEvent): Command | null {
  switch (event.type) {
    case 'prediction-made':
      return { type: 'predict', choice: event.choice };
    case 'flight-began':
      return { type: 'begin' };
    case 'guessed':
      return { type: 'guess', guess: event.guess };
    case 'paused':
      return { type: 'pause' };
    case 'resumed':
      return { type: 'resume' };
    case 'speed-set':
      return { type: 'set-speed', speed: event.speed };
    case 'decoys-announced':
      return { type: 'trigger', what: 'decoy-swarm' };
    case 'memory-wiped':
      return { type: 'trigger', what: 'memory-wipe' };
    case 'sensors-jammed':
      return { type: 'trigger', what: 'jamming' };
    case 'computers-changed':
      return { type: 'change-computers', computers: event.computers };
    case 'revealed':
      return event.outcome.ended === 'abandoned' ? { type: 'abandon' } : null;
    default:
      return null;
  }
}
