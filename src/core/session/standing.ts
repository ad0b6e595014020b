import type { Estimate } from '../estimation/estimate.ts';
import type { Mission } from '../missions/mission.ts';
import type { Law, SimpleLaw } from '../statistics/law.ts';
import { predictive } from '../statistics/normalInverseGamma.ts';
import type { DecoysAnnounced, Guess } from './events.ts';

/** The briefing's prior as a law for the next landing; it stands in where nobody has an answer yet. */
export function priorLaw(mission: Mission): SimpleLaw {
  return predictive(mission.prior);
}

/** Adds the strays that were announced to a law of the base. */
export function withStrays(core: Law, decoys: DecoysAnnounced | null): Law {
  if (decoys === null) return core;
  const parts = core.family === 'mixture' ? core : { weights: [1], components: [core] };
  return {
    family: 'mixture',
    weights: [...parts.weights.map(w => w * (1 - decoys.share)), decoys.share],
    components: [...parts.components, decoys.law],
  };
}

/** The law by which the player pays: the bell, with the strays that were announced to everybody. */
export function playerRaceLaw(
  mission: Mission,
  guess: Guess | null,
  decoys: DecoysAnnounced | null,
): Law {
  return withStrays(guess ?? priorLaw(mission), decoys);
}

/** The law by which a computer pays: its own, or the prior's with the announced strays. */
export function computerRaceLaw(
  mission: Mission,
  estimate: Estimate | undefined,
  decoys: DecoysAnnounced | null,
): Law {
  if (estimate === undefined || estimate.status === 'insufficient-data')
    return withStrays(priorLaw(mission), decoys);
  return estimate.law;
}

/** The law that is compared with the truth. */
export function playerTargetLaw(
  mission: Mission,
  guess: Guess | null,
  decoys: DecoysAnnounced | null,
): Law {
  return mission.target === 'core'
    ? (guess ?? priorLaw(mission))
    : playerRaceLaw(mission, guess, decoys);
}

export function computerTargetLaw(
  mission: Mission,
  estimate: Estimate | undefined,
  decoys: DecoysAnnounced | null,
): Law {
  if (mission.target === 'full') return computerRaceLaw(mission, estimate, decoys);
  if (estimate === undefined || estimate.status === 'insufficient-data') return priorLaw(mission);
  return estimate.core;
}
