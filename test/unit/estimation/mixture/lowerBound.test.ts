import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectation } from '../../../../src/core/estimation/mixture/expectation.ts';
import {
  byComponent,
  logJoint,
  lowerBound,
  nearestMean,
  posteriorOver,
  responsibilityMatrix,
  uniformOver,
} from '../../../../src/core/estimation/mixture/lowerBound.ts';

const parameters = { weights: [0.5, 0.5], means: [0, 2], sigmas: [1, 1], strayShare: 0 };
const LOG_ROOT = 0.5 * Math.log(2 * Math.PI);

describe('by hand: one value halfway between two equal components', () => {
  const values = Float64Array.of(1);
  const joint = logJoint(values, parameters);
  const each = Math.log(0.5) - 0.5 - LOG_ROOT;

  test('joint density and responsibilities', () => {
    expect(joint.entries[0]).toBeCloseTo(each, 14);
    expect([...responsibilityMatrix(values, parameters).entries]).toEqual([0.5, 0.5]);
  });

  test('the posterior is uniform, and the bound is reached', () => {
    const bound = lowerBound(joint, uniformOver(1, 2));
    expect(bound.logLikelihood).toBeCloseTo(each + Math.LN2, 14);
    expect(bound.elbo).toBeCloseTo(bound.logLikelihood, 14);
    expect(bound.klToPosterior).toBeCloseTo(0, 14);
    expect(bound.entropy).toBeCloseTo(Math.LN2, 14);
    expect(bound.expectedCompleteLogLikelihood).toBeCloseTo(each, 14);
  });

  test('a hard q has no entropy, and misses the bound by one bit', () => {
    const bound = lowerBound(joint, byComponent([[1, 0]]));
    expect(bound.entropy).toBe(0);
    expect(bound.elbo).toBeCloseTo(each, 14);
    expect(bound.klToPosterior).toBeCloseTo(Math.LN2, 14);
  });
});

test('the nearest mean takes all, the first on a tie', () => {
  expect([...nearestMean(Float64Array.of(0.9, 1, 1.1), [0, 2]).entries]).toEqual([
    1, 0, 1, 0, 0, 1,
  ]);
});

test('a q on what cannot have been has no bound', () => {
  const joint = logJoint(Float64Array.of(1), { ...parameters, weights: [1, 0] });
  expect(lowerBound(joint, uniformOver(1, 2))).toMatchObject({
    elbo: -Infinity,
    klToPosterior: Infinity,
  });
  expect(lowerBound(joint, byComponent([[1, 0]])).klToPosterior).toBeCloseTo(0, 14);
});

test('a q of another shape is refused, in words', () => {
  const joint = logJoint(Float64Array.of(1, 2), parameters);
  expect(() => lowerBound(joint, uniformOver(2, 3))).toThrow(/expected 2 x 2 entries, got 2 x 3/);
  expect(() => byComponent([[1, 0], [1]])).toThrow(/row 1: expected 2 entries, got 1/);
});

const component = fc.record({
  weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
  mean: fc.double({ min: -5, max: 5, noNaN: true }),
  sigma: fc.double({ min: 0.2, max: 3, noNaN: true }),
});
const mixture = fc.array(component, { minLength: 1, maxLength: 5 }).map(parts => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    weights: parts.map(({ weight }) => weight / total),
    means: parts.map(({ mean }) => mean),
    sigmas: parts.map(({ sigma }) => sigma),
    strayShare: 0,
  };
});
const sample = fc
  .array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map(xs => Float64Array.from(xs));

test('ln p = ELBO + KL for any q, and no q comes above ln p', () => {
  fc.assert(
    fc.property(mixture, sample, fc.infiniteStream(fc.nat(9)), (law, values, random) => {
      const k = law.means.length;
      const joint = logJoint(values, law);
      const rows = Array.from({ length: values.length }, () => {
        const row = Array.from({ length: k }, () => Number(random.next().value));
        const sum = row.reduce((a, b) => a + b, 0);
        return sum === 0 ? row.map(() => 1 / k) : row.map(part => part / sum);
      });
      const qs = [
        posteriorOver(joint),
        uniformOver(values.length, k),
        nearestMean(values, law.means),
        byComponent(rows),
      ];
      for (const q of qs) {
        const bound = lowerBound(joint, q);
        const scale = Math.abs(bound.elbo) + Math.abs(bound.logLikelihood);
        expect(Math.abs(bound.elbo + bound.klToPosterior - bound.logLikelihood)).toBeLessThan(
          1e-12 * scale,
        );
        expect(bound.klToPosterior).toBeGreaterThanOrEqual(-1e-12 * scale);
        expect(bound.entropy).toBeGreaterThanOrEqual(0);
      }
      expect(lowerBound(joint, qs[0] as (typeof qs)[0]).logLikelihood).toBeCloseTo(
        expectation(values, law, null).logLikelihood,
        8,
      );
    }),
  );
});

test('strays have the last column', () => {
  const stray = { family: 'uniform', lower: -5, upper: 5 } as const;
  const law = { weights: [1], means: [0], sigmas: [1], strayShare: 0.5 };
  const { columns, entries } = responsibilityMatrix(Float64Array.of(0, 9), law, stray);
  expect(columns).toBe(2);
  const core = 0.5 / Math.sqrt(2 * Math.PI);
  expect(entries[1]).toBeCloseTo(0.05 / (0.05 + core), 14);
  expect(Array.from(entries.subarray(2))).toEqual([1, 0]);
});
