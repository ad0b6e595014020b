import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalMeanObjective,
  normalObjective,
  sigmaAs,
  sigmaOf,
} from '../../../../src/core/estimation/optimise/normalObjective.ts';
import type { NormalParametrisation } from '../../../../src/core/estimation/optimise/normalObjective.ts';
import { wholeOf } from '../../../../src/core/estimation/optimise/objective.ts';
import type { Batch, Objective } from '../../../../src/core/estimation/optimise/objective.ts';
import {
  lineObjective,
  logisticObjective,
} from '../../../../src/core/estimation/optimise/regressionObjectives.ts';
import { normalLogLikelihood } from '../../../../src/core/statistics/normalLikelihood.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
const sample = fc.array(between(-3, 3), { minLength: 1, maxLength: 9 });
const PARAMETRISATIONS: readonly NormalParametrisation[] = ['log-sigma', 'sigma-squared', 'sigma'];

const loss = (objective: Objective, theta: readonly number[], batch = wholeOf(objective)): number =>
  objective.evaluate(theta, batch, new Float64Array(theta.length));

function gradientOf(objective: Objective, theta: readonly number[], batch: Batch): Float64Array {
  const gradient = new Float64Array(theta.length);
  objective.evaluate(theta, batch, gradient);
  return gradient;
}

