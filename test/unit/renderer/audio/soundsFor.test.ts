import { describe, expect, test } from 'vitest';
import { soundsFor } from '../../../../renderer/audio/soundsFor.ts';
import type { SessionFact } from '../../../../src/core/session/events.ts';
import type { ContestantScore } from '../../../../src/core/session/outcome.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { normal } from '../../../support/sampleSession.ts';
import { after, decoys, flying, guessed, landed, opened, revealed } from './session.ts';

const hearing = { span: [0, 20], byEar: false } as const;
const byEar = { ...hearing, byEar: true };
const withBell = after(flying, guessed(10, 2));

const cuesOf = (state: SessionState, ...facts: readonly SessionFact[]) =>
  soundsFor(state, after(state, ...facts), hearing);
const names = (previous: SessionState | null, next: SessionState): readonly string[] =>
  soundsFor(previous, next, hearing).map(cue => cue.name);

describe('a landing', () => {
  test('is heard from where it is seen: an octave down on the left, up on the right', () => {
    const cue = (x: number): unknown => cuesOf(withBell, landed(1, x))[0];
    expect(cue(10)).toMatchObject({ pan: 0, rate: 1, gain: 1 });
    expect(cue(0)).toMatchObject({ pan: -0.7, rate: 0.5, gain: 1 });
    expect(cue(20)).toMatchObject({ pan: 0.7, rate: 2, gain: 1 });
    expect(cue(500)).toMatchObject({ pan: 0.7, rate: 2 });
  });

  test('is a thud under the bell, wood on its slope, glass far out', () => {
    const heard = [10, 11.9, 12.1, 13.9, 14.1, 6.1, 5.9].map(x => cuesOf(withBell, landed(1, x)));
    expect(heard.map(([cue]) => cue?.name)).toEqual([
      'near',
      'near',
      'landing',
      'landing',
      'far',
      'landing',
      'far',
    ]);
    expect(heard.map(([cue]) => cue?.landing?.surprising)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('is measured by the briefing while there is no bell, and by each of two', () => {
    expect(names(flying, after(flying, landed(1, 8)))).toEqual(['near']);
    const two: SessionFact = {
      type: 'guessed',
      after: 0,
      guess: { family: 'mixture', weights: [0.5, 0.5], components: [normal(4, 1), normal(16, 1)] },
    };
    const state = after(flying, two);
    for (const x of [4, 16]) expect(names(state, after(state, landed(1, x)))).toEqual(['near']);
    expect(names(state, after(state, landed(1, 10)))).toEqual(['far']);
  });

  test('stands for all of its step, softer the more there were', () => {
    const [four] = cuesOf(withBell, landed(1, 1, 2, 3, 10));
    expect(four).toMatchObject({ pan: 0, gain: 0.5, landing: { count: 4, side: 'middle' } });
    const [many] = cuesOf(withBell, landed(1, ...Array<number>(100).fill(10)));
    expect(many?.gain).toBe(0.4);
  });

  test('rises with its position and keeps to the scale', () => {
    const rates = Array.from({ length: 81 }, (_, i) => cuesOf(withBell, landed(1, i / 4))[0]?.rate);
    expect(rates).toEqual(rates.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    const semitones = new Set(rates.map(rate => Math.round(12 * Math.log2(rate ?? 0))));
    expect([...semitones]).toEqual([-12, -10, -8, -5, -3, 0, 2, 4, 7, 9, 12]);
  });

  test('by ear has one voice, no steps, the whole width, and its surprise as loudness', () => {
    const cues = [10, 11, 12, 14, 16, 18].map(
      x => soundsFor(withBell, after(withBell, landed(1, x)), byEar)[0],
    );
    expect(new Set(cues.map(cue => cue?.name))).toEqual(new Set(['landing']));
    expect(cues.map(cue => cue?.pan)).toEqual(
      [0, 0.1, 0.2, 0.4, 0.6, 0.8].map(pan => expect.closeTo(pan)),
    );
    expect(new Set(cues.map(cue => cue?.rate)).size).toBe(cues.length);
    const gains = cues.map(cue => cue?.gain ?? 0);
    expect(gains[0]).toBeCloseTo(0.3);
    expect(gains.at(-1)).toBe(1);
    expect(gains).toEqual(gains.toSorted((a, b) => a - b));
    expect(cues.every(cue => cue?.byEar === true)).toBe(true);
  });
});

describe('an event', () => {
  test('has a sound of its own', () => {
    expect(names(opened, flying)).toEqual(['begin']);
    expect(names(flying, withBell)).toEqual(['guess']);
    expect(names(flying, after(flying, decoys))).toEqual(['decoys']);
    expect(names(flying, after(flying, { type: 'memory-wiped', after: 0, kept: 0 }))).toEqual([
      'wipe',
    ]);
    const paused = after(flying, { type: 'paused' });
    expect(names(flying, paused)).toEqual(['pause']);
    expect(names(paused, after(paused, { type: 'resumed' }))).toEqual(['resume']);
  });

  test('that goes back to a guess of before is heard as going back', () => {
    const second = after(withBell, guessed(12, 2));
    expect(names(withBell, second)).toEqual(['guess']);
    expect(names(second, after(second, guessed(10, 2)))).toEqual(['undo']);
    expect(names(second, after(second, guessed(10, 2.1)))).toEqual(['guess']);
  });

  test('wrecks at one landing are one sound, with the landing that did it', () => {
    const wreck = (contestant: 'mle' | 'em'): SessionFact => ({
      type: 'contestant-wrecked',
      contestant,
      landing: 1,
      position: 10,
    });
    const next = after(withBell, landed(1, 10), wreck('mle'), wreck('em'));
    expect(names(withBell, next)).toEqual(['near', 'wreck']);
  });

  test('is heard once: a state that only goes on repeats nothing', () => {
    const wiped = after(flying, landed(1, 10), { type: 'memory-wiped', after: 1, kept: 1 });
    expect(names(wiped, after(wiped, { type: 'speed-set', speed: 4 }))).toEqual([]);
  });
});

describe('the end', () => {
  const score = (place: number, finalLoss: number | null): ContestantScore => ({
    place,
    raceLoss: 10,
    standing: normal(10, 2),
    loss: null,
    finalLoss,
    points: 500,
    worthLandings: null,
    craftLoss: null,
  });
  const end = (part: Parameters<typeof revealed>[0]) =>
    names(flying, after(flying, revealed(part)));

  test('is the reveal, also out of a pause', () => {
    expect(end({})).toEqual(['reveal']);
    const paused = after(flying, { type: 'paused' });
    expect(names(paused, after(paused, revealed({ ended: 'abandoned' })))).toEqual(['reveal']);
  });

  test('is a fanfare after it for the first place or a medal, and not when it was abandoned', () => {
    expect(end({ scores: { player: score(1, null) } })).toEqual(['reveal', 'won']);
    expect(end({ scores: { player: score(2, 0.01) }, efficientLoss: 0.002 })).toContain('won');
    expect(end({ scores: { player: score(2, 0.1) }, efficientLoss: 0.002 })).not.toContain('won');
    expect(end({ scores: { player: score(1, 0) }, ended: 'abandoned' })).not.toContain('won');
    const [, won] = cuesOf(flying, revealed({ scores: { player: score(1, null) } }));
    expect(won?.delayMs).toBeGreaterThan(1000);
  });
});

describe('silence', () => {
  const later = after(flying, landed(1, 10), { type: 'memory-wiped', after: 1, kept: 1 });

  test('at the first state, at the same one, and backwards', () => {
    expect(names(null, later)).toEqual([]);
    expect(names(later, later)).toEqual([]);
    expect(names(later, flying)).toEqual([]);
  });

  test('on a jump', () => {
    const jump = after(flying, landed(1, ...Array<number>(241).fill(10)), {
      type: 'memory-wiped',
      after: 241,
      kept: 1,
    });
    expect(names(flying, jump)).toEqual([]);
  });
});
