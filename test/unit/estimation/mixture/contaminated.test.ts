import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { contaminatedNormalEm } from '../../../../src/core/estimation/mixture/contaminatedMethod.ts';
import { outlierProbabilities } from '../../../../src/core/estimation/mixture/outlierProbability.ts';
import { generate } from '../../../reference/generators.ts';

const fit = (xs: ArrayLike<number>, options: object = {}): Fit =>
  contaminatedNormalEm.fit({ kind: 'readings', values: Float64Array.from(xs) }, options);
const of = (answer: Fit) =>
  answer.parameters as unknown as { mu: number; sigma: number; epsilon: number };

describe('by hand: outlier probabilities', () => {
  const at = { weights: [1], means: [0], sigmas: [1], strayShare: 0.5 };
  const core = 1 / Math.sqrt(2 * Math.PI);

  test('uniform: certain inside the core only outside the interval', () => {
    const law = { family: 'uniform', lower: -5, upper: 5 } as const;
    const [middle, beyond] = outlierProbabilities(Float64Array.of(0, 9), at, { law });
    expect(middle).toBeCloseTo(0.1 / (0.1 + core), 14);
    expect(beyond).toBe(0);
  });

  test('scale: the same centre, ten times as wide', () => {
    const [middle, far] = outlierProbabilities(Float64Array.of(0, 30), at, { ratio: 10 });
    expect(middle).toBeCloseTo(1 / 11, 14);
    expect(far).toBeCloseTo(1, 14);
  });
});

describe('a tenth of the values are strays', () => {
  const values = generate({
    type: 'minstd_mixture',
    n: 4000,
    seed: 7,
    weights: [0.9, 0.1],
    mu: [3, 3],
    sigma: [1, 10],
  });

  test.each<[string, object, number]>([
    ['broad normal', { kind: 'normal', mean: 3, sd: 10 }, 0.02],
    ['scale', { kind: 'scale', ratio: 10 }, 0.02],
    ['uniform', { kind: 'uniform', a: -40, b: 50 }, 0.06],
  ])('%s', (_, outliers, tolerance) => {
    const { mu, sigma, epsilon } = of(fit(values, { outliers }));
    expect(Math.abs(mu - 3)).toBeLessThan(0.05);
    expect(Math.abs(sigma - 1)).toBeLessThan(0.1);
    expect(Math.abs(epsilon - 0.1)).toBeLessThan(tolerance);
  });

  test('the default is stated', () => {
    const answer = fit(values);
    expect(answer.warnings).toContainEqual(expect.stringMatching(/uniform/));
    const outliers = answer.details['outliers'] as { lower: number; upper: number };
    const [least, greatest] = [Math.min(...values), Math.max(...values)];
    expect(outliers.lower).toBeCloseTo(least - 0.5 * (greatest - least), 9);
    expect(outliers.upper).toBeCloseTo(greatest + 0.5 * (greatest - least), 9);
    expect(answer.details['start']).toHaveProperty('name');
    expect(Math.abs(of(answer).mu - 3)).toBeLessThan(0.05);
  });

  test('a share that is held stays, and counts for one parameter less', () => {
    const init = { mu: 2, sigma: 2, epsilon: 0.2 };
    for (const outliers of [undefined, { kind: 'scale', ratio: 5 }]) {
      const answer = fit(values, { outliers, init, fixedShare: true });
      expect(of(answer).epsilon).toBe(0.2);
      expect(answer.details['freeParameters']).toBe(2);
    }
  });

  test('both engines', () => {
    const outliers = { kind: 'normal', mean: 3, sd: 10 };
    const [plain, binned] = [
      fit(values, { outliers }),
      fit(values, { outliers, engine: 'binned' }),
    ];
    expect(of(binned).mu).toBeCloseTo(of(plain).mu, 6);
    expect(of(binned).sigma).toBeCloseTo(of(plain).sigma, 6);
    expect(binned.logLikelihood).toBeCloseTo(plain.logLikelihood as number, 4);
    expect(() => fit(values, { engine: 'binned', outliers: { kind: 'scale', ratio: 5 } })).toThrow(
      /expected plain/,
    );
  });

  test('the probabilities, when they are asked for, sum to the expected outliers', () => {
    const { details, parameters } = fit(values, { probabilities: true });
    const probabilities = details['outlierProbability'] as readonly number[];
    expect(probabilities).toHaveLength(4000);
    const sum = probabilities.reduce((a, b) => a + b, 0);
    expect(details['expectedOutliers']).toBeCloseTo(sum, 9);
    expect(sum / 4000).toBeCloseTo(parameters['epsilon'] as number, 4);
  });
});