/** The gradient against central differences of a step of 1e-5. */
function expectSlopes(objective: Objective, theta: readonly number[], batch: Batch): void {
  const gradient = gradientOf(objective, theta, batch);
  const h = 1e-5;
  theta.forEach((_, i) => {
    const at = (side: number): number =>
      loss(
        objective,
        theta.map((t, j) => (j === i ? t + side * h : t)),
        batch,
      );
    const slope = (at(1) - at(-1)) / (2 * h);
    expect(Math.abs((gradient[i] as number) - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
  });
}

/** Some batch of n observations, in data order or turned round. */
const batchOf = (n: number, from: number, isTurned: boolean): Batch => ({
  order: isTurned ? Uint32Array.from({ length: n }, (_, i) => n - 1 - i) : null,
  from: from % n,
  to: n,
});

describe('each gradient is the slope of its loss', () => {
  test.each(PARAMETRISATIONS)('normal, %s', parametrisation => {
    fc.assert(
      fc.property(
        sample,
        between(-3, 3),
        between(0.3, 4),
        fc.nat(8),
        fc.boolean(),
        (xs, mu, sigma, from, isTurned) => {
          const objective = normalObjective(Float64Array.from(xs), parametrisation);
          const theta = [mu, sigmaAs(sigma, parametrisation)];
          expectSlopes(objective, theta, batchOf(xs.length, from, isTurned));
        },
      ),
    );
  });

  test('normal with known sigma', () => {
    fc.assert(
      fc.property(sample, between(-3, 3), between(0.3, 4), fc.nat(8), (xs, mu, sigma, from) => {
        const objective = normalMeanObjective(Float64Array.from(xs), sigma);
        expectSlopes(objective, [mu], batchOf(xs.length, from, true));
      }),
    );
  });

  const point = fc.record({ x: between(-3, 3), y: between(-3, 3), weight: between(0.1, 5) });
  const points = fc.array(point, { minLength: 1, maxLength: 9 });

  test.each([false, true])('line, through the origin: %s', throughOrigin => {
    fc.assert(
      fc.property(
        points,
        fc.boolean(),
        between(-2, 2),
        between(-2, 2),
        fc.nat(8),
        (ps, isWeighted, slope, intercept, from) => {
          const objective = lineObjective(
            {
              x: Float64Array.from(ps, p => p.x),
              y: Float64Array.from(ps, p => p.y),
              weights: isWeighted ? Float64Array.from(ps, p => p.weight) : null,
              trials: null,
            },
            throughOrigin,
          );
          const theta = throughOrigin ? [slope] : [slope, intercept];
          expectSlopes(objective, theta, batchOf(ps.length, from, true));
        },
      ),
    );
  });

  test('logistic', () => {
    const trial = fc.record({ x: between(-3, 3), tried: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(
        fc.array(trial, { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        between(-2, 2),
        between(-2, 2),
        fc.nat(8),
        (ps, isGrouped, slope, intercept, from) => {
          const objective = logisticObjective({
            x: Float64Array.from(ps, p => p.x),
            y: Float64Array.from(ps, (p, i) => (isGrouped ? Math.floor(p.tried / 2) : i % 2)),
            weights: null,
            trials: isGrouped ? Float64Array.from(ps, p => p.tried) : null,
          });
          expectSlopes(objective, [slope, intercept], batchOf(ps.length, from, true));
        },
      ),
    );
  });
});

describe('by hand', () => {
  test('the normal loss is the mean negative log-likelihood, however sigma is told', () => {
    fc.assert(
      fc.property(sample, between(-3, 3), between(0.3, 4), (xs, mu, sigma) => {
        const wanted = -normalLogLikelihood(summaryOf(xs), mu, sigma) / xs.length;
        for (const parametrisation of PARAMETRISATIONS) {
          const objective = normalObjective(Float64Array.from(xs), parametrisation);
          expect(loss(objective, [mu, sigmaAs(sigma, parametrisation)])).toBeCloseTo(wanted, 10);
          expect(sigmaOf(sigmaAs(sigma, parametrisation), parametrisation)).toBeCloseTo(sigma, 13);
        }
      }),
    );
  });

  test('1 and 3 at mu 0, sigma 1', () => {
    const objective = normalObjective(Float64Array.of(1, 3));
    // -mean x; 1 - mean x^2
    expect([...gradientOf(objective, [0, 0], wholeOf(objective))]).toEqual([-2, -4]);
    expect(loss(objective, [0, 0])).toBeCloseTo(2.5 + 0.5 * Math.log(2 * Math.PI), 14);
    const first: Batch = { order: Uint32Array.of(1, 0), from: 0, to: 1 };
    expect([...gradientOf(objective, [0, 0], first)]).toEqual([-3, -8]);
  });

  test('y = 2x at 2.1, 3.9, 6.2: residuals 0.1, -0.1, 0.2', () => {
    const columns = {
      x: Float64Array.of(1, 2, 3),
      y: Float64Array.of(2.1, 3.9, 6.2),
      weights: null,
      trials: null,
    };
    const objective = lineObjective(columns, true);
    expect(loss(objective, [2])).toBeCloseTo((0.01 + 0.01 + 0.04) / 6, 14);
    expect(gradientOf(objective, [2], wholeOf(objective))[0]).toBeCloseTo(
      -(0.1 - 0.2 + 0.6) / 3,
      13,
    );
    expect(gradientOf(objective, [28.5 / 14], wholeOf(objective))[0]).toBeCloseTo(0, 13);
  });

  test('a logistic loss far out neither overflows nor vanishes', () => {
    const objective = logisticObjective({
      x: Float64Array.of(1, 1),
      y: Float64Array.of(0, 1),
      weights: null,
      trials: null,
    });
    expect(loss(objective, [1000, 0])).toBe(500);
    expect(loss(objective, [-1000, 0])).toBe(500);
    expect(gradientOf(objective, [1000, 0], wholeOf(objective))[0]).toBe(0.5);
  });
});

test('what lies outside is named', () => {
  const values = Float64Array.of(1, 2);
  expect(normalObjective(values, 'sigma-squared').outside([0, -0.25])).toEqual({
    parameter: 'sigmaSquared',
    value: -0.25,
    wanted: 'above 0',
  });
  expect(normalObjective(values, 'sigma').outside([0, 0])?.parameter).toBe('sigma');
  expect(normalObjective(values).outside([0, -1000])?.parameter).toBe('logSigma');
  expect(normalObjective(values).outside([NaN, 0])?.parameter).toBe('mu');
  expect(normalObjective(values).outside([5, -3])).toBeNull();
});
