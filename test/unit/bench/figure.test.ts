import { describe, expect, it } from 'vitest';
import { figureOf, middleHalf, type Samples } from '../../bench/figure.ts';
import { tableOf } from '../../bench/table.ts';

const subject = { name: 'frame.step.1k', unit: 'ms', baseline: 'particles' };
const samples: Samples = { runs: [3, 1, 2], baseline: [4, 0.5, 1], note: 'drawn by software' };
const several: Samples = {
  runs: [3, 1, 2],
  baseline: null,
  baselines: [
    { name: 'numpy', runs: [100, 90, 120] },
    { name: 'plain', runs: [8] },
  ],
  skipped: ['sklearn'],
  note: null,
};

describe('figureOf', () => {
  it('gives medians, how many runs, and their ratio, in the shape of the file and nothing else', () => {
    expect(figureOf(subject, samples)).toStrictEqual({
      name: 'frame.step.1k',
      value: 2,
      unit: 'ms',
      runs: 3,
      baseline: { name: 'particles', value: 1 },
      ratio: 2,
      baselines: [{ name: 'particles', value: 1, ratio: 2, speedup: 0.5 }],
      skipped: [],
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
      baselines: [],
      skipped: [],
    });
  });

  it('holds several baselines, the first of them that of the ratio, and names those that are missing', () => {
    const figure = figureOf({ ...subject, baseline: null }, several);
    expect(figure.baseline).toStrictEqual({ name: 'numpy', value: 100 });
    expect(figure.ratio).toBe(0.02);
    expect(figure.baselines).toStrictEqual([
      { name: 'numpy', value: 100, ratio: 0.02, speedup: 50 },
      { name: 'plain', value: 8, ratio: 0.25, speedup: 4 },
    ]);
    expect(figure.skipped).toStrictEqual(['sklearn']);
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
    ['several baselines beside the one it names', { ...samples, baselines: [] }],
  ])('refuses %s', (_what, bad) => {
    expect(() => figureOf(subject, bad)).toThrow(RangeError);
  });

  it('refuses several baselines of which none was measured', () => {
    const none = { ...several, baselines: [] };
    expect(() => figureOf({ ...subject, baseline: null }, none)).toThrow(RangeError);
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

  it('has a line for each of several baselines, with how many times as fast we are', () => {
    const figure = figureOf({ ...subject, baseline: null }, several);
    const lines = tableOf([{ figure, samples: several }]).split('\n');
    expect(lines[1]).toMatch(/^frame\.step\.1k +2\.00 ms +1\.50 to 2\.50 +3$/);
    expect(lines[2]).toMatch(/^  numpy +100 ms +95\.0 to 110 +0\.0200 +50\.0 x +3$/);
    expect(lines[3]).toMatch(/^  plain +8\.00 ms +8\.00 to 8\.00 +0\.250 +4\.00 x +1$/);
    expect(lines.at(-1)).toBe('frame.step.1k: against numpy, plain; not installed: sklearn');
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
