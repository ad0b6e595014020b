import { describe, expect, it } from 'vitest';
import { contest, greatestDifference, inUnit, timed } from '../../../bench/estimation/contest.ts';
import type { Contestant, Rival } from '../../../bench/estimation/contest.ts';

const order: string[] = [];

function contestant(name: string, runs: readonly number[], answer: readonly number[]): Contestant {
  return {
    name,
    turn() {
      order.push(name);
      return { runs, answer };
    },
  };
}

const ours = contestant('ours', [1, 2], [3, 4]);
const rival = (tolerance: number | null, answer: readonly number[]): Rival => ({
  ...contestant('rival', [8], answer),
  tolerance,
});

describe('contest', () => {
  it('goes by turns, keeps all runs and says how far the answers were apart', async () => {
    order.length = 0;
    const near = rival(0.01, [3, 4.001]);
    expect(await contest(ours, [near], 2)).toEqual({
      runs: [1, 2, 1, 2],
      baselines: [{ name: 'rival', runs: [8, 8] }],
      notes: ['greatest difference from rival 1.0e-3'],
    });
    expect(order).toEqual(['ours', 'rival', 'ours', 'rival']);
  });

  it.each([
    ['differs', [3, 4.1]],
    ['is no number', [3, NaN]],
    ['is of another length', [3]],
  ])('refuses an answer that %s', async (_what, answer) => {
    await expect(contest(ours, [rival(0.01, answer)], 1)).rejects.toThrow(
      /rival says 3.*we say 3, 4; expected no difference beyond 0\.01/,
    );
  });

  it('compares no answers on other data', async () => {
    expect((await contest(ours, [rival(null, [])], 1)).notes).toEqual([]);
  });
});

describe('greatestDifference', () => {
  it('is 0 of equal answers and the largest of several', () => {
    expect(greatestDifference([1, 2], [1, 2])).toBe(0);
    expect(greatestDifference([1, 2, 3], [1, 4, 2.5])).toBe(2);
  });
});

describe('timed', () => {
  it('runs as often as asked, each in no negative time, and keeps the last answer', () => {
    let runs = 0;
    const turn = timed(() => [++runs], 3);
    expect(turn.answer).toEqual([3]);
    expect(turn.runs).toHaveLength(3);
    expect(Math.min(...turn.runs)).toBeGreaterThanOrEqual(0);
  });

  it('is given in other units', () => {
    expect(inUnit({ runs: [2, 3], answer: [7] }, 10)).toEqual({ runs: [20, 30], answer: [7] });
  });
});
