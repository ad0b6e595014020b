import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSpoken,
  NOTHING_SAID,
  spoke,
  SUM_UP_EVERY,
  summedUp,
  sumUpIn,
} from '../../../../renderer/ui/speech.ts';

describe('the levels of announcements', () => {
  it('let through what they name', () => {
    const heard = (level: 'sum-ups' | 'alarms' | 'off') =>
      (['alarm', 'state', 'answer', 'sum-up'] as const).filter(kind => isSpoken(kind, level));
    expect(heard('sum-ups')).toEqual(['alarm', 'state', 'answer', 'sum-up']);
    expect(heard('alarms')).toEqual(['alarm', 'state']);
    expect(heard('off')).toEqual([]);
  });
});

describe('summing landings up', () => {
  it('tells the first at once and has nothing to say without news', () => {
    expect(sumUpIn(NOTHING_SAID, 0, 1000)).toBeNull();
    expect(sumUpIn(NOTHING_SAID, 1, 1000)).toBe(0);
    expect(sumUpIn(summedUp(NOTHING_SAID, 7, 1000), 7, 99_000)).toBeNull();
  });

  it('waits for its turn after the last, and for quiet after anything else', () => {
    const told = summedUp(NOTHING_SAID, 7, 1000);
    expect(sumUpIn(told, 8, 1000)).toBe(SUM_UP_EVERY);
    expect(sumUpIn(told, 8, 1000 + SUM_UP_EVERY)).toBe(0);
    const later = 1000 + SUM_UP_EVERY;
    expect(sumUpIn(spoke(told, later), 8, later)).toBeGreaterThan(0);
  });

  it('never chatters, however landings come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 50 }), gaps => {
        let memory = NOTHING_SAID;
        let now = 0;
        const told: number[] = [];
        gaps.forEach((gap, i) => {
          now += gap;
          if (sumUpIn(memory, i + 1, now) !== 0) return;
          memory = summedUp(memory, i + 1, now);
          told.push(now);
        });
        for (let i = 1; i < told.length; i++)
          expect((told[i] ?? 0) - (told[i - 1] ?? 0)).toBeGreaterThanOrEqual(SUM_UP_EVERY);
      }),
    );
  });
});
