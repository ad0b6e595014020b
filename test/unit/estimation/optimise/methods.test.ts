import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { InvalidOptions } from '../../../../src/core/estimation/method.ts';
import type { Method } from '../../../../src/core/estimation/method.ts';
import { adam } from '../../../../src/core/estimation/optimise/adam.ts';
import { gradientDescent } from '../../../../src/core/estimation/optimise/gradientDescent.ts';
import { momentum } from '../../../../src/core/estimation/optimise/momentum.ts';
import { sgd } from '../../../../src/core/estimation/optimise/sgd.ts';
import { normalQuantile } from '../../../../src/core/statistics/normalQuantile.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';

const METHODS: readonly Method[] = [gradientDescent, sgd, momentum, adam];
const many = Float64Array.from({ length: 500 }, (_, i) =>
  normalQuantile(((i + 1) * 0.6180339887498949) % 1),
);
const fit = (method: Method, values: ArrayLike<number>, options: object = {}): Fit =>
  method.fit({ kind: 'readings', values: Float64Array.from(values) }, options);

describe('without an option', () => {
  test.each(METHODS)('$name comes near the maximum in any unit', method => {
    for (const [shift, scale] of [
      [0, 1],
      [1e6, 1e-3],
      [-40, 1e5],
    ] as const) {
      const values = many.map(x => shift + scale * x);
      const { n, mean, sumSquaredDeviations } = summaryOf(values);
      const sd = Math.sqrt(sumSquaredDeviations / n);
      const found = fit(method, values);
      expect(found.status).toBe('ok');
      expect(Math.abs(Number(found.parameters['mu']) - mean) / sd).toBeLessThan(0.1);
      expect(Math.abs(Number(found.parameters['sigma']) / sd - 1)).toBeLessThan(0.1);
    }
  });

  test('gradient descent ends at the tolerance', () => {
    const found = fit(gradientDescent, many, { tolerance: 1e-12 });
    const { n, mean, sumSquaredDeviations } = summaryOf(many);
    expect(found).toMatchObject({ converged: true, warnings: [] });
    expect(found.parameters['mu']).toBeCloseTo(mean, 6);
    expect(found.parameters['sigma']).toBeCloseTo(Math.sqrt(sumSquaredDeviations / n), 6);
  });

  test('minibatches never settle, and that is said', () => {
    const found = fit(sgd, many);
    expect(found).toMatchObject({ converged: false, iterations: 1000 });
    expect(found.warnings).toHaveLength(1);
  });
});

test('shift and scale go through, the rate being in units of the data', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 9 }),
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (xs, shift, scale) => {
        if (new Set(xs).size === 1) return;
        const options = { steps: 30, batch: 2, seed: 4 };
        const moved = xs.map(x => scale * x + shift);
        const [before, after] = [fit(sgd, xs, options), fit(sgd, moved, options)];
        const sigma = Number(before.parameters['sigma']);
        expect(Number(after.parameters['sigma']) / (scale * sigma)).toBeCloseTo(1, 7);
        const mu = scale * Number(before.parameters['mu']) + shift;
        expect(Math.abs(Number(after.parameters['mu']) - mu)).toBeLessThan(
          1e-7 * scale * sigma + 1e-9,
        );
      },
    ),
  );
});

