import { freeFlightMission, DEFAULT_FLIGHT } from '../../../src/core/missions/freeFlight.ts';
import { advance, TICK_MS } from '../../../src/core/session/advance.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import { openHost } from '../../../src/core/session/host.ts';
import { flyBy } from '../../../src/core/session/playThrough.ts';
import type { SessionState } from '../../../src/core/session/state.ts';

const SEED = '00112233445566778899aabbccddeeff';
const RATE = 1000 / TICK_MS; // a landing each tick

/** A flight's states over its last `ticks` ticks before it has `landings` landings, one each tick. */
export function flownStates(landings: number, ticks: number): readonly SessionState[] {
  // Longer than is flown, so that the reveal stays away.
  const plan = { ...DEFAULT_FLIGHT, landings: landings + 100, ratePerSecond: RATE };
  const mission = freeFlightMission(plan);
  let { host } = openHost({ mission, seed: SEED, data: null });
  const states: SessionState[] = [];
  for (let at = 0; host.session.landings.count < landings; at += TICK_MS) {
    ({ host } = flyBy(host, autopilot, at));
    ({ host } = advance(host, at + TICK_MS));
    if (host.session.landings.count > landings - ticks) states.push(host.session);
  }
  return states;
}
