import type { SessionState } from '../../src/core/session/state.ts';

/** Whether the player leads the race clearly; 'level' at the beginning of each leg. */
export interface LeadWatch {
  readonly legFrom: number;
  readonly stands: 'level' | 'ahead' | 'behind';
}

export const LEVEL: LeadWatch = { legFrom: 0, stands: 'level' };

/** Nats that make a lead, or lose it: less is the noise of a landing or two. */
const MARGIN = 0.5;

/** Good news is told when `stands` turns to 'ahead'. Whoever has not guessed leads by nothing of theirs. */
export function leadAfter(watch: LeadWatch, { race, guess }: SessionState): LeadWatch {
  const before = watch.legFrom === race.legFrom ? watch : { ...LEVEL, legFrom: race.legFrom };
  const { player = 0, ...others } = race.totals;
  const best = Math.min(...Object.values(others));
  if (guess === null || !Number.isFinite(player)) return before;
  if (player < best - MARGIN) return { ...before, stands: 'ahead' };
  return player > best + MARGIN ? { ...before, stands: 'behind' } : before;
}