describe('options', () => {
  const five = [2, 4, 4, 5, 10];
  const start = { rate: 0.1, init: { mu: 0, logSigma: 1 } };

  test('steps and iterations are the same, the start may be told either way', () => {
    const bySteps = fit(gradientDescent, five, { ...start, steps: 5 });
    expect(fit(gradientDescent, five, { ...start, iterations: 5 })).toEqual(bySteps);
    const bySigma = fit(gradientDescent, five, {
      rate: 0.1,
      init: { mu: 0, sigma: Math.E },
      steps: 5,
    });
    expect(bySigma.parameters['mu']).toBeCloseTo(Number(bySteps.parameters['mu']), 14);
    expect(bySteps.iterations).toBe(5);
  });

  test('the trace has the start first, each step with its gradient and loss', () => {
    const { trace, details, logLikelihood } = fit(adam, five, {
      ...start,
      steps: 6,
      batch: 2,
      trace: true,
    });
    expect(trace).toHaveLength(7);
    expect(trace?.[0]?.parameters).toEqual({ mu: 0, sigma: Math.E });
    expect(trace?.[6]?.logLikelihood).toBe(logLikelihood);
    expect(details['gradients']).toHaveLength(6);
    // The first batch is 2 and 4: log sigma + mean x^2 / (2 sigma^2) + log(2 pi) / 2.
    const first = 1 + 10 / 2 / Math.exp(2) + 0.5 * Math.log(2 * Math.PI);
    expect((details['losses'] as readonly number[])[0]).toBeCloseTo(first, 14);
  });

  test('a seed reproduces', () => {
    const run = (seed: number | null): Fit => fit(momentum, many, { steps: 40, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3).parameters).not.toEqual(run(4).parameters);
    expect(run(null).parameters).not.toEqual(run(3).parameters);
  });

  test.each<[Method, object]>([
    [sgd, { rate: 0 }],
    [sgd, { batch: 0 }],
    [sgd, { seed: 0.5 }],
    [sgd, { beta: 0.5 }],
    [momentum, { beta: 1 }],
    [adam, { init: { mu: 0 } }],
    [adam, { init: { mu: 0, sigma: -1 } }],
    [gradientDescent, { batch: 3 }],
    [gradientDescent, { parametrisation: 'precision' }],
  ])('$name refuses %j', (method, options) => {
    expect(() => fit(method, five, options)).toThrow(InvalidOptions);
  });
});

describe('on sigma squared', () => {
  const tight = [0.9, 1, 1.1];
  const options = { rate: 0.01, init: { mu: 1, sigma: 0.2 }, steps: 50, trace: true };

  test('a step below 0 is a boundary, said with its value', () => {
    const failed = fit(gradientDescent, tight, { ...options, parametrisation: 'sigma-squared' });
    expect(failed).toMatchObject({ status: 'boundary', converged: false, iterations: 0 });
    expect(failed.parameters).toEqual({ mu: 1, sigma: 0.2 });
    expect(failed.warnings[0]).toMatch(/step 1 would take sigmaSquared to -/);
    expect(failed.details['descent']).toMatchObject({ kind: 'left-domain', step: 1 });
    expect(failed.trace).toHaveLength(1);
    expect(failed.details['gradients']).toHaveLength(1);
  });

  test('log sigma takes the same rate', () => {
    expect(fit(gradientDescent, tight, options).status).toBe('ok');
  });

  test('a small rate stays inside and comes to the same place', () => {
    const found = fit(gradientDescent, many, {
      parametrisation: 'sigma-squared',
      tolerance: 1e-12,
    });
    const { n, sumSquaredDeviations } = summaryOf(many);
    expect(found.converged).toBe(true);
    expect(Number(found.parameters['sigma']) ** 2).toBeCloseTo(sumSquaredDeviations / n, 6);
  });
});

describe.each(METHODS)('$name of degenerate readings', method => {
  test.each<[string, readonly number[], object]>([
    ['none', [], { status: 'insufficient-data', parameters: { mu: null, sigma: null } }],
    ['one', [4.2], { status: 'boundary', parameters: { mu: 4.2, sigma: 0 } }],
    ['equal', [3, 3, 3], { status: 'boundary', parameters: { mu: 3, sigma: 0 } }],
    ['huge', [1e200, -1e200], { status: 'boundary', parameters: { mu: null } }],
    ['not a number', [1, NaN], { status: 'invalid-input', parameters: { mu: null } }],
  ])('%s', (_, values, wanted) => {
    const refusal = fit(method, values);
    expect(refusal).toMatchObject({ ...wanted, converged: false, logLikelihood: null });
    expect(refusal.warnings).toHaveLength(1);
  });
});
