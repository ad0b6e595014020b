import { describe, expect, test } from 'vitest';
import { lossLines } from '../../../../renderer/charts/lossLines.ts';
import type { ContestantScore, Outcome } from '../../../../src/core/session/outcome.ts';

const score = (after: number[], loss: number[]): ContestantScore => ({
  place: 1,
  raceLoss: 0,
  standing: { family: 'normal', mu: 0, sigma: 1 },
  loss: { after, loss },
  finalLoss: loss.at(-1) ?? null,
  points: 0,
  worthLandings: null,
  craftLoss: null,
});

const outcomeOf = (scores: Outcome['scores']): Outcome => ({
  ended: 'complete',
  seed: '0'.repeat(32),
  truth: { core: { family: 'normal', mu: 0, sigma: 1 }, strays: null },
  landings: 100,
  scores,
  rankedBy: 'loss',
  efficientLoss: 0.01,
});

describe('lossLines', () => {
  test('is a step that holds to the last landing, clipped to 1 nat', () => {
    const { lines, floor } = lossLines(outcomeOf({ player: score([5, 40], [2.5, 0.03]) }));
    expect(lines).toEqual([
      {
        id: 'player',
        landing: [5, 40, 40, 100],
        loss: [1, 1, 0.03, 0.03],
        final: 0.03,
      },
    ]);
    // 0.02 / 2 = 0.01.
    expect(floor).toBe(0.01);
  });

  test('ends the axis below the least final loss, not below a lucky moment', () => {
    const { floor, lines } = lossLines(
      outcomeOf({ mle: score([5, 20, 60], [0.2, 1e-9, 0.004]), map: score([5], [0.3]) }),
    );
    expect(floor).toBe(0.001);
    expect(Math.min(...(lines[0]?.loss ?? []))).toBe(0.001);
  });

  test('takes an infinite loss to the edge', () => {
    const { lines } = lossLines(outcomeOf({ mle: score([5, 6], [Infinity, 0.5]) }));
    expect(lines[0]?.loss[0]).toBe(1);
  });

  test('is empty where no truth is known', () => {
    const unknown = { ...score([], []), loss: null, finalLoss: null };
    expect(lossLines(outcomeOf({ player: unknown })).lines).toEqual([]);
  });
});
