import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  huberLocation,
  huberProposal2,
  winsorisedVariance,
} from '../../../../src/core/estimation/robust/huber.ts';
import { huber } from '../../../../src/core/estimation/robust/huberMethod.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';
import { studentTSample } from './studentTSamples.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const readings = (...values: readonly number[]) =>
  ({ kind: 'readings', values: of(...values) }) as const;

test('by hand: two values beyond reach pull as if they stood at its end', () => {
  // Median 1, MAD 1, reach 1.5: 0 + 0 + 1 - 3 mu + 2 * 1.5 = 0.
  const fit = huberLocation(of(0, 0, 1, 10, 20), { k: 1.5, madConstant: 1 });
  expect(fit.mu).toBeCloseTo(4 / 3, 15);
  expect(fit).toMatchObject({ median: 1, scaleMad: 1, downweighted: 2 });
});

test('with nothing out of reach it is the mean', () => {
  const fit = huberLocation(of(1, 2, 4, 9), { k: 100 });
  expect(fit.mu).toBeCloseTo(4, 14);
  expect(fit.downweighted).toBe(0);
});

test('where every mu in a gap is a root, its middle', () => {
  // Median 0, MAD 10, reach 5: each value pulls with all it has.
  expect(huberLocation(of(-10, -10, 11, 10), { k: 0.5, madConstant: 1 }).mu).toBe(0);
});

test('the clipped deviations sum to 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0.05, max: 4, noNaN: true }),
      (xs, k) => {
        const { mu, scaleMad } = huberLocation(of(...xs), { k });
        if (!(scaleMad > 1e-6)) return;
        const reach = k * scaleMad;
        const sum = xs.reduce((a, x) => a + Math.max(-reach, Math.min(x - mu, reach)), 0);
        expect(Math.abs(sum)).toBeLessThan(1e-9 * (reach + Math.abs(mu)) * xs.length);
      },
    ),
  );
});

describe('proposal 2', () => {
  test('with nothing out of reach it is the mean and the standard deviation (n - 1)', () => {
    const values = of(1, 2, 4, 9);
    const fit = huberProposal2(values, { k: 50 });
    expect(fit.mu).toBeCloseTo(4, 12);
    expect(fit.sigma).toBeCloseTo(Math.sqrt(38 / 3), 12);
  });

  test('is consistent at the normal law, and an outlier hardly moves it', () => {
    const values = studentTSample(20_000, { mu: 5, sigma: 2, df: 200 });
    const clean = huberProposal2(values, { k: 1.5 });
    const { n, mean, sumSquaredDeviations } = summaryOf(values);
    expect(clean.mu).toBeCloseTo(mean, 1);
    expect(clean.sigma / Math.sqrt(sumSquaredDeviations / n)).toBeCloseTo(1, 1);
    const dirty = huberProposal2(of(...values, 1e6), { k: 1.5 });
    expect(Math.abs(dirty.mu - clean.mu)).toBeLessThan(1e-3);
  });

  test('E min(Z^2, k^2) is that of the normal law, for small k too', () => {
    for (const k of [0.003, 0.00999, 0.01001, 0.3, 1.345, 1.5, 4]) {
      // Midpoint rule over the tail-free part, the tails in closed form by symmetry of the whole.
      const steps = 20_000;
      let lack = 0; // of k^2: the middle's k^2 - z^2
      for (let i = 0; i < steps; i++) {
        const z = (k * (i + 0.5)) / steps;
        lack += ((k * k - z * z) * Math.exp(-0.5 * z * z) * k) / steps;
      }
      const expected = k * k - lack * Math.sqrt(2 / Math.PI);
      expect(winsorisedVariance(k) / expected).toBeCloseTo(1, 8);
    }
  });
});

describe('as a method', () => {
  test('answers both proposals', () => {
    const data = readings(1, 2, 3, 4, 50);
    expect(huber.fit(data, {}).parameters['sigma']).toBeCloseTo(1.482602218505602, 12);
    const both = huber.fit(data, { proposal: 2, k: 1.345 });
    expect(both).toMatchObject({ status: 'ok', converged: true });
    expect(both.parameters['sigma']).not.toBe(huber.fit(data, {}).parameters['sigma']);
    expect(() => huber.fit(data, { k: 0 })).toThrow(/k/);
    expect(() => huber.fit(data, { proposal: 3 })).toThrow(/proposal/);
  });

  test('says the median where the MAD is 0', () => {
    const fit = huber.fit(readings(5, 5, 5, 5, 7, 100), {});
    expect(fit).toMatchObject({
      status: 'boundary',
      parameters: { mu: 5, sigma: 0 },
      details: { median: 5, scaleMad: 0 },
    });
    expect(fit.warnings[0]).toMatch(/MAD is 0/);
  });

  test('none, one, two', () => {
    expect(huber.fit(readings(), {}).status).toBe('insufficient-data');
    expect(huber.fit(readings(3), { proposal: 2 })).toMatchObject({
      status: 'boundary',
      parameters: { mu: 3, sigma: 0 },
    });
    expect(huber.fit(readings(3, 5), { proposal: 2 }).parameters['mu']).toBeCloseTo(4, 12);
  });

  test('moves and scales with the values, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 30 }),
        fc.constantFrom(1, 2),
        (xs, proposal) => {
          const plain = huber.fit(readings(...xs), { proposal });
          const moved = huber.fit(readings(...xs.map(x => 8 * x - 3).toReversed()), { proposal });
          expect(moved.status).toBe(plain.status);
          const { mu, sigma } = plain.parameters as { mu: number; sigma: number };
          expect(moved.parameters['mu']).toBeCloseTo(8 * mu - 3, 7);
          expect(moved.parameters['sigma']).toBeCloseTo(8 * sigma, 7);
        },
      ),
    );
  });
});
