import { density } from '../../statistics/families.ts';
import type { Law, NormalLaw } from '../../statistics/law.ts';
import type { ContestantId } from '../../session/contestants.ts';
import type { SessionState } from '../../session/state.ts';
import { partsOf } from '../parts.ts';

/** Somebody's bell, or bells, at a moment. */
export interface Holder {
  readonly id: ContestantId;
  readonly law: Law | null; // null: no answer yet
  readonly bells: readonly NormalLaw[];
  readonly weights: readonly number[];
  /** Whether it is a point, whose density has no height. */
  readonly isPoint: boolean;
}

/** The player and the computers whose answers a player may see at that moment. */
export function holdersAt(state: SessionState): readonly Holder[] {
  const player = holder('player', state.guess?.guess ?? null);
  const { mission, guess, phase } = state;
  if (mission.answers === 'after-guess' && guess === null && phase !== 'ended') return [player];
  return [
    player,
    ...mission.contestants.map(id => {
      const estimate = state.estimates[id];
      const has = estimate !== undefined && estimate.status !== 'insufficient-data';
      return holder(id, has ? estimate.core : null);
    }),
  ];
}

function holder(id: ContestantId, law: Law | null): Holder {
  const { bells, weights } = law === null ? { bells: [], weights: [] } : partsOf(law);
  return { id, law, bells, weights, isPoint: bells.some(({ sigma }) => sigma === 0) };
}

/** Greatest density of the law about its bells, 1/unit. */
export function peakOf({ law, bells, isPoint }: Holder): number {
  if (law === null || isPoint) return 0;
  const places = bells.length > 0 ? bells.map(({ mu }) => mu) : [middleOf(law)];
  return Math.max(...places.map(x => density(law, x)));
}

/** Where a law that is no bell has its middle. */
export function middleOf(law: Law): number {
  if (law.family === 'student-t') return law.location;
  if (law.family === 'uniform') return (law.lower + law.upper) / 2;
  return law.family === 'normal' ? law.mu : 0;
}
