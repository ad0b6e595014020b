import type { Mission } from '../missions/mission.ts';
import type { Command } from '../session/commands.ts';
import type { SessionEvent } from '../session/events.ts';

/** The command that such an event answers, if a command brought it about; null: none could. */
export function commandBehind(event: SessionEvent): Command | null {
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
    case 'drones-added':
      return { type: 'add-drones', count: event.count };
    case 'computers-changed':
      return { type: 'change-computers', computers: event.computers };
    case 'revealed':
      return event.outcome.ended === 'abandoned' ? { type: 'abandon' } : null;
    default:
      return null;
  }
}

/** The same, but null for what the mission's own plan brought about. */
export function commandOf(event: SessionEvent, mission: Mission): Command | null {
  switch (event.type) {
    case 'decoys-announced':
      // A planned announcement holds to the end, a swarm that is called lapses.
      return event.until === null ? null : commandBehind(event);
    case 'memory-wiped':
      return mission.wipes.some(({ after, keep }) => after === event.after && keep === event.kept)
        ? null
        : commandBehind(event);
    default:
      return commandBehind(event);
  }
}
