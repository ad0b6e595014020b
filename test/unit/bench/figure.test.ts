import { describe, expect, it } from 'vitest';
import { figureOf, middleHalf, type Samples } from '../../bench/figure.ts';
import { tableOf } from '../../bench/table.ts';

const subject = { name: 'frame.step.1k', unit: 'ms', baseline: 'particles' };
const samples: Samples = { runs: [3, 1, 2], baseline: [4, 0.5, 1], note: 'drawn by software' };

describe('figureOf', () => {
  it('gives medians, how many runs, and their ratio, in the shape of the file and nothing else', () => {
    expect(figureOf(subject, samples)).toStrictEqual({
      name: 'frame.step.1k',
      value: 2,
      unit: 'ms',
      runs: 3,
      baseline: { name: 'particles', value: 1 },
      ratio: 2,
    });
  });

  it('has null for a baseline and a ratio that are not there', () => {
    const alone = figureOf({ ...subject, baseline: null }, { ...samples, baseline: null });
    expect(alone).toStrictEqual({
      name: 'frame.step.1k',
      value: 2,
      unit: 'ms',
      runs: 3,
      baseline: null,
      ratio: null,
    });
  });

  it('keeps six digits', () => {
    const figure = figureOf(subject, { ...samples, runs: [1.23456789], baseline: [3] });
    expect(figure.value).toBe(1.23457);
    expect(figure.ratio).toBe(0.411523);
  });

  it.each([
    ['no runs', { ...samples, runs: [] }],
    ['a run that is no number', { ...samples, runs: [NaN] }],
    ['a step that took no time', { ...samples, runs: [0] }],
    ['a baseline that took no time', { ...samples, baseline: [0] }],
    ['a baseline that was not measured', { ...samples, baseline: null }],
  ])('refuses %s', (_what, bad) => {
    expect(() => figureOf(subject, bad)).toThrow(RangeError);
  });
});

describe('tableOf', () => {
  it('has a line for each figure, with units and the spread, and says what the baseline is', () => {
    const lines = tableOf([{ figure: figureOf(subject, samples), samples }]).split('\n');
    expect(lines[1]).toMatch(
      /^frame\.step\.1k +2\.00 ms +1\.50 to 2\.50 +1\.00 ms +0\.750 to 2\.50 +2\.00 +3$/,
    );
    expect(lines.at(-1)).toBe('frame.step.1k: against particles; drawn by software');
  });

  it('aligns its columns', () => {
    const wide = { ...samples, runs: [12345.6] };
    const rows = [samples, wide].map(each => ({ figure: figureOf(subject, each), samples: each }));
    const lengths = tableOf(rows)
      .split('\n')
      .slice(0, 3)
      .map(line => line.length);
    expect(new Set(lengths).size).toBe(1);
  });
});

describe('middleHalf', () => {
  it('goes from the first to the third quartile', () => {
    expect(middleHalf([1, 2, 3, 4, 5])).toEqual([2, 4]);
  });
});
