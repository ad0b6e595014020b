import { describe, expect, test } from 'vitest';
import { createColumns } from '../../../../renderer/scene/ink/columns.ts';
import {
  countColumns,
  countLandings,
  createSample,
  resetSample,
  type Sample,
} from '../../../../renderer/scene/model/sample.ts';
import { paintColumns } from '../../../../renderer/scene/paint/columns.ts';
import { missionOf } from './mission.ts';
import { normals } from './normals.ts';

const mission = missionOf();
const CELLS = 900;

function sampleOf(values: Float64Array, landed: number, forgotten = 0): Sample {
  const sample = createSample();
  resetSample(sample, mission);
  countLandings(sample, values, landed, forgotten, mission);
  countColumns(sample, values, 0, 20, CELLS, 0.5, 10);
  return sample;
}

const sum = (values: ArrayLike<number>): number =>
  Array.from({ length: CELLS }, (_, i) => values[i] as number).reduce((a, b) => a + b, 0);

describe('crowd', () => {
  const values = Float64Array.from(normals(800, 10, 1));

  test('holds each remembered landing once, in landings a px', () => {
    const { crowd } = sampleOf(values, 800, 300);
    // 900 columns of half a px.
    expect(0.5 * sum(crowd.density)).toBeCloseTo(500, 6);
    expect(crowd.greatest).toBeCloseTo(Math.max(...crowd.density.subarray(0, CELLS)), 12);
  });

  test('is the same whether landings come and are forgotten one by one or at once', () => {
    const little = sampleOf(values, 0);
    for (let n = 1; n <= 800; n++) countLandings(little, values, n, Math.max(0, n - 500), mission);
    const whole = sampleOf(values, 800, 300);
    for (let i = 0; i < CELLS; i++)
      expect(little.crowd.density[i]).toBeCloseTo(whole.crowd.density[i] as number, 9);
    expect(little.crowd.greatest).toBeCloseTo(whole.crowd.greatest, 9);
  });
});

describe('columns', () => {
  test('are written where a landing has changed them, and nowhere else', () => {
    const values = Float64Array.from([...normals(50, 10, 1), 5]);
    const sample = sampleOf(values, 50);
    const columns = createColumns();
    paintColumns(columns, sample);
    expect([columns.count, columns.from, columns.to]).toEqual([CELLS, 0, CELLS]);
    columns.from = CELLS;
    columns.to = 0;
    paintColumns(columns, sample);
    expect(columns.to).toBe(0);
    countLandings(sample, values, 51, 0, mission);
    paintColumns(columns, sample);
    // The landing at 5 is in column 225, and felt over 10 to each side.
    expect([columns.from, columns.to]).toEqual([215, 236]);
    expect([...columns.floats.subarray(225 * 32, 225 * 32 + 3)]).toEqual([225, 1, 1]);
  });
});
