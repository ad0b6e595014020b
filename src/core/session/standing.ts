import type { Estimate } from '../estimation/estimate.ts';
import type { Mission } from '../missions/mission.ts';
import type { Law, SimpleLaw } from '../statistics/law.ts';
import { predictive } from '../statistics/normalInverseGamma.ts';
import type { DecoysAnnounced, Guess } from './events.ts';
import type { SessionState } from './state.ts';

/** Strays among the landings, as announced to everybody. */
export type StraysInForce = Pick<DecoysAnnounced, 'law' | 'share'> | null;

/** The announcement that holds for landing number `landing`: the last one before it that has not lapsed. */
export function straysAt(alarms: SessionState['alarms'], landing: number): StraysInForce {
  for (let i = alarms.count - 1; i >= 0; i--) {
    const alarm = alarms.items[i];
    if (alarm?.type !== 'decoys-announced' || alarm.after >= landing) continue;
    if (alarm.until === null || landing <= alarm.until) return alarm;
  }
  return null;
}

/** The briefing's prior as a law for the next landing; it stands in where nobody has an answer yet. */
export function priorLaw(mission: Mission): SimpleLaw {
  return predictive(mission.prior);
}

export function withStrays(core: Law, strays: StraysInForce): Law {
  if (strays === null) return core;
  const parts = core.family === 'mixture' ? core : { weights: [1], components: [core] };
  return {
    family: 'mixture',
    weights: [...parts.weights.map(weight => weight * (1 - strays.share)), strays.share],
    components: [...parts.components, strays.law],
  };
}

/** The law by which the player pays: the bell, with the strays that were announced to everybody. */
export function playerRaceLaw(mission: Mission, guess: Guess | null, strays: StraysInForce): Law {
  return withStrays(guess ?? priorLaw(mission), strays);
}

/** The law by which a computer pays: its own, or without an answer the prior's with the announced strays. */
export function computerRaceLaw(
  mission: Mission,
  estimate: Estimate | undefined,
  strays: StraysInForce,
): Law {
  return hasLaw(estimate) ? estimate.law : withStrays(priorLaw(mission), strays);
}

/** The law that is compared with the truth. */
export function playerTargetLaw(mission: Mission, guess: Guess | null, strays: StraysInForce): Law {
  return mission.target === 'core'
    ? (guess ?? priorLaw(mission))
    : playerRaceLaw(mission, guess, strays);
}

export function computerTargetLaw(
  mission: Mission,
  estimate: Estimate | undefined,
  strays: StraysInForce,
): Law {
  if (mission.target === 'full') return computerRaceLaw(mission, estimate, strays);
  return hasLaw(estimate) ? estimate.core : priorLaw(mission);
}

function hasLaw(
  estimate: Estimate | undefined,
): estimate is Exclude<Estimate, { status: 'insufficient-data' }> {
  return estimate !== undefined && estimate.status !== 'insufficient-data';
}
