import { describe, expect, test } from 'vitest';
import type { ClassGuesses } from '../../../../src/core/protocol/classroom.ts';
import {
  classRaceLines,
  emptyClassRace,
  withGuesses,
} from '../../../../renderer/store/classroom/teacherRace.ts';
import {
  wallLines,
  wallScale,
} from '../../../../renderer/screens/classroom/teacher/race/raceModel.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { normal, sampleEvents } from '../../../support/sampleSession.ts';

const told = (landings: number, regret: number): ClassGuesses => ({
  landings,
  guesses: [],
  estimators: [{ id: 'median', law: normal(10, 1), regret }],
});

describe('the class in the race', () => {
  test('is a line of what was told, the last word of a moment counting', () => {
    let race = withGuesses(emptyClassRace, told(10, 2), 0);
    race = withGuesses(race, told(10, 3), 0);
    race = withGuesses(race, told(12, -1), 0);
    expect(classRaceLines(race, 'median')).toEqual([
      {
        id: 'median',
        points: [
          { landing: 10, behind: 3 },
          { landing: 12, behind: -1 },
        ],
        lost: false,
      },
    ]);
  });

  test('begins anew with each leg, and with another round', () => {
    let race = withGuesses(emptyClassRace, told(10, 2), 0);
    race = withGuesses(race, told(20, Infinity), 15);
    const [first, second] = classRaceLines(race, 'median');
    expect(first?.points).toHaveLength(1);
    expect(second).toMatchObject({ points: [], lost: true });
    expect(withGuesses(race, told(3, 0), 0).rows).toHaveLength(1);
  });

  test('says nothing of fewer guesses than make an estimator', () => {
    expect(withGuesses(emptyClassRace, { ...told(9, 1), estimators: [] }, 0).rows).toEqual([]);
  });

  test('stays short however long the round', () => {
    let race = emptyClassRace;
    for (let i = 1; i <= 5000; i++) race = withGuesses(race, told(i, 1), 0);
    expect(race.rows.length).toBeLessThanOrEqual(800);
    expect(race.rows.at(-1)?.landings).toBe(5000);
  });
});

describe('the race on the wall', () => {
  const state = sampleEvents.reduce<SessionState | null>(evolve, null) as SessionState;

  test('puts the computers behind the best of them, and leaves the player out', () => {
    const lines = wallLines(state, emptyClassRace, true);
    expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(['mle', 'map', 'em']));
    const [wrecked] = lines.filter(({ id }) => id === 'mle');
    expect(wrecked).toMatchObject({ lost: true });
    for (const { points } of lines)
      for (const { behind } of points) expect(behind).toBeGreaterThanOrEqual(0);
  });

  test('hides the computers where it has to', () => {
    expect(wallLines(state, emptyClassRace, false)).toEqual([]);
  });

  test('has who is ahead above the zero line, in order', () => {
    const line = { id: 'median', lost: false, latest: true } as const;
    const scale = wallScale([
      {
        ...line,
        points: [
          { landing: 1, behind: -2 },
          { landing: 2, behind: 6 },
        ],
      },
    ]);
    const places = [-2, -1, 0, 3, 6].map(scale.place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeCloseTo(0);
    expect(places[4]).toBeCloseTo(1);
    expect(places[2]).toBeGreaterThan(0.05);
  });
});
