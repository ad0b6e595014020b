import { describe, expect, test } from 'vitest';
import { soundsFor } from '../../../../renderer/audio/soundsFor.ts';
import type { SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { normal, sampleMission, sampleSeed } from '../../../support/sampleSession.ts';

const span = [0, 20] as const;

const opened = evolve(null, {
  type: 'session-opened',
  mission: sampleMission,
  seq: 0,
  at: 0,
});

function after(state: SessionState, ...facts: readonly SessionFact[]): SessionState {
  return facts.reduce<SessionState>(
    (held, fact) => evolve(held, { ...fact, seq: held.seq + 1, at: held.at + 50 }),
    state,
  );
}

const landed = (first: number, ...positions: readonly number[]): SessionFact => ({
  type: 'landed',
  first,
  positions,
  totals: {},
});

const names = (previous: SessionState | null, next: SessionState): readonly string[] =>
  soundsFor(previous, next, span).map(cue => cue.name);

describe('a landing', () => {
  test('is heard from where it is seen: the middle, an octave down on the left, up on the right', () => {
    const cue = (x: number): unknown => soundsFor(opened, after(opened, landed(1, x)), span)[0];
    expect(cue(10)).toEqual({ name: 'landing', pan: 0, rate: 1, gain: 1 });
    expect(cue(0)).toEqual({ name: 'landing', pan: -0.7, rate: 0.5, gain: 1 });
    expect(cue(20)).toEqual({ name: 'landing', pan: 0.7, rate: 2, gain: 1 });
  });

  test('beyond the edge sounds as one at the edge', () => {
    const [far] = soundsFor(opened, after(opened, landed(1, 500)), span);
    expect(far).toMatchObject({ pan: 0.7, rate: 2 });
  });

  test('stands for all of its step, softer the more there were', () => {
    const four = soundsFor(opened, after(opened, landed(1, 1, 2, 3, 10)), span);
    expect(four).toEqual([{ name: 'landing', pan: 0, rate: 1, gain: 0.5 }]);
    const many = soundsFor(opened, after(opened, landed(1, ...Array(100).fill(10))), span);
    expect(many).toEqual([{ name: 'landing', pan: 0, rate: 1, gain: 0.4 }]);
  });

  test('rises with its position and keeps to the scale', () => {
    const rates = Array.from(
      { length: 81 },
      (_, i) => soundsFor(opened, after(opened, landed(1, i / 4)), span)[0]?.rate ?? 0,
    );
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    const semitones = new Set(rates.map(rate => Math.round(12 * Math.log2(rate))));
    expect([...semitones]).toEqual([-12, -10, -8, -5, -3, 0, 2, 4, 7, 9, 12]);
  });
});

describe('an event', () => {
  test('has a sound of its own', () => {
    const guess: SessionFact = { type: 'guessed', after: 0, guess: normal(10, 2) };
    expect(names(opened, after(opened, guess))).toEqual(['guess']);
    const decoys: SessionFact = {
      type: 'decoys-announced',
      after: 0,
      until: null,
      share: 0.1,
      law: { family: 'uniform', lower: 0, upper: 20 },
    };
    expect(names(opened, after(opened, decoys))).toEqual(['decoys']);
    expect(names(opened, after(opened, { type: 'memory-wiped', after: 0, kept: 0 }))).toEqual([
      'wipe',
    ]);
  });

  test('wrecks at one landing are one sound, with the landing that did it', () => {
    const wreck = (contestant: 'mle' | 'em'): SessionFact => ({
      type: 'contestant-wrecked',
      contestant,
      landing: 1,
      position: 10,
    });
    const next = after(opened, landed(1, 10), wreck('mle'), wreck('em'));
    expect(names(opened, next)).toEqual(['landing', 'wreck']);
  });

  test('is heard once: a state that only goes on repeats nothing', () => {
    const wiped = after(opened, landed(1, 10), { type: 'memory-wiped', after: 1, kept: 1 });
    expect(names(wiped, after(wiped, { type: 'paused' }))).toEqual([]);
  });

  test('the end is the reveal', () => {
    const ended = after(opened, {
      type: 'revealed',
      outcome: {
        ended: 'complete',
        seed: sampleSeed,
        truth: null,
        landings: 0,
        scores: {},
        rankedBy: 'race',
        efficientLoss: null,
      },
    });
    expect(names(opened, ended)).toEqual(['reveal']);
  });
});

describe('silence', () => {
  const later = after(opened, landed(1, 10), { type: 'memory-wiped', after: 1, kept: 1 });

  test('at the first state, at the same one, and backwards', () => {
    expect(names(null, later)).toEqual([]);
    expect(names(later, later)).toEqual([]);
    expect(names(later, opened)).toEqual([]);
  });

  test('on a jump', () => {
    const jump = after(opened, landed(1, ...Array(241).fill(10)), {
      type: 'memory-wiped',
      after: 241,
      kept: 1,
    });
    expect(names(opened, jump)).toEqual([]);
  });
});
