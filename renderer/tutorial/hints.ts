import { columnView } from '../../src/core/session/column.ts';
import { sequenceItems } from '../../src/core/session/sequence.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { basesOf } from '../store/bell.ts';
import { meanLogLikelihood } from '../store/evidence.ts';
import { heapAmongStrays, heapOf, shortfall, type Heap } from './heap.ts';

/** What a player who is stuck may be told. */
export type Hint =
  | 'first-guess'
  | 'after-wipe'
  | 'far-landings'
  | 'off-heap'
  | 'too-wide'
  | 'too-narrow'
  | 'two-heaps';

const NO_GUESS = 10; // landings
const PATIENCE = 15; // landings that a guess may stand before it is spoken of
export const REST = 40; // landings between one hint and the next
const MUCH = 0.5; // nats a landing
const SOME = 0.25;
const LITTLE = 0.1;
const LOOKED_AT = 400; // landings: the latest

/**
 * What to tell a player now, or null: from the landings and the player's own guesses alone. A guess that was
 * changed a short while ago is left alone; at speed a short while is more landings.
 */
export function hintFor(state: SessionState): Hint | null {
  if (state.phase !== 'flying') return null;
  const { guess } = state;
  const { count } = state.landings;
  if (guess === null) return count >= NO_GUESS * haste(state) ? 'first-guess' : null;
  if (count < NO_GUESS || count - guess.after < PATIENCE * haste(state)) return null;
  const landings = columnView(state.landings, Math.max(0, count - LOOKED_AT));
  if (basesOf(state.mission) === 2) return hintForTwo(state, heapOf(landings));
  if (guess.guess.family !== 'normal') return null;
  const swarm = sequenceItems(state.alarms).findLast(({ type }) => type === 'decoys-announced');
  const heap = swarm === undefined ? heapOf(landings) : heapAmongStrays(landings);
  if (heap === null) return null;
  const { mu, sigma } = guess.guess;
  const lost = shortfall(heap, guess.guess);
  const off = (mu - heap.middle) / heap.spread;
  const ratio = sigma / heap.spread;
  const wipe = sequenceItems(state.alarms).findLast(alarm => alarm.type === 'memory-wiped');
  if (wipe?.type === 'memory-wiped' && guess.after <= wipe.after && lost > LITTLE)
    return 'after-wipe';
  const follows = (off * heap.pull > 0 && Math.abs(off) > 0.5) || ratio > 1.5;
  if (swarm?.type === 'decoys-announced' && guess.after >= swarm.after && follows && lost > LITTLE)
    return 'far-landings';
  if (lost > MUCH && Math.abs(off) > 1) return 'off-heap';
  if (lost > SOME && ratio > 1.8) return 'too-wide';
  if (lost > SOME && ratio < 0.6) return 'too-narrow';
  return null;
}

/** Two bells that do worse than a single one have not found their heaps. */
function hintForTwo(state: SessionState, heap: Heap | null): Hint | null {
  if (state.guess === null || heap === null) return null;
  const mine = meanLogLikelihood(state, state.guess.guess);
  const single = -Math.log(heap.spread) - 0.5 * Math.log(2 * Math.PI * Math.E);
  return mine !== null && mine < single - LITTLE ? 'two-heaps' : null;
}

/** Landings come so much faster than a person at speed 1 would see them. */
const haste = ({ speed }: SessionState): number => Math.max(1, speed);

/** What was told in this flight. */
export interface HintMemory {
  readonly shown: Hint | null;
  /** Put away by the player: not told again in this flight. */
  readonly away: readonly Hint[];
  /** Landings from which on the next hint may be told. */
  readonly from: number;
}

export const NO_HINTS: HintMemory = { shown: null, away: [], from: 0 };

/** One at a time: it stands while its cause does, and then there is quiet for a while. */
export function followHints(memory: HintMemory, state: SessionState, moving: boolean): HintMemory {
  const hint = moving ? null : hintFor(state);
  const { count } = state.landings;
  if (memory.shown !== null) {
    if (hint === memory.shown) return memory;
    return { ...memory, shown: null, from: count + REST * haste(state) };
  }
  if (hint === null || count < memory.from || memory.away.includes(hint)) return memory;
  return { ...memory, shown: hint };
}

export function putAway(memory: HintMemory, state: SessionState): HintMemory {
  if (memory.shown === null) return memory;
  return {
    shown: null,
    away: [...memory.away, memory.shown],
    from: state.landings.count + REST * haste(state),
  };
}
