import { playerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Law } from '../../../src/core/statistics/law.ts';
import { basesOf } from '../../store/bell.ts';
import { meanLogLikelihood } from '../../store/evidence.ts';
import { createSurfaceSource } from '../surface/source.ts';

/** Landings are looked at anew for the best bell when they have grown by this share. */
const GROWTH = 0.03;

/**
 * The most that one bell, with the strays that were announced, can make of all landings so far, nats a landing; null
 * for two bases, where nobody knows it, and where there is no best. Keeps what it found from call to call.
 */
export function createBestPossible(): (state: SessionState) => number | null {
  const surfaceAt = createSurfaceSource();
  let law: Law | null = null;
  let count = 0;
  let share = NaN;
  return state => {
    const { landings, mission } = state;
    if (basesOf(mission) === 2 || landings.count < 2) return null;
    const strays = straysAt(state.alarms, landings.count + 1);
    const now = strays?.share ?? 0;
    const wait = strays === null ? 0 : GROWTH;
    const grown = landings.count - count;
    if (law === null || now !== share || grown < 0 || grown > wait * count) {
      // All landings count here, not those alone that the computers remember.
      const surface = surfaceAt({
        state: { ...state, memoryFrom: 0 },
        guess: { family: 'normal', mu: 0, sigma: 1 },
        active: 0,
        trails: [],
        held: false,
      });
      if (surface === null || !surface.peak.found) return null;
      const { mu, sigma } = surface.peak;
      law = playerRaceLaw(mission, { family: 'normal', mu, sigma }, strays);
      count = landings.count;
      share = now;
    }
    return meanLogLikelihood(state, law);
  };
}
