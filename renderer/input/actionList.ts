import { BELL_ACTIONS } from './list/bell.ts';
import { FLIGHT_ACTIONS } from './list/flight.ts';
import { MENU_ACTIONS } from './list/menu.ts';
import { REPLAY_ACTIONS } from './list/replay.ts';

/**
 * All actions, in the order in which they are listed, with the keys and buttons they have until the player
 * changes them.
 */
export const ACTIONS = [
  ...BELL_ACTIONS,
  ...FLIGHT_ACTIONS,
  ...REPLAY_ACTIONS,
  ...MENU_ACTIONS,
] as const;
