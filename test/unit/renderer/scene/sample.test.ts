import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easeBars } from '../../../../renderer/scene/model/easeBars.ts';
import { cellDensity } from '../../../../renderer/scene/model/histogram.ts';
import {
  countColumns,
  countLandings,
  createSample,
  filledDensity,
  resetSample,
  type Sample,
} from '../../../../renderer/scene/model/sample.ts';
import { passedAt } from '../../../../renderer/scene/model/sweep.ts';
import { missionOf } from './mission.ts';
import { normals } from './normals.ts';

const mission = missionOf();
/** No sweep is under way: bars follow everywhere. */
const everywhere = null;

function fresh(): Sample {
  const sample = createSample();
  resetSample(sample, mission);
  return sample;
}

const sum = (values: Float64Array, n: number): number =>
  values.subarray(0, n).reduce((total, v) => total + v, 0);

describe('countLandings', () => {
  test('makes the same bars whether landings come one by one or at once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 8 }), steps => {
        const values = Float64Array.from(normals(400, 10, 1));
        const little = fresh();
        let landed = 0;
        for (const step of steps) {
          landed = Math.max(landed, Math.min(400, step));
          countLandings(little, values, landed, 0, mission);
        }
        const counted = sum(little.bars.counts, little.bars.cells);
        expect(little.bars.total).toBe(landed);
        expect(counted).toBe(landed);
        expect(little.least).toBe(landed === 0 ? Infinity : values[0]);
      }),
    );
  });

  test('keeps forgotten landings apart, and takes them back when a replay goes back', () => {
    const values = Float64Array.from(normals(60, 10, 1));
    const sample = fresh();
    countLandings(sample, values, 60, 55, mission);
    expect(sum(sample.hollowBars.counts, sample.hollowBars.cells)).toBe(55);
    countLandings(sample, values, 40, 0, mission);
    expect(sample.counted).toBe(40);
    expect(sum(sample.bars.counts, sample.bars.cells)).toBe(40);
    expect(sum(sample.hollowBars.counts, sample.hollowBars.cells)).toBe(0);
  });

  test('says when nothing is new', () => {
    const values = Float64Array.from([10, 11]);
    const sample = fresh();
    expect(countLandings(sample, values, 2, 0, mission)).toBe(true);
    expect(countLandings(sample, values, 2, 0, mission)).toBe(false);
  });

  test('gives every landing a column, however many there are', () => {
    const values = Float64Array.from(normals(5000, 10, 1));
    const sample = fresh();
    countLandings(sample, values, 5000, 0, mission);
    countColumns(sample, values, 0, 20, 900);
    expect(sum(sample.columns.counts, 900)).toBe(5000);
    const more = Float64Array.from([...values, 10]);
    countLandings(sample, more, 5001, 4998, mission);
    expect(sum(sample.columns.counts, 900)).toBe(5001);
    expect(sum(sample.hollowColumns.counts, 900)).toBe(4998);
  });
});

describe('easeBars', () => {
  test('arrives at what is counted', () => {
    const values = Float64Array.from(normals(200, 10, 1));
    const sample = fresh();
    countLandings(sample, values, 200, 150, mission);
    expect(easeBars(sample, 0.3, 0.3, everywhere)).toBe(false);
    for (let i = 0; i < 100; i++) easeBars(sample, 0.3, 0.3, everywhere);
    expect(easeBars(sample, 0.3, 0.3, everywhere)).toBe(true);
    for (let i = 0; i < sample.bars.cells; i++) {
      expect(sample.shown[i]).toBe(cellDensity(sample.bars, i));
      expect(sample.shownFilled[i]).toBe(filledDensity(sample, i));
    }
  });

  test('forgets only where the sweep has passed', () => {
    const values = Float64Array.from(normals(100, 10, 1));
    const sample = fresh();
    countLandings(sample, values, 100, 0, mission);
    easeBars(sample, 1, 1, everywhere);
    const before = sample.shownFilled.slice();
    countLandings(sample, values, 100, 100, mission);
    const sweep = { began: 0, now: 650, lower: 0, upper: 20 };
    easeBars(sample, 1, 1, sweep);
    for (let i = 0; i < sample.bars.cells; i++) {
      const middle = sample.bars.origin + (i + 0.5) * sample.bars.step;
      expect(sample.shownFilled[i]).toBe(passedAt(sweep, middle) ? 0 : before[i]);
    }
  });

  test('new bars start from the height of the old ones', () => {
    const values = Float64Array.from([...normals(20, 10, 1), ...normals(1980, 10, 1)]);
    const sample = fresh();
    countLandings(sample, values, 20, 0, mission);
    easeBars(sample, 1, 1, everywhere);
    const coarse = sample.bars.step;
    const old = sample.shown[Math.floor((10 - sample.bars.origin) / coarse)];
    countLandings(sample, values, 2000, 0, mission);
    expect(sample.bars.step).toBeLessThan(coarse);
    expect(sample.shown[Math.floor((10 - sample.bars.origin) / sample.bars.step)]).toBe(old);
  });
});
