import type { TeacherCommand } from '../../../../src/core/classroom/classCommands.ts';
import { SPEEDS } from '../../../../src/core/session/commands.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import type { PlayAction } from '../../../input/keys.ts';

/** What a key of a flight asks of a class; null for keys that mean something to a player alone. */
export function flightCommand(action: PlayAction, state: SessionState): TeacherCommand | null {
  switch (action.type) {
    case 'toggle-pause':
      return { type: state.paused ? 'resume' : 'pause' };
    case 'speed':
      return { type: 'set-speed', speed: action.speed };
    case 'change-speed': {
      const speed =
        action.by === 1
          ? SPEEDS.find(one => one > state.speed)
          : SPEEDS.findLast(one => one < state.speed);
      return speed === undefined ? null : { type: 'set-speed', speed };
    }
    case 'trigger':
      return { type: 'trigger', what: action.what };
    default:
      return null;
  }
}
