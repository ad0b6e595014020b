import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  copyTally,
  count,
  createTally,
  greatestCount,
  quantileOf,
  resetTally,
} from '../../../../renderer/scene/model/tally.ts';

function tallyOf(values: readonly number[], origin: number, step: number, cells: number) {
  const tally = createTally();
  resetTally(tally, origin, step, cells);
  count(tally, values, 0, values.length);
  return tally;
}

describe('count', () => {
  test('puts a value on the boundary into the upper cell', () => {
    const tally = tallyOf([0, 0.99, 1, 1.5, 2.999], 0, 1, 3);
    expect([...tally.counts.subarray(0, 3)]).toEqual([2, 2, 1]);
    expect(greatestCount(tally)).toBe(2);
  });

  test('is not fooled by a step that binary fractions cannot hold', () => {
    // 0.3 / 0.1 is 2.9999999999999996.
    expect(tallyOf([0.3], 0, 0.1, 5).counts[3]).toBe(1);
  });

  test('counts what lies outside in the total alone', () => {
    const tally = tallyOf([-1, 5, 0.5], 0, 1, 2);
    expect(tally.total).toBe(3);
    expect([...tally.counts.subarray(0, 2)]).toEqual([1, 0]);
  });

  test('in parts makes the same as at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 15, noNaN: true }), { maxLength: 80 }),
        fc.nat(80),
        (values, cut) => {
          const whole = tallyOf(values, 0, 0.5, 20);
          const parts = createTally();
          resetTally(parts, 0, 0.5, 20);
          const at = Math.min(cut, values.length);
          count(parts, values, 0, at);
          count(parts, values, at, values.length);
          expect([...parts.counts.subarray(0, 20)]).toEqual([...whole.counts.subarray(0, 20)]);
          expect(parts.total).toBe(values.length);
        },
      ),
    );
  });

  test('a copy does not follow the original', () => {
    const from = tallyOf([1.5], 0, 1, 3);
    const to = createTally();
    copyTally(from, to);
    count(from, [1.5], 0, 1);
    expect(to.counts[1]).toBe(1);
    expect(to.total).toBe(1);
  });
});

describe('quantileOf', () => {
  test('interpolates within its cell', () => {
    // Four landings in [0, 1) and four in [1, 2): the median is where they meet.
    const tally = tallyOf([0.1, 0.2, 0.3, 0.4, 1.1, 1.2, 1.3, 1.4], 0, 1, 4);
    expect(quantileOf(tally, 0.5)).toBe(1);
    expect(quantileOf(tally, 0.25)).toBe(0.5);
    expect(quantileOf(tally, 0.75)).toBe(1.5);
  });

  test('of nothing is null', () => expect(quantileOf(tallyOf([], 0, 1, 4), 0.5)).toBeNull());
});
