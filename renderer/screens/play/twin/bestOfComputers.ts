import { computerRaceLaw, straysAt } from '../../../../src/core/session/standing.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { meanLogLikelihood } from '../../../store/evidence.ts';

/** The greatest mean log-likelihood that a computer's law reaches on all landings, nats; null without any. */
export function bestOfComputers(state: SessionState): number | null {
  const strays = straysAt(state.alarms, state.landings.count + 1);
  let best: number | null = null;
  for (const id of state.mission.contestants) {
    const estimate = state.estimates[id];
    if (estimate === undefined || estimate.status === 'insufficient-data') continue;
    const value = meanLogLikelihood(state, computerRaceLaw(state.mission, estimate, strays));
    if (value !== null && Number.isFinite(value)) best = Math.max(best ?? -Infinity, value);
  }
  return best;
}
