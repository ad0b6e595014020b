import { describe, expect, test } from 'vitest';
import { leadAfter, LEVEL } from '../../../../renderer/audio/lead.ts';
import { stemLevels } from '../../../../renderer/audio/stems.ts';
import {
  moodAfter,
  regretOf,
  smoothedTension,
  tensionOf,
  type Mood,
} from '../../../../renderer/audio/tension.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { after, decoys, flying, guessed, landed, opened, raced, revealed } from './session.ts';

describe('tension', () => {
  test('is nothing in the briefing and after the end, and little at the start', () => {
    expect(tensionOf(opened)).toBe(0);
    expect(tensionOf(after(flying, landed(1, 10), revealed()))).toBe(0);
    expect(tensionOf(flying)).toBeCloseTo(0.12);
  });

  test('grows with the regret, and with nothing else of the totals', () => {
    const at = (player: number): number =>
      tensionOf(after(flying, raced(1, { player, mle: 100, em: 120 })));
    const rising = [90, 100, 101, 105, 120, 1000].map(at);
    expect(rising[0]).toBe(rising[1]);
    expect(rising.slice(1)).toEqual(rising.slice(1).toSorted((a, b) => a - b));
    expect(new Set(rising.slice(1)).size).toBe(5);
    expect(at(Infinity)).toBeGreaterThan(at(120));
    expect(at(Infinity)).toBeLessThanOrEqual(1);
  });

  test('jumps at an alarm and forgets it', () => {
    const alarm = after(flying, decoys);
    const later = (n: number): SessionState =>
      after(alarm, landed(1, ...Array<number>(n).fill(10)));
    expect(tensionOf(alarm)).toBeGreaterThan(tensionOf(flying) + 0.4);
    expect(tensionOf(later(60))).toBeLessThan(tensionOf(alarm) - 0.2);
    const calm = after(flying, landed(1, ...Array<number>(400).fill(10)));
    expect(tensionOf(later(400))).toBeCloseTo(tensionOf(calm), 2);
  });

  test('grows towards the end and stays within 0 to 1', () => {
    const at = (n: number): number =>
      tensionOf(after(flying, landed(1, ...Array<number>(n).fill(10))));
    expect(at(1000)).toBeGreaterThan(at(500));
    const worst = after(flying, decoys, raced(1, { player: Infinity, mle: 1 }));
    expect(tensionOf(worst)).toBeLessThanOrEqual(1);
    expect(tensionOf(worst)).toBeGreaterThan(0.75);
  });

  test('regret of two who are both lost is none', () => {
    expect(regretOf({ player: Infinity, mle: Infinity })).toBe(0);
    expect(regretOf({})).toBe(0);
  });

  test('is followed by halves, sooner up than down', () => {
    expect(smoothedTension(0, 1, 1500)).toBeCloseTo(0.5);
    expect(smoothedTension(1, 0, 1500)).toBeGreaterThan(0.7);
    expect(smoothedTension(0.2, 0.9, 1e9)).toBeCloseTo(0.9);
    const once = smoothedTension(0, 1, 1000);
    expect(smoothedTension(smoothedTension(0, 1, 400), 1, 600)).toBeCloseTo(once);
  });
});

test('a mood does not flicker at its border', () => {
  const moods: Mood[] = ['calm'];
  for (const tension of [0.39, 0.41, 0.39, 0.31, 0.29, 0.71, 0.69, 0.61, 0.59])
    moods.push(moodAfter(moods.at(-1) ?? 'calm', tension));
  expect(moods.slice(1)).toEqual([
    'calm',
    'growing',
    'growing',
    'growing',
    'calm',
    'tense',
    'tense',
    'tense',
    'growing',
  ]);
});

test('stems come in one after another, none louder than it was made', () => {
  expect(stemLevels(0)).toEqual({ pad: 1, pulse: 0, texture: 0 });
  expect(stemLevels(0.45).pulse).toBeGreaterThan(0);
  expect(stemLevels(0.45).texture).toBe(0);
  expect(stemLevels(1)).toEqual({ pad: 0.6, pulse: 1, texture: 1 });
});

describe('good news', () => {
  const withBell = after(flying, guessed(10, 2));
  const stands = (...totals: readonly (readonly [number, number])[]): readonly string[] => {
    let watch = LEVEL;
    let state = withBell;
    return totals.map(([player, mle], i) => {
      state = after(state, raced(i + 1, { player, mle }));
      watch = leadAfter(watch, state);
      return watch.stands;
    });
  };

  test('is a clear lead, kept until it is clearly lost', () => {
    expect(stands([5, 5.2], [5, 6], [6, 6.2], [7, 6.8], [8, 7], [8, 8.2], [8, 9])).toEqual([
      'level',
      'ahead',
      'ahead',
      'ahead',
      'behind',
      'behind',
      'ahead',
    ]);
  });

  test('is not for one without a guess, nor for one who is wrecked, and begins anew with a leg', () => {
    expect(leadAfter(LEVEL, after(flying, raced(1, { player: 1, mle: 9 }))).stands).toBe('level');
    expect(stands([Infinity, Infinity])).toEqual(['level']);
    const ahead = after(withBell, raced(1, { player: 1, mle: 9 }));
    const watch = leadAfter(LEVEL, ahead);
    expect(watch.stands).toBe('ahead');
    const wiped = after(ahead, { type: 'memory-wiped', after: 1, kept: 1 });
    expect(leadAfter(watch, wiped).stands).toBe('level');
  });
});
