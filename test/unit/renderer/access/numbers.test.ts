import { describe, expect, it } from 'vitest';
import { createFieldCounter, momentsOf } from '../../../../renderer/screens/play/twin/numbers.ts';
import { appendToColumn, columnView, emptyColumn } from '../../../../src/core/session/column.ts';
import { openSession, type SessionState } from '../../../../src/core/session/state.ts';
import { mission, played } from '../../../support/missions.ts';

const decoys = mission('decoys');
const landed = columnView(played(decoys).host.session.landings);
const state = (count: number): SessionState => ({
  ...openSession(decoys),
  phase: 'flying',
  landings: appendToColumn(emptyColumn(), [...landed.subarray(0, count)]),
});

describe('the field in numbers', () => {
  it('has nothing before the first landing', () => {
    const numbers = createFieldCounter()(state(0));
    expect(numbers).toMatchObject({ count: 0, mean: null, spread: null, bins: [], latest: [] });
    expect(numbers.shown).toEqual({ lower: decoys.span[0], upper: decoys.span[1] });
  });

  it('counts every landing in one bin, in order and without a gap', () => {
    const count = createFieldCounter();
    for (const n of [1, 7, 60, 400]) {
      const { bins } = count(state(n));
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(n);
      for (const [i, bin] of bins.entries()) {
        const inside = landed.subarray(0, n).filter(x => x >= bin.from && x < bin.to);
        expect(inside.length).toBe(bin.count);
        if (i > 0) expect(bin.from).toBe(bins[i - 1]?.to);
      }
      expect(bins[0]?.count).toBeGreaterThan(0);
      expect(bins.at(-1)?.count).toBeGreaterThan(0);
    }
  });

  it('counts on as if it had counted at once, also after going back', () => {
    const onward = createFieldCounter();
    for (let n = 1; n <= 300; n += 13) onward(state(n));
    expect(onward(state(300)).count).toBe(300);
    expect(onward(state(40)).bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(40);
  });

  it('knows the latest, the far ones and the moments', () => {
    const numbers = createFieldCounter()(state(400));
    expect(numbers.latest).toEqual([...landed.subarray(395, 400)].reverse());
    expect(numbers.far.some(({ side }) => side === 1)).toBe(true);
    expect(momentsOf([9, 10, 11])).toEqual({ mean: 10, spread: 1 });
    expect(momentsOf([4])).toEqual({ mean: 4, spread: null });
  });
});
