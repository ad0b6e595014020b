import type { Mission } from '../../../src/core/missions/mission.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import { briefedBell } from '../../store/bell.ts';

/** The bell that lies ready before the first guess: the very one whose numbers the fields show. */
export const firstGuess = (mission: Mission): Guess => briefedBell(mission);
