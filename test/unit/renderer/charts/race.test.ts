import { describe, expect, test } from 'vitest';
import { raceLines } from '../../../../renderer/charts/race/raceLines.ts';
import { raceScale } from '../../../../renderer/charts/race/raceScale.ts';
import { nextRow, readRace } from '../../../../renderer/charts/race/readRace.ts';
import type { SessionFact } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { missionOf } from '../scene/mission.ts';

function stateAfter(...facts: readonly SessionFact[]): SessionState {
  let state = evolve(null, { type: 'session-opened', mission: missionOf(), seq: 0, at: 0 });
  for (const fact of facts) state = evolve(state, { ...fact, seq: state.seq + 1, at: 0 });
  return state;
}

const landed = (
  first: number,
  n: number,
  player: number,
  mle: number,
  map: number,
): SessionFact => ({
  type: 'landed',
  first,
  positions: Array.from({ length: n }, () => 10),
  totals: { player, mle, map },
});

const lineOf = (state: SessionState, leg: number, id: string) =>
  raceLines(state).legs[leg]?.lines.find(line => line.id === id);

describe('raceLines', () => {
  test('is nats behind whoever leads at that landing', () => {
    const state = stateAfter(landed(1, 2, 3, 5, 4), landed(3, 2, 9, 6, 8));
    expect(lineOf(state, 0, 'player')).toEqual({
      id: 'player',
      landing: [0, 2, 4],
      behind: [0, 0, 3],
      lostAt: null,
    });
    expect(lineOf(state, 0, 'mle')?.behind).toEqual([0, 2, 0]);
    expect(lineOf(state, 0, 'map')?.behind).toEqual([0, 1, 2]);
    expect(raceLines(state).greatest).toBe(3);
  });

  test('is no more affected by an infinite loss than by one who left', () => {
    const state = stateAfter(landed(1, 1, 3, 5, 4), landed(2, 3, 9, Infinity, 8));
    const mle = lineOf(state, 0, 'mle');
    // Where it stood before it was lost, up to the landing that lost it.
    expect(mle?.landing).toEqual([0, 1, 4]);
    expect(mle?.behind).toEqual([0, 2, 2]);
    expect(mle?.lostAt).toBe(4);
    expect(lineOf(state, 0, 'player')?.behind).toEqual([0, 0, 1]);
    expect(raceLines(state).greatest).toBe(2);
  });

  test('knows the very landing of a loss from the alarm, not the end of its batch', () => {
    const state = stateAfter(landed(1, 1, 3, 5, 4), landed(2, 3, 9, Infinity, 8), {
      type: 'contestant-wrecked',
      contestant: 'mle',
      landing: 3,
      position: 10,
    });
    expect(lineOf(state, 0, 'mle')?.lostAt).toBe(3);
  });

  test('begins again from 0 after a memory wipe', () => {
    const state = stateAfter(
      landed(1, 2, 3, Infinity, 4),
      { type: 'memory-wiped', after: 2, kept: 1 },
      landed(3, 1, 1, 0.5, 2),
    );
    const { legs, alarms } = raceLines(state);
    expect(legs.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(lineOf(state, 0, 'mle')?.lostAt).toBe(2);
    expect(lineOf(state, 1, 'mle')).toMatchObject({
      landing: [2, 3],
      behind: [0, 0],
      lostAt: null,
    });
    expect(alarms.map(({ landing }) => landing)).toEqual([2]);
  });

  test('has lines of one point before the first landing', () => {
    const { legs, greatest } = raceLines(stateAfter());
    expect(legs).toHaveLength(1);
    expect(legs[0]?.lines.map(line => line.behind)).toEqual([[0], [0], [0]]);
    expect(greatest).toBe(0);
  });

  test('thins out a long race but keeps where it stands now', () => {
    const facts = Array.from({ length: 1500 }, (_, i) => landed(i + 1, 1, i, 2 * i, i / 2));
    const mle = lineOf(stateAfter(...facts), 0, 'mle');
    expect(mle?.landing.length).toBeLessThan(220);
    expect(mle?.landing.at(-1)).toBe(1500);
    expect(mle?.behind.at(-1)).toBe(1499 * 1.5);
  });
});

describe('raceScale', () => {
  test('is in proportion where every line can be read', () => {
    const scale = raceScale(82, [0, 22, 80, 82]);
    expect(scale.logarithmic).toBe(false);
    expect(scale.deepest).toBe(100);
    expect(scale.place(50)).toBe(0.5);
  });

  test('is a logarithm where one line would squeeze another, but not for a nat that is none', () => {
    const scale = raceScale(563, [0, 4, 563]);
    expect(scale.logarithmic).toBe(true);
    expect(scale.ticks).toEqual([0, 1, 10, 100]);
    expect(scale.place(4)).toBeGreaterThan(0.2);
    expect(scale.place(563)).toBeLessThan(1);
    expect(raceScale(563, [0.4, 563]).logarithmic).toBe(false);
  });

  test('is not blown up by the first landings', () => {
    expect(raceScale(0.01, [0, 0.01]).deepest).toBeGreaterThanOrEqual(4);
  });
});

describe('readRace', () => {
  const state = stateAfter(landed(1, 2, 3, 5, 4), landed(3, 2, 9, Infinity, 8));
  const ids = ['player', 'mle', 'map'] as const;

  test('tells who was how far behind when so many landings were in', () => {
    expect(readRace(state, ids, 1)).toBeNull();
    expect(readRace(state, ids, 3)).toEqual({
      landing: 2,
      entries: [
        { id: 'player', behind: 0 },
        { id: 'mle', behind: 2 },
        { id: 'map', behind: 1 },
      ],
    });
    expect(readRace(state, ids, 99)?.entries.map(entry => entry.behind)).toEqual([1, Infinity, 0]);
  });

  test('goes from row to row and stops at the ends', () => {
    expect(nextRow(state, 4, -1)).toBe(2);
    expect(nextRow(state, 2, 1)).toBe(4);
    expect(nextRow(state, 4, 1)).toBe(4);
  });
});
