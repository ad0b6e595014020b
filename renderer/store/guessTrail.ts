import type { Guess } from '../../src/core/session/events.ts';
import { sameGuess } from './bell.ts';

/** The guesses that stood one after another, with ways back and on again. A guess that was made stays made. */
export interface GuessTrail {
  readonly past: readonly Guess[]; // oldest first
  readonly now: Guess | null;
  readonly future: readonly Guess[]; // taken back; the next one last
  /** What stood before `now`, whichever way that came about. */
  readonly former: Guess | null;
}

export const emptyTrail: GuessTrail = { past: [], now: null, future: [], former: null };

const MOST = 200; // guesses that can be taken back

/** A new guess: what was taken back before is gone. */
export function guessed(trail: GuessTrail, guess: Guess): GuessTrail {
  if (sameGuess(trail.now, guess)) return trail;
  const past = trail.now === null ? trail.past : [...trail.past, trail.now].slice(-MOST);
  return { past, now: guess, future: [], former: trail.now };
}

/** One guess back, or the same trail where there is none. */
export function undone(trail: GuessTrail): GuessTrail {
  const back = trail.past.at(-1);
  if (back === undefined || trail.now === null) return trail;
  return {
    past: trail.past.slice(0, -1),
    now: back,
    future: [...trail.future, trail.now],
    former: trail.now,
  };
}

/** One guess on again, or the same trail where none was taken back. */
export function redone(trail: GuessTrail): GuessTrail {
  const on = trail.future.at(-1);
  if (on === undefined || trail.now === null) return trail;
  return {
    past: [...trail.past, trail.now],
    now: on,
    future: trail.future.slice(0, -1),
    former: trail.now,
  };
}
