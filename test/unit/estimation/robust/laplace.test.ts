import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLaplace, laplaceMle } from '../../../../src/core/estimation/robust/laplaceMle.ts';

const readings = (...values: readonly number[]) =>
  ({ kind: 'readings', values: Float64Array.from(values) }) as const;

const someValues = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

test('by hand: the middle values, and the mean distance from between them', () => {
  const fit = laplaceMle.fit(readings(100, 2, 1, 3), {});
  expect(fit.parameters).toEqual({ mu: 2.5, b: 25 });
  expect(fit.details).toMatchObject({ muInterval: [2, 3] });
  expect(fit.logLikelihood).toBeCloseTo(-4 * Math.log(50) - 4, 12);
  expect(fit.warnings).toHaveLength(1);
});

test('with n odd the median is the only maximum', () => {
  const fit = laplaceMle.fit(readings(7, -1, 3), {});
  expect(fit.parameters).toEqual({ mu: 3, b: 8 / 3 });
  expect(fit.details).toMatchObject({ muInterval: [3, 3] });
  expect(fit.warnings).toEqual([]);
});

describe('degenerate samples', () => {
  test('none, one, all equal', () => {
    expect(laplaceMle.fit(readings(), {})).toMatchObject({
      status: 'insufficient-data',
      parameters: { mu: null, b: null },
    });
    for (const data of [readings(4), readings(4, 4, 4)]) {
      expect(laplaceMle.fit(data, {})).toMatchObject({
        status: 'boundary',
        parameters: { mu: 4, b: 0 },
        logLikelihood: null,
      });
    }
  });

  test('values near the largest double do not overflow into a wrong answer', () => {
    expect(laplaceMle.fit(readings(1e308, 1.5e308), {}).parameters['mu']).toBeCloseTo(
      1.25e308,
      -295,
    );
    expect(laplaceMle.fit(readings(-1.7e308, 1.7e308), {})).toMatchObject({
      status: 'invalid-input',
      parameters: { mu: null, b: null },
    });
    expect(laplaceMle.fit(readings(1, NaN), {}).status).toBe('invalid-input');
  });
});

test('no other mu or b is likelier', () => {
  const logLikelihood = (values: Float64Array, mu: number, b: number): number =>
    values.reduce((sum, x) => sum - Math.log(2 * b) - Math.abs(x - mu) / b, 0);
  fc.assert(
    fc.property(someValues, fc.double({ min: -2, max: 2, noNaN: true }), (xs, move) => {
      const values = Float64Array.from(xs);
      const fit = fitLaplace(values);
      if (fit.logLikelihood === null) return;
      const least = fit.logLikelihood + 1e-9 * (1 + Math.abs(fit.logLikelihood));
      expect(logLikelihood(values, fit.mu, fit.b)).toBeCloseTo(fit.logLikelihood, 8);
      expect(logLikelihood(values, fit.mu + move * fit.b, fit.b)).toBeLessThanOrEqual(least);
      expect(logLikelihood(values, fit.mu, fit.b * Math.exp(move))).toBeLessThanOrEqual(least);
    }),
  );
});

test('moves and scales with the values, whatever their order and if each comes twice', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: -50, max: 50 }), (xs, shift) => {
      const { mu, b, muInterval } = fitLaplace(Float64Array.from(xs));
      const moved = fitLaplace(Float64Array.from(xs, x => 4 * x + shift));
      expect(moved.mu).toBe(4 * mu + shift);
      expect(moved.b).toBeCloseTo(4 * b, 9);
      const twice = fitLaplace(Float64Array.from([...xs, ...xs.toReversed()]));
      expect(twice.muInterval).toEqual(muInterval);
      expect(twice.b).toBeCloseTo(b, 9);
    }),
  );
});
