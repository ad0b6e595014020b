import { expect, it } from 'vitest';
import { flashesIn, type LightFrame } from '../../../support/flashes.ts';

const frames = (lights: readonly number[], every: number): readonly LightFrame[] =>
  lights.map((light, i) => ({ at: i * every, cells: Array(40 * 25).fill(light), columns: 40 }));

it('counts pairs of opposing changes within a second', () => {
  expect(flashesIn(frames([0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0], 100))).toBe(4);
  expect(flashesIn(frames([0, 0.5, 0, 0.5, 0, 0.5, 0, 0.5, 0], 500))).toBe(1);
});

it('leaves out what is faint, small or only grows', () => {
  expect(flashesIn(frames([0, 0.08, 0, 0.08, 0, 0.08], 100))).toBe(0);
  expect(flashesIn(frames([0, 0.2, 0.4, 0.6, 0.8, 1], 100))).toBe(0);
  const small = frames([0, 0.5, 0, 0.5, 0, 0.5], 100).map(({ cells, ...frame }) => ({
    ...frame,
    cells: cells.map((light, i) => (i % 40 < 2 && i < 200 ? light : 0)),
  }));
  expect(flashesIn(small)).toBe(0);
});
