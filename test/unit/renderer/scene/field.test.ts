import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clearBoxes,
  createBoxes,
  placeWords,
  takeBox,
} from '../../../../renderer/scene/model/boxes.ts';
import { domainOf } from '../../../../renderer/scene/model/domain.ts';
import { farGroups } from '../../../../renderer/scene/model/far.ts';
import { approach, scatter, towards } from '../../../../renderer/scene/model/motion.ts';
import { createPlaces, placeMark } from '../../../../renderer/scene/model/places.ts';
import { layoutOf, positionOf, yOf } from '../../../../renderer/scene/model/layout.ts';
import { createParts, partsDensity, setParts } from '../../../../renderer/scene/model/parts.ts';
import { spread } from '../../../../renderer/scene/model/spread.ts';
import { sweepPasses, sweptAt } from '../../../../renderer/scene/model/sweep.ts';
import { count, createTally, resetTally } from '../../../../renderer/scene/model/tally.ts';
import { missionOf } from './mission.ts';
import { normals } from './normals.ts';

describe('domainOf', () => {
  const mission = missionOf({ span: [0, 20] });
  test('is the span while all landings are in it', () =>
    expect(domainOf(mission, Infinity, -Infinity)).toEqual({ lower: 0, upper: 20 }));
  test('opens for a landing outside, with a margin', () =>
    expect(domainOf(mission, 3, 24)).toEqual({ lower: 0, upper: 24.6 }));
  test('opens by one span at most', () =>
    expect(domainOf(mission, -1e6, 5)).toEqual({ lower: -20, upper: 20 }));
});

describe('farGroups', () => {
  const values = [...normals(100, 10, 1), 19, 20.5, 2];
  const fine = createTally();
  resetTally(fine, -20, 60 / 1536, 1536);
  count(fine, values, 0, values.length);

  test('finds those beyond 4.5 sigma, and no group of one', () => {
    expect(farGroups(values, 0, values.length, fine, 1)).toEqual([
      { side: 1, count: 2, lower: 19, upper: 20.5 },
    ]);
  });
  test('looks at the given landings alone', () =>
    expect(farGroups(values, 0, 101, fine, 1)).toEqual([]));
});

describe('spread', () => {
  test('leaves alone what is apart', () => expect(spread([10, 40], 16, 0, 100)).toEqual([10, 40]));
  test('moves two that touch apart by the same', () =>
    expect(spread([50, 52], 16, 0, 100)).toEqual([43, 59]));
  test('stays inside', () => expect(spread([99, 98, 97], 10, 0, 100)).toEqual([100, 90, 80]));
  test('keeps order and gap, and finds room where there is some', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 9 }),
        wanted => {
          const placed = spread(wanted, 20, 0, 200);
          const sorted = [...placed].sort((a, b) => a - b);
          sorted.forEach((at, i) => {
            expect(at).toBeGreaterThanOrEqual(-1e-9);
            expect(at).toBeLessThanOrEqual(200 + 1e-9);
            if (i > 0) expect(at - (sorted[i - 1] as number)).toBeGreaterThan(20 - 1e-9);
          });
          wanted.forEach((a, i) =>
            wanted.forEach((b, j) => {
              if (a < b) expect(placed[i]).toBeLessThan(placed[j] as number);
            }),
          );
        },
      ),
    );
  });
});

describe('places', () => {
  test('a mark at a taken peak moves along its own curve', () => {
    const frame = { layout: layoutOf(900, 600, 1, 1), lower: 0, upper: 20, greatest: 0.4 };
    const bell = createParts();
    setParts(bell, { family: 'normal', mu: 10, sigma: 1 });
    const places = createPlaces();
    const found = Array.from({ length: 4 }, () => {
      placeMark(places, frame, bell, 0, 34);
      return [...places.found] as [number, number];
    });
    expect(found[0]).toEqual([450, yOf(frame, partsDensity(bell, 10))]);
    for (const [x, y] of found)
      expect(y).toBeCloseTo(yOf(frame, partsDensity(bell, positionOf(frame, x))), 9);
    for (const [i, [x, y]] of found.entries())
      for (const [u, v] of found.slice(i + 1))
        expect(Math.hypot(x - u, y - v)).toBeGreaterThanOrEqual(14);
  });
});

describe('boxes', () => {
  const style = { font: 'words', size: 12, weight: 400 } as const;
  test('words go above what is in their way, or below where there is no room above', () => {
    const boxes = createBoxes();
    expect(placeWords(boxes, 'first', 100, 100, 'left', style, 1)).toBe(100);
    const second = placeWords(boxes, 'second', 100, 102, 'left', style, 1);
    expect(second).toBeLessThan(100 - 12);
    clearBoxes(boxes);
    takeBox(boxes, 100, 10, 80, 20, 'left');
    expect(placeWords(boxes, 'low', 100, 10, 'left', style, 1)).toBeGreaterThan(20);
  });
  test('do not mind what is beside them', () => {
    const boxes = createBoxes();
    takeBox(boxes, 0, 100, 50, 20, 'left');
    expect(placeWords(boxes, 'words', 60, 100, 'left', style, 1)).toBe(100);
  });
});

describe('motion', () => {
  test('is the same in one step or in many', () => {
    let value = 0;
    for (let i = 0; i < 10; i++) value = towards(value, 1, approach(16, 110), 0);
    expect(value).toBeCloseTo(approach(160, 110), 12);
    expect(approach(110, 110)).toBe(0.5);
  });
  test('scatters evenly', () => {
    let sum = 0;
    for (let i = 0; i < 4000; i++) sum += scatter(i, 7);
    expect(sum / 4000).toBeCloseTo(0.5, 1);
    expect(scatter(5, 7)).toBe(scatter(5, 7));
  });
});

test('a wipe sweeps from left to right, and long ago it has passed everywhere', () => {
  expect(sweptAt(-Infinity, 0, 0)).toBe(true);
  expect(sweptAt(100, 0, 0)).toBe(false);
  expect(sweptAt(0, 300, 0.1)).toBe(true);
  expect(sweptAt(0, 300, 0.9)).toBe(false);
  expect(sweptAt(0, sweepPasses(0.7) - 1, 0.7)).toBe(false);
  expect(sweptAt(0, sweepPasses(0.7) + 1, 0.7)).toBe(true);
});
