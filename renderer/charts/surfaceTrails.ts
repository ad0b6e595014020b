import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { Law, NormalLaw } from '../../src/core/statistics/law.ts';

/** Where a contestant has been and is, oldest first. Its way leaves out bells of sigma 0, where it is now may not. */
export interface Trail {
  readonly id: ContestantId;
  readonly bells: readonly NormalLaw[];
  readonly now: NormalLaw | null;
}

const MOST_STEPS = 48;

/**
 * The ways of all contestants since the computers' memory began. With two bells, `active` says which: of the player's
 * by its number, of the computers' the one on the same side.
 */
export function surfaceTrails(
  state: SessionState,
  bell: Law | null,
  answersShown: boolean,
  active = 0,
): Trail[] {
  const side = sideOf(bell, active);
  const since = state.race.legFrom;
  const trails: Trail[] = [];
  if (answersShown) {
    for (const id of state.mission.contestants) {
      const bells: NormalLaw[] = [];
      const { count, items } = state.estimateHistory;
      let first = 0;
      // The answers to the landing at which memory was wiped are still from before the wipe.
      while (since > 0 && first < count && (items[first]?.after ?? 0) <= since) first++;
      const stride = Math.max(1, Math.ceil((count - first) / MOST_STEPS));
      for (let i = first; i < count; i++) {
        if ((count - 1 - i) % stride !== 0) continue;
        const estimate = items[i]?.estimates[id];
        if (estimate === undefined || estimate.status === 'insufficient-data') continue;
        const normal = theBell(estimate.core, side);
        if (normal !== null && normal.sigma > 0) bells.push(normal);
      }
      const latest = state.estimates[id];
      const known = latest !== undefined && latest.status !== 'insufficient-data';
      trails.push({ id, bells, now: known ? theBell(latest.core, side) : null });
    }
  }
  const { count, items } = state.guesses;
  const guesses = items.slice(Math.max(0, count - MOST_STEPS), count).flatMap(({ guess }) => {
    const normal = theBell(guess, active);
    return normal === null ? [] : [normal];
  });
  const now = bell === null ? null : theBell(bell, active);
  return [...trails, { id: 'player', bells: now === null ? guesses : [...guesses, now], now }];
}

/** The normal bell of a law, or its bell number `which` where it has two; null when it has none or more. */
function theBell(law: Law, which: number): NormalLaw | null {
  if (law.family === 'normal') return law;
  if (law.family !== 'mixture') return null;
  const normals = law.components.filter(c => c.family === 'normal');
  if (normals.length === 2) return normals[which] ?? null;
  return normals.length === 1 ? (normals[0] ?? null) : null;
}

/** Whether the player's active bell is the left (0) or the right one (1) of two: computers order theirs. */
function sideOf(bell: Law | null, active: number): number {
  if (bell?.family !== 'mixture') return active;
  const [own, other] = [bell.components[active], bell.components[1 - active]];
  if (own?.family !== 'normal' || other?.family !== 'normal') return active;
  return own.mu <= other.mu ? 0 : 1;
}
