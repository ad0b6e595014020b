import type { Guess } from '../../../src/core/session/events.ts';
import { bellsOf } from './handles.ts';

type Side = -1 | 1;

/**
 * On which side of their peaks the truth and the player's bell have their numbers: apart from each other
 * where there is one bell, both outwards where there are two.
 */
export function labelSides(
  truth: Guess,
  guess: Guess,
  component: number,
): { readonly truth: Side; readonly player: Side } {
  const ours = bellsOf(guess);
  const mu = bellsOf(truth)[component]?.mu ?? 0;
  if (ours.length > 1) {
    const outwards = ours.some((bell, k) => k !== component && bell.mu > mu) ? -1 : 1;
    return { truth: outwards, player: outwards };
  }
  return mu > (ours[0]?.mu ?? mu) ? { truth: 1, player: -1 } : { truth: -1, player: 1 };
}

/** The side of one of the two. */
export function labelSide(
  truth: Guess,
  guess: Guess,
  component: number,
  whose: 'truth' | 'player',
): Side {
  return labelSides(truth, guess, component)[whose];
}
