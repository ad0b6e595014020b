import { describe, expect, test } from 'vitest';
import { hzOf, panOf, rateOf, sideOf } from '../../../../renderer/audio/places.ts';
import { surpriseOf } from '../../../../renderer/audio/surprise.ts';
import { PASS_MS, sweepOf } from '../../../../renderer/audio/sweep.ts';
import { normal } from '../../../support/sampleSession.ts';
import { after, flying, landed } from './session.ts';

// The sample mission's field is [0, 20].
const bell = normal(6, 1);
const peakAt = (loudness: readonly number[]): number =>
  (20 * (loudness.indexOf(Math.max(...loudness)) + 0.5)) / loudness.length;
const many = after(flying, landed(1, ...Array.from({ length: 200 }, (_, i) => 13 + (i % 20) / 10)));

describe('a sweep', () => {
  test('of the landings is loudest where they lie, and silent where there are none', () => {
    const [part] = sweepOf('landings', many, bell).parts;
    expect(peakAt(part?.loudness ?? [])).toBeGreaterThan(13);
    expect(peakAt(part?.loudness ?? [])).toBeLessThan(15);
    expect(part?.loudness[10]).toBe(0);
    expect(part?.ticks).toEqual([]);
  });

  test('of the bell follows it and clicks at mu and mu ± sigma', () => {
    const { parts, durationMs } = sweepOf('guess', many, bell);
    expect(parts).toHaveLength(1);
    expect(durationMs).toBe(PASS_MS);
    expect(peakAt(parts[0]?.loudness ?? [])).toBeCloseTo(6, 0);
    expect(parts[0]?.ticks.map(({ kind, atMs }) => [kind, atMs])).toEqual([
      ['shoulder', 500],
      ['peak', 600],
      ['shoulder', 700],
    ]);
  });

  test('to compare has both, one after the other, on one scale', () => {
    const { parts, durationMs } = sweepOf('compare', many, bell);
    expect(parts.map(part => part.voice)).toEqual(['landings', 'guess']);
    expect(parts[1]?.startMs).toBeGreaterThan(PASS_MS);
    expect(durationMs).toBeLessThan(2.3 * PASS_MS);
    const greatest = parts.map(part => Math.max(...part.loudness));
    expect(Math.max(...greatest)).toBe(1);
    // 200 landings over 2 km are 0.5 a km at most in a bar; the bell's peak is 0.399 a km.
    expect((greatest[0] ?? 0) / (greatest[1] ?? 0)).toBeGreaterThan(1);
  });

  test('of an empty field is silent, and without a bell it is the briefing’s', () => {
    const [landings, guess] = sweepOf('compare', flying, null).parts;
    expect(Math.max(...(landings?.loudness ?? [1]))).toBe(0);
    expect(peakAt(guess?.loudness ?? [])).toBeCloseTo(8, 0);
    expect(guess?.ticks).toEqual([]);
  });

  test('leaves out a shoulder that is not on the field', () => {
    const [part] = sweepOf('guess', flying, normal(19, 2)).parts;
    expect(part?.ticks.map(tick => tick.kind)).toEqual(['shoulder', 'peak']);
  });
});

test('a place has one pitch and one pan, in landings as in sweeps', () => {
  expect(hzOf(0)).toBeCloseTo(293.7, 1);
  expect(hzOf(0.5)).toBeCloseTo(587.3, 1);
  expect(hzOf(1) / hzOf(0)).toBeCloseTo(4);
  expect(rateOf(0.75, true)).toBeCloseTo(Math.SQRT2);
  expect([panOf(0), panOf(1), panOf(0, true), panOf(0.5, true)]).toEqual([-0.7, 0.7, -1, 0]);
  expect([0, 0.2, 0.5, 0.8, 1].map(sideOf)).toEqual([
    'far-left',
    'left',
    'middle',
    'right',
    'far-right',
  ]);
});

test('surprise under a normal law is its distance in sigmas, and any law has its own', () => {
  for (const z of [0, 0.5, 1, 2, 5]) expect(surpriseOf(normal(3, 2), 3 + 2 * z)).toBeCloseTo(z);
  expect(surpriseOf({ family: 'uniform', lower: 0, upper: 1 }, 0.9)).toBe(0);
  expect(surpriseOf({ family: 'uniform', lower: 0, upper: 1 }, 1.1)).toBe(Infinity);
  const t = { family: 'student-t', df: 2, location: 0, scale: 1 } as const;
  expect(surpriseOf(t, 0)).toBe(0);
  expect(surpriseOf(t, 5)).toBeLessThan(5);
});
