import { describe, expect, it } from 'vitest';
import type { Alarm, SessionState } from '../../../../src/core/session/state.ts';
import {
  followHints,
  hintFor,
  NO_HINTS,
  putAway,
  REST,
  type Hint,
} from '../../../../renderer/tutorial/hints.ts';
import { bell, heap, pairOfBases, stateOf } from './states.ts';

const swarm: Alarm = {
  type: 'decoys-announced',
  after: 40,
  until: null,
  share: 0.1,
  law: { family: 'normal', mu: 30, sigma: 2 },
};
const wipe: Alarm = { type: 'memory-wiped', after: 24, kept: 2 };
const swarmed = [...heap(72), 28, 29, 30, 31, 32, 30, 29, 31];
const guessOf = (...guess: Parameters<typeof bell>) => ({ guess: bell(...guess) });

describe('what a player is told', () => {
  it.each<[string, Hint | null, Parameters<typeof stateOf>[0]]>([
    ['no guess, a few landings', null, { landings: heap(9) }],
    ['no guess for long', 'first-guess', { landings: heap(10) }],
    ['no guess for long, at speed', null, { landings: heap(30), speed: 4 }],
    ['a good guess', null, { landings: heap(80), ...guessOf(10.3, 1.8) }],
    ['a guess far away', 'off-heap', { landings: heap(80), ...guessOf(15, 2) }],
    ['a guess far away, just made', null, { landings: heap(80), ...guessOf(15, 2), after: 70 }],
    ['too wide', 'too-wide', { landings: heap(80), ...guessOf(10, 6) }],
    ['too narrow', 'too-narrow', { landings: heap(80), ...guessOf(10, 0.7) }],
    [
      'old bell after a wipe',
      'after-wipe',
      { landings: heap(40), ...guessOf(11.5, 2), alarms: [wipe] },
    ],
    ['good bell after a wipe', null, { landings: heap(40), ...guessOf(10, 2), alarms: [wipe] }],
    [
      'bell moved to the far landings',
      'far-landings',
      { landings: swarmed, ...guessOf(12, 2), after: 60, alarms: [swarm] },
    ],
    [
      'bell as wide as heap and decoys',
      'far-landings',
      { landings: swarmed, ...guessOf(11, 6), after: 60, alarms: [swarm] },
    ],
    [
      'bell on the heap among decoys',
      null,
      { landings: swarmed, ...guessOf(10, 2), after: 60, alarms: [swarm] },
    ],
  ])('%s', (_, hint, given) => {
    expect(hintFor(stateOf(given))).toBe(hint);
  });

  it('tells two bells that do worse than one from two that do better', () => {
    const landings = [...heap(40).map(x => x - 5), ...heap(40).map(x => x + 5)];
    const two = (first: number, second: number) =>
      stateOf({
        mission: pairOfBases,
        landings,
        guess: {
          family: 'mixture',
          weights: [0.5, 0.5],
          components: [
            { family: 'normal', mu: first, sigma: 2 },
            { family: 'normal', mu: second, sigma: 2 },
          ],
        },
      });
    expect(hintFor(two(14, 20))).toBe('two-heaps');
    expect(hintFor(two(5, 15))).toBeNull();
  });

  it('does not depend on what is hidden: no outcome, no truth', () => {
    const state = stateOf({ landings: heap(80), ...guessOf(15, 2) });
    const watched = new Proxy(state, {
      get(target, name) {
        if (name === 'outcome') throw new Error('looked at the outcome');
        return target[name as keyof SessionState];
      },
    });
    expect(hintFor(watched)).toBe('off-heap');
  });
});

describe('hints in a flight', () => {
  const far = (count: number, mu = 15): SessionState =>
    stateOf({ landings: heap(count), ...guessOf(mu, 2) });

  it('stand while their cause does, and then rest', () => {
    const told = followHints(NO_HINTS, far(40), false);
    expect(told.shown).toBe('off-heap');
    expect(followHints(told, far(80), false)).toBe(told);
    const helped = followHints(told, far(80, 10), false);
    expect(helped.shown).toBeNull();
    expect(followHints(helped, far(80 + REST - 1), false).shown).toBeNull();
    expect(followHints(helped, far(80 + REST), false).shown).toBe('off-heap');
  });

  it('go while the bell is being moved', () => {
    const told = followHints(NO_HINTS, far(40), false);
    expect(followHints(told, far(40), true).shown).toBeNull();
    expect(followHints(NO_HINTS, far(40), true)).toBe(NO_HINTS);
  });

  it('do not come back once put away, but others may', () => {
    const away = putAway(followHints(NO_HINTS, far(40), false), far(40));
    expect(away.shown).toBeNull();
    expect(followHints(away, far(400), false).shown).toBeNull();
    const wide = stateOf({ landings: heap(400), ...guessOf(10, 6) });
    expect(followHints(away, wide, false).shown).toBe('too-wide');
    expect(putAway(NO_HINTS, far(40))).toBe(NO_HINTS);
  });
});
