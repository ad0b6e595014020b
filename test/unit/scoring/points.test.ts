import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  curveFromLosses,
  emptyLossCurve,
  finalLoss,
  lossAt,
  meanClipped,
  withStep,
} from '../../../src/core/scoring/lossCurve.ts';
import type { LossCurve } from '../../../src/core/scoring/lossCurve.ts';
import { pointsFromLosses, worthLandings } from '../../../src/core/scoring/points.ts';
import { raceLoss } from '../../../src/core/scoring/race.ts';
import { rankByLoss, rankingResolution } from '../../../src/core/scoring/ranking.ts';

const curve: LossCurve = { after: [0, 3, 5], loss: [Infinity, 0.5, 0.25] };

describe('loss curve', () => {
  test('what stands after each landing', () => {
    expect([0, 2, 3, 4, 5, 99].map(t => lossAt(curve, t))).toEqual([
      Infinity,
      Infinity,
      0.5,
      0.5,
      0.25,
      0.25,
    ]);
    expect(lossAt({ after: [2], loss: [1] }, 1)).toBeNull();
    expect(finalLoss(curve)).toBe(0.25);
    expect(finalLoss(emptyLossCurve)).toBeNull();
  });

  test('mean with a cap, by hand', () => {
    // t = 2, ..., 6: 1, 0.5, 0.5, 0.25, 0.25
    expect(meanClipped(curve, 2, 6)).toBe(0.5);
    expect(meanClipped(curve, 5, 5)).toBe(0.25);
    expect(meanClipped({ after: [0], loss: [3] }, 0, 9, 2)).toBe(2);
  });

  test('a step later, and a step in the same place', () => {
    expect(withStep(curve, 7, 0.1)).toEqual({
      after: [0, 3, 5, 7],
      loss: [Infinity, 0.5, 0.25, 0.1],
    });
    expect(withStep(curve, 5, 0.1)).toEqual({ after: [0, 3, 5], loss: [Infinity, 0.5, 0.1] });
    expect(() => withStep(curve, 4, 0.1)).toThrow(/4 cannot follow one after 5/);
  });

  test('equals the sum landing by landing', () => {
    const losses = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(losses, xs => {
        const from = xs.length >> 1;
        const direct =
          xs.slice(from).reduce((sum, x) => sum + Math.min(x, 1), 0) / (xs.length - from);
        expect(meanClipped(curveFromLosses(xs), from, xs.length - 1)).toBeCloseTo(direct, 12);
      }),
    );
  });

  test('what has no mean is refused', () => {
    expect(() => meanClipped(curve, 5, 4)).toThrow(/no landings from 5 to 4/);
    expect(() => meanClipped({ after: [3], loss: [1] }, 2, 4)).toThrow(/begins after landing 3/);
    expect(() => meanClipped(emptyLossCurve, 0, 4)).toThrow(/none/);
    expect(() => meanClipped({ after: [0], loss: [NaN] }, 0, 4)).toThrow(/NaN/);
  });
});

describe('points', () => {
  test('by hand, from a curve and from an array', () => {
    expect(pointsFromLosses(curve, 2, 6)).toBe(500);
    const losses = Float64Array.of(Infinity, Infinity, Infinity, 0.5, 0.5, 0.25, 0.25);
    expect(pointsFromLosses(losses, 2, 6)).toBe(500);
  });

  test('from nothing to everything', () => {
    expect(pointsFromLosses(Float64Array.of(9, 9), 0, 1)).toBe(0);
    expect(pointsFromLosses(Float64Array.of(0, 0), 0, 1)).toBe(1000);
  });

  test('worth of a guess', () => {
    expect(worthLandings(0.02)).toBe(50);
    expect(worthLandings(0)).toBe(Infinity);
  });
});

describe('race', () => {
  test('a landing costs minus its log density', () => {
    const law = { family: 'normal', mu: 10, sigma: 2 } as const;
    expect(raceLoss(law, 14)).toBeCloseTo(2 + Math.log(2 * Math.sqrt(2 * Math.PI)), 13);
  });

  test('a point mass pays infinity, also where it stands', () => {
    const law = { family: 'normal', mu: 10, sigma: 0 } as const;
    expect([raceLoss(law, 10.1), raceLoss(law, 10)]).toEqual([Infinity, Infinity]);
  });
});

describe('rank', () => {
  const ranks = (losses: readonly number[], resolution: number): readonly number[] => {
    const ranked = rankByLoss(
      losses.map((loss, i) => ({ loss, i })),
      e => e.loss,
      resolution,
    );
    return losses.map((_, i) => ranked.find(r => r.entry.i === i)?.rank ?? NaN);
  };

  test('the lowest loss is first, and places left out stay out', () => {
    expect(ranks([0.3, 0.1, 0.2], 0)).toEqual([3, 1, 2]);
    expect(ranks([0.1, 0.1005, 0.2], 0.001)).toEqual([1, 1, 3]);
  });

  test('a group is measured from its best, so it cannot creep', () => {
    expect(ranks([0, 0.9, 1.8], 1)).toEqual([1, 1, 3]);
  });

  test('infinite losses are equal, NaN is last', () => {
    expect(ranks([Infinity, 0.1, Infinity], 0.01)).toEqual([2, 1, 2]);
    expect(ranks([NaN, Infinity, 1], 0.01)).toEqual([3, 2, 1]);
  });

  test('nobody with a lower loss has a worse rank', () => {
    const losses = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(losses, fc.double({ min: 0, max: 0.5, noNaN: true }), (xs, resolution) => {
        const got = ranks(xs, resolution);
        xs.forEach((a, i) =>
          xs.forEach((b, j) => {
            if (a <= b) expect(got[i]).toBeLessThanOrEqual(got[j] as number);
          }),
        );
      }),
    );
  });

  test('resolution shrinks as landings grow', () => {
    expect(rankingResolution(100)).toBeCloseTo(0.0005, 15);
    expect(rankingResolution(0)).toBe(0.05);
  });
});
