import { logDensity } from '../../src/core/statistics/families.ts';
import type { Law, SimpleLaw } from '../../src/core/statistics/law.ts';
import { priorLaw } from '../../src/core/session/standing.ts';
import type { SessionState } from '../../src/core/session/state.ts';

/** The player's bell, or while there is none what the briefing expects. */
export function expectedLaw(state: SessionState): Law {
  return state.guess?.guess ?? priorLaw(state.mission);
}

/**
 * How surprising a position is under a law, in sigmas of a normal law that falls as far below its peak:
 * sqrt(2 (ln p(peak) - ln p(x))). For a normal law it is |x - mu| / sigma.
 */
export function surpriseOf(law: Law, x: number): number {
  const parts = law.family === 'mixture' ? law.components : [law];
  const peak = Math.max(...parts.map(part => logDensity(law, centreOf(part))));
  return Math.sqrt(Math.max(0, 2 * (peak - logDensity(law, x))));
}

function centreOf(law: SimpleLaw): number {
  switch (law.family) {
    case 'normal':
      return law.mu;
    case 'student-t':
      return law.location;
    case 'uniform':
      return (law.lower + law.upper) / 2;
  }
}

/** From here on a landing is called surprising: one in twenty under a true normal law. */
export const SURPRISING = 2;

/** Loudness by ear: what was expected is there, what surprises stands out. */
export function gainOfSurprise(surprise: number): number {
  return Math.min(1, 0.3 + 0.7 * Math.min(1, surprise / 3) ** 1.5);
}
