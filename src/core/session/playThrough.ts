import { advance, TICK_MS } from './advance.ts';
import type { Command } from './commands.ts';
import { decide } from './decide.ts';
import type { SessionEvent } from './events.ts';
import { openHost, type Decision, type HostSetup, type HostState } from './host.ts';
import type { SessionState } from './state.ts';

/** Plays by looking at a session; null lets time pass. */
export type Pilot = (state: SessionState) => Command | null;

/**
 * Plays a whole session at once, without a clock: the pilot looks after each tick, and time goes on when it
 * has nothing more to say. `tell` hears each decision's events as the archive keeps them. Throws
 * RangeError when a command is refused, or when the session has not ended after `maxTicks`.
 */
export function playThrough(
  setup: HostSetup,
  pilot: Pilot,
  tell: (events: readonly SessionEvent[]) => void,
  maxTicks = 50_000_000,
): HostState {
  let { host, events } = openHost(setup);
  tell(events);
  let sessionTime = 0; // ms
  for (let tick = 0; tick < maxTicks; tick++) {
    ({ host, events } = flyBy(host, pilot, sessionTime));
    if (events.length > 0) tell(events);
    if (host.session.phase === 'ended') return host;
    if (host.session.phase === 'flying' && !host.session.paused) sessionTime += TICK_MS;
    ({ host, events } = advance(host, sessionTime));
    if (events.length > 0) tell(events);
    if (host.session.phase === 'ended') return host;
  }
  throw new RangeError(`the session had not ended after ${maxTicks} ticks`);
}

const MAX_COMMANDS_A_TICK = 8;

/** Lets the pilot act at session time `at` (ms) on what it sees, until it has nothing more to say. */
export function flyBy(host: HostState, pilot: Pilot, at: number): Decision {
  const events: SessionEvent[] = [];
  let current = host;
  for (let i = 0; i < MAX_COMMANDS_A_TICK; i++) {
    const command = pilot(current.session);
    if (command === null) break;
    const decided = decide(current, command, at);
    if (!decided.ok) throw new RangeError(`the pilot was refused: ${decided.problem.message}`);
    current = decided.value.host;
    events.push(...decided.value.events);
  }
  return { host: current, events };
}
