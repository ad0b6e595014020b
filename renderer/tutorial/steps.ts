import { columnView } from '../../src/core/session/column.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { heapOf, shortfall } from './heap.ts';

/** What a newcomer does, one thing after the other. */
export const STEPS = ['watch', 'move', 'width', 'computers'] as const;
export type TutorialStep = (typeof STEPS)[number];

/** Landings to watch before the bell is moved. */
export const WATCHED = 12;
/** How near the peak has to come to the middle of the landings, in their standard deviations. */
const REACH = 0.25;
/** How near the mean log-likelihood has to come to the best, nats a landing. */
const CLOSE = 0.05;

/**
 * Where the tutorial stands now: each step goes on by what the guess is, however it was made. `met`: a
 * computer's arithmetic was opened. A bell that is still being moved counts once it is taken.
 */
export function stepAfter(
  step: TutorialStep,
  state: SessionState,
  met: boolean,
): TutorialStep | 'over' {
  switch (step) {
    case 'watch':
      return state.landings.count >= WATCHED ? 'move' : step;
    case 'move':
      return isOnHeap(state) ? 'width' : step;
    case 'width':
      return fits(state) ? 'computers' : step;
    case 'computers':
      return met ? 'over' : step;
  }
}

function isOnHeap(state: SessionState): boolean {
  const [heap, bell] = [heapOf(columnView(state.landings)), bellOf(state)];
  return heap !== null && bell !== null && Math.abs(bell.mu - heap.middle) <= REACH * heap.spread;
}

function fits(state: SessionState): boolean {
  const [heap, bell] = [heapOf(columnView(state.landings)), bellOf(state)];
  return heap !== null && bell !== null && shortfall(heap, bell) <= CLOSE;
}

function bellOf({ guess }: SessionState) {
  return guess?.guess.family === 'normal' ? guess.guess : null;
}
