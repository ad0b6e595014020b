import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  equivalentPseudoCount,
  smoothedCrossEntropy,
  smoothedShares,
  smoothedTarget,
} from '../../../../src/core/estimation/discrete/labelSmoothing.ts';
import {
  binaryLogLoss,
  categoricalLogLoss,
  crossEntropy,
} from '../../../../src/core/estimation/discrete/logLoss.ts';
import { findMethod } from '../../../../src/core/estimation/registry.ts';

describe('log-loss', () => {
  test('by hand', () => {
    expect(binaryLogLoss([0.9, 0.2], [1, 0])).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, 15);
    expect(categoricalLogLoss([0.5, 0.25, 0.25, 0.1, 0.2, 0.7], [0, 2], 3)).toBeCloseTo(
      -(Math.log(0.5) + Math.log(0.7)) / 2,
      15,
    );
  });

  test('certainty costs nothing where it is right, Infinity where it is wrong', () => {
    expect(binaryLogLoss([1, 0], [1, 0])).toBe(0);
    expect(binaryLogLoss([1, 0], [1, 1])).toBe(Infinity);
    expect(categoricalLogLoss([1, 0], [1], 2)).toBe(Infinity);
    expect(crossEntropy([0, 1], [0, 1])).toBe(0);
    expect([binaryLogLoss([], []), categoricalLogLoss([], [], 3)]).toEqual([null, null]);
  });
});

describe('label smoothing', () => {
  test('target and its cross-entropy, by hand', () => {
    const target = smoothedTarget(1, 4, 0.2);
    [0.05, 0.85, 0.05, 0.05].forEach((t, k) => expect(target[k]).toBeCloseTo(t, 15));
    const predicted = [0.1, 0.7, 0.1, 0.1];
    expect(smoothedCrossEntropy(predicted, 1, 0.2)).toBeCloseTo(
      -0.85 * Math.log(0.7) - 0.15 * Math.log(0.1),
      14,
    );
  });

  test('a prediction that is sure of itself pays for it, even where it is right', () => {
    expect(smoothedCrossEntropy([1, 0], 0, 0)).toBe(0);
    expect(smoothedCrossEntropy([1, 0], 0, 0.1)).toBe(Infinity);
  });

  const columns = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 });
  const epsilons = fc.double({ min: 0, max: 0.9, noNaN: true });

  test('its shares are of least mean smoothed cross-entropy', () => {
    const weights = fc.double({ min: 0.1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        columns,
        epsilons,
        fc.array(weights, { minLength: 6, maxLength: 6 }),
        (counts, e, w) => {
          const shares = smoothedShares(counts, e);
          if (shares === null) return;
          const cost = (p: readonly number[]): number =>
            counts.reduce(
              (sum, c, k) => (c === 0 ? sum : sum + c * smoothedCrossEntropy(p, k, e)),
              0,
            );
          const used = w.slice(0, counts.length);
          const other = used.map(x => x / used.reduce((a, b) => a + b, 0));
          expect(cost(shares)).toBeLessThanOrEqual(cost(other) + 1e-9);
        },
      ),
    );
  });

  test('it is additive smoothing: the posterior mean under a Dirichlet prior, and the mode under 1 more', () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (counts, epsilon) => {
        const n = counts.reduce((a, b) => a + b, 0);
        const shares = smoothedShares(counts, epsilon);
        if (shares === null) return;
        const alpha = equivalentPseudoCount(n, counts.length, epsilon);
        const tally = {
          kind: 'tally',
          categories: counts.map((_, k) => String(k)),
          counts: Float64Array.from(counts),
        } as const;
        const by = (name: string, prior: number): readonly number[] =>
          findMethod(name, 'categorical')?.fit(tally, { prior: { alpha: prior } }).parameters[
            'p'
          ] as readonly number[];
        const [mean, mode] = [by('posterior-mean', alpha), by('map', 1 + alpha)];
        const smoothed = findMethod('label-smoothing', 'categorical')?.fit(tally, { epsilon });
        shares.forEach((share, k) => {
          expect(mean[k]).toBeCloseTo(share, 12);
          expect(mode[k]).toBeCloseTo(share, 9);
        });
        expect(smoothed?.parameters['p']).toEqual(shares);
      }),
    );
  });

  test('as a method of proportions, and without data', () => {
    const method = findMethod('label-smoothing', 'bernoulli');
    const tally = (ones: number) =>
      ({ kind: 'tally', categories: ['1'], counts: Float64Array.of(ones) }) as const;
    // 0.9 * 1 + 0.1 / 2
    expect(method?.fit(tally(1), {}).parameters['p']).toBeCloseTo(0.95, 15);
    expect(method?.fit(tally(1), { epsilon: 0 }).status).toBe('boundary');
    expect(method?.fit(tally(0), {}).status).toBe('insufficient-data');
    expect(() => method?.fit(tally(1), { epsilon: 1 })).toThrow(/epsilon/);
  });

  test('labels and shares outside their range are refused', () => {
    expect(() => smoothedTarget(4, 4, 0.1)).toThrow(/label.*0 to 3, got 4/);
    expect(() => smoothedTarget(0, 4, 1)).toThrow(/epsilon.*got 1/);
  });
});