describe('every step', () => {
  test('exactly as many as are asked for', () => {
    const init = { mu: 0, sigma: 1, epsilon: 0.1 };
    const answer = fit([0, 1, -1, 2, 9], { init, iterations: 4, trace: true });
    expect(answer.iterations).toBe(4);
    expect(answer.trace).toHaveLength(5);
    expect(answer.trace?.[0]?.parameters).toEqual(init);
    expect(answer.trace?.[4]?.parameters).toEqual(answer.parameters);
  });
});

describe('degenerate input', () => {
  test('no values, one, equal ones, none that are numbers', () => {
    expect(fit([])).toMatchObject({ status: 'insufficient-data', parameters: { mu: null } });
    expect(fit([4])).toMatchObject({ status: 'boundary', parameters: { mu: 4, sigma: 0 } });
    expect(fit([4, 4, 4])).toMatchObject({ status: 'boundary', logLikelihood: null });
    expect(fit([4, Infinity])).toMatchObject({ status: 'invalid-input' });
    expect(fit([-1e300, 1e300])).toMatchObject({ status: 'invalid-input' });
  });

  test('a core that collapses on equal values', () => {
    for (const outliers of [
      { kind: 'uniform', a: -20, b: 20 },
      { kind: 'normal', mean: 0, sd: 9 },
    ]) {
      const answer = fit([4, 4, 4, 4, 4, 9, -3], {
        outliers,
        init: { mu: 4, sigma: 0.01, epsilon: 0.3 },
      });
      expect(answer).toMatchObject({ status: 'boundary', parameters: { mu: 4, sigma: 0 } });
    }
  });

  test('an interval without a width, a ratio of 1', () => {
    expect(() => fit([1, 2], { outliers: { kind: 'uniform', a: 2, b: 2 } })).toThrow(/a < b/);
    expect(() => fit([1, 2], { outliers: { kind: 'scale', ratio: 1 } })).toThrow(/ratio/);
  });
});

test('shift, scale and order', () => {
  const sample = fc.array(
    fc.integer({ min: -1000, max: 1000 }).map(x => x / 100),
    { minLength: 12, maxLength: 40 },
  );
  const shift = fc.double({ min: -20, max: 20, noNaN: true });
  const scale = fc.double({ min: 0.5, max: 4, noNaN: true });
  fc.assert(
    fc.property(sample, shift, scale, fc.boolean(), (xs, by, factor, isScale) => {
      const run = (values: readonly number[], f: number, b: number): Fit =>
        fit(values, {
          outliers: isScale ? { kind: 'scale', ratio: 4 } : { kind: 'normal', mean: b, sd: 8 * f },
          init: { mu: b, sigma: 2 * f, epsilon: 0.2 },
          iterations: 10,
        });
      const before = run(xs, 1, 0);
      fc.pre(before.status === 'ok' && of(before).sigma > 1e-3);
      const after = run(
        [...xs].reverse().map(x => factor * x + by),
        factor,
        by,
      );
      expect(of(after).mu).toBeCloseTo(factor * of(before).mu + by, 6);
      expect(of(after).sigma).toBeCloseTo(factor * of(before).sigma, 6);
      expect(of(after).epsilon).toBeCloseTo(of(before).epsilon, 6);
    }),
  );
});
