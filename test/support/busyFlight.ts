import { autopilot } from '../../src/core/session/autopilot.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { Pilot } from '../../src/core/session/playThrough.ts';
import { mission, played, SEED } from './missions.ts';

const plan: readonly (readonly [landings: number, command: Command])[] = [
  [5, { type: 'guess', guess: { family: 'normal', mu: 9, sigma: 2 } }],
  [20, { type: 'pause' }],
  [20, { type: 'guess', guess: { family: 'normal', mu: 10, sigma: 1.5 } }],
  [20, { type: 'set-speed', speed: 20 }],
  [20, { type: 'resume' }],
  [60, { type: 'trigger', what: 'decoy-swarm' }],
  [90, { type: 'trigger', what: 'memory-wipe' }],
  [110, { type: 'trigger', what: 'jamming' }],
  [130, { type: 'trigger', what: 'decoy-swarm' }],
  [150, { type: 'set-speed', speed: 0.5 }],
  [160, { type: 'abandon' }],
];

/** Free Flight with all that a player can do. */
export function busyFlight(): readonly SessionEvent[] {
  let done = 0;
  const pilot: Pilot = state => {
    if (state.phase !== 'flying') return autopilot(state);
    const next = plan[done];
    if (next === undefined || state.landings.count < next[0]) return null;
    done++;
    return next[1];
  };
  return played(mission('free-flight'), SEED, pilot).events;
}
