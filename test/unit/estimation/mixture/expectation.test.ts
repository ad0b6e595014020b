import { describe, expect, test } from 'vitest';
import { expBelow, expOfMinusAbs } from '../../../../src/core/estimation/mixture/expOfMinus.ts';
import {
  expectation,
  strayLogDensities,
} from '../../../../src/core/estimation/mixture/expectation.ts';
import {
  logJoint,
  lowerBound,
  posteriorOver,
} from '../../../../src/core/estimation/mixture/lowerBound.ts';
import type { MixtureParameters } from '../../../../src/core/estimation/mixture/mixtureParameters.ts';
import type { SimpleLaw } from '../../../../src/core/statistics/law.ts';
import { generate } from '../../../reference/generators.ts';

const laws: Readonly<Record<string, MixtureParameters>> = {
  'one base': { weights: [1], means: [1], sigmas: [2], strayShare: 0 },
  'two bases': { weights: [0.3, 0.7], means: [-1, 4], sigmas: [1, 2], strayShare: 0 },
  'two bases, one without weight': {
    weights: [0, 1],
    means: [-1, 4],
    sigmas: [1, 2],
    strayShare: 0,
  },
  'two bases on one another': { weights: [0.5, 0.5], means: [3, 3], sigmas: [1, 1], strayShare: 0 },
  'four bases': {
    weights: [0.1, 0.2, 0.3, 0.4],
    means: [-2, 0, 3, 8],
    sigmas: [0.5, 1, 2, 0.1],
    strayShare: 0,
  },
  'one base among strays': { weights: [1], means: [1], sigmas: [1], strayShare: 0.2 },
  'two bases among strays': {
    weights: [0.4, 0.6],
    means: [0, 5],
    sigmas: [1, 1.5],
    strayShare: 0.1,
  },
};
const uniform: SimpleLaw = { family: 'uniform', lower: -10, upper: 12 };

/** The same by the definition: every responsibility on its own. */
function byDefinition(values: Float64Array, law: MixtureParameters, stray: SimpleLaw | null) {
  const joint = logJoint(values, law, stray);
  const r = posteriorOver(joint);
  const total = (k: number, f: (x: number) => number): number =>
    values.reduce((sum, x, i) => sum + (r.entries[i * r.columns + k] as number) * f(x), 0);
  return {
    logLikelihood: lowerBound(joint, r).logLikelihood,
    strays: stray === null ? 0 : total(law.means.length, () => 1),
    bases: law.means.map((_, k) => {
      const n = total(k, () => 1);
      const mean = n === 0 ? (law.means[k] as number) : total(k, x => x) / n;
      return { n, mean, sumSquaredDeviations: total(k, x => (x - mean) ** 2) };
    }),
  };
}

describe('the E-step is what the definition says, whatever the blocks', () => {
  const sample = generate({
    type: 'minstd_mixture',
    n: 1100,
    seed: 3,
    weights: [0.4, 0.6],
    mu: [0, 5],
    sigma: [1, 2],
  });
  describe.each(Object.entries(laws))('%s', (_, law) => {
    test.each([1, 2, 511, 512, 513, 1100])('%i values', n => {
      const values = sample.subarray(0, n);
      const stray = law.strayShare > 0 ? uniform : null;
      const logs = stray === null ? null : strayLogDensities(values, stray);
      const got = expectation(values, law, logs);
      const wanted = byDefinition(values, law, stray);
      const close = (a: number, b: number): void =>
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * (n + Math.abs(b)));
      close(got.logLikelihood, wanted.logLikelihood);
      close(got.strays, wanted.strays);
      wanted.bases.forEach((base, k) => {
        close(got.bases[k]?.n as number, base.n);
        if (base.n > 1e-9) close(got.bases[k]?.mean as number, base.mean);
        close(got.bases[k]?.sumSquaredDeviations as number, base.sumSquaredDeviations);
      });
      const counted = got.bases.reduce((sum, base) => sum + base.n, got.strays);
      expect(counted).toBeCloseTo(n, 9);
    });
  });
});

describe('values that are far from everything', () => {
  test.each([
    ['one base', 1e150],
    ['two bases', -1e150],
    ['four bases', 1e150],
    ['two bases among strays', 1e150],
  ])('%s', (name, x) => {
    const law = laws[name] as MixtureParameters;
    const values = Float64Array.of(1, x, 2);
    const step = expectation(
      values,
      law,
      law.strayShare > 0 ? strayLogDensities(values, uniform) : null,
    );
    expect(step.logLikelihood).toBeLessThan(-1e290);
    for (const base of step.bases) {
      expect(Number.isNaN(base.n + base.mean + base.sumSquaredDeviations)).toBe(false);
    }
  });

  test('what nobody can have thrown counts nowhere', () => {
    for (const name of ['two bases', 'four bases']) {
      const law = laws[name] as MixtureParameters;
      const step = expectation(Float64Array.of(0.5, 1e200, 1), law, null);
      expect(step.logLikelihood).toBe(-Infinity);
      expect(step.bases.reduce((sum, base) => sum + base.n, 0)).toBeCloseTo(2, 12);
    }
  });
});

test('the exponential of a column is that of Math.exp to 3 units of the last place', () => {
  const a = Float64Array.from({ length: 200_000 }, (_, i) => (i * 0.61803398875 * 37) % 708);
  const powers = new Float64Array(a.length);
  expOfMinusAbs(a, powers, a.length);
  let worst = 0;
  a.forEach((x, i) => {
    worst = Math.max(worst, Math.abs((powers[i] as number) / Math.exp(-x) - 1));
  });
  expect(worst).toBeLessThan(3 * 2 ** -52);
  const edges = Float64Array.of(0, 745, 746, 1e300, Infinity, NaN);
  expOfMinusAbs(edges, powers, edges.length);
  expect(powers[0]).toBe(1);
  expect(powers[1]).toBeGreaterThan(0);
  expect([...powers.subarray(2, 5)]).toEqual([0, 0, 0]);
  expect(powers[5]).toBeNaN();
});

test('powers below the greatest, and their sums', () => {
  const terms = Float64Array.of(0, -Math.LN2, -Infinity);
  const sums = Float64Array.of(1, 1, 1);
  expBelow(Float64Array.of(0, 0, 0), terms, sums, 3);
  expect([...terms]).toEqual([1, 0.5, 0]);
  expect([...sums]).toEqual([2, 1.5, 1]);
});
