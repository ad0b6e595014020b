import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bernoulliLogLikelihood,
  bernoulliLogMarginal,
  betaMode,
} from '../../../../src/core/estimation/discrete/beta.ts';
import {
  categoricalLogMarginal,
  dirichletCredibleIntervals,
  dirichletMode,
  dirichletVariance,
} from '../../../../src/core/estimation/discrete/dirichlet.ts';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { findMethod } from '../../../../src/core/estimation/registry.ts';

function fit(
  name: string,
  family: 'bernoulli' | 'categorical',
  counts: Readonly<Record<string, number>>,
  options: unknown = {},
): Fit {
  const method = findMethod(name, family);
  if (method === undefined) throw new Error(`${name} of ${family}`);
  const categories = Object.keys(counts);
  return method.fit(
    { kind: 'tally', categories, counts: Float64Array.from(Object.values(counts)) },
    options,
  );
}

describe('heads, heads, heads, tails', () => {
  const hhht = { '0': 1, '1': 3 };

  test('maximum likelihood 3/4', () => {
    const { status, n, parameters, logLikelihood, details } = fit('mle', 'bernoulli', hhht);
    expect([status, n, parameters['p']]).toEqual(['ok', 4, 0.75]);
    expect(logLikelihood).toBeCloseTo(Math.log(0.75 ** 3 * 0.25), 14);
    expect(details['standardErrors']).toEqual({ p: Math.sqrt(0.1875 / 4) });
  });

  test('mode and mean under Beta(2, 2)', () => {
    const prior = { alpha: 2, beta: 2 };
    expect(fit('map', 'bernoulli', hhht, { prior }).parameters['p']).toBeCloseTo(4 / 6, 15);
    const mean = fit('posterior-mean', 'bernoulli', hhht, { prior });
    expect(mean.parameters['p']).toBe(5 / 8);
    expect(mean.details['posteriorVariance']).toBeCloseTo(15 / (64 * 9), 15);
  });

  test('the order in which the categories are named does not matter', () => {
    const tally = { kind: 'tally', categories: ['1', '0'], counts: Float64Array.of(3, 1) } as const;
    expect(findMethod('mle', 'bernoulli')?.fit(tally, {}).parameters['p']).toBe(0.75);
  });
});

describe("one toss, one head: Laplace's 2/3, twice", () => {
  test('as a mode under Beta(2, 2) and as a mean under Beta(1, 1), each the stand-in, and said', () => {
    const map = fit('map', 'bernoulli', { '1': 1 });
    const mean = fit('posterior-mean', 'bernoulli', { '1': 1 });
    expect([map.parameters['p'], mean.parameters['p']]).toEqual([2 / 3, 2 / 3]);
    expect(map.warnings).toEqual(['no prior given: Beta(2, 2) stands in']);
    expect(mean.warnings).toEqual(['no prior given: Beta(1, 1) stands in']);
  });

  test('maximum likelihood holds tails to be impossible: a boundary, its log-likelihood 0', () => {
    const mle = fit('mle', 'bernoulli', { '1': 1 });
    expect([mle.status, mle.parameters['p'], mle.logLikelihood]).toEqual(['boundary', 1, 0]);
    expect(bernoulliLogLikelihood({ ones: 1, zeros: 1 }, 1)).toBe(-Infinity);
  });
});

describe('where a mode is', () => {
  test.each([
    [3, 2, 2 / 3],
    [1, 1, null],
    [0.5, 0.5, null],
    [0.2, 0.9, null],
    [1, 0.5, 1],
    [0.5, 1, 0],
    [0.5, 3, 0],
    [1, 3, 0],
    [3, 1, 1],
  ])('Beta(%d, %d)', (a, b, mode) => {
    expect(betaMode({ a, b })).toBe(mode);
  });

  test('Dirichlet', () => {
    expect(dirichletMode({ alpha: [4, 1, 2] })).toEqual([0.75, 0, 0.25]);
    expect(dirichletMode({ alpha: [1, 1, 1] })).toBeNull();
    expect(dirichletMode({ alpha: [4, 0.5, 2] })).toBeNull();
    expect(dirichletMode({ alpha: [0.5] })).toEqual([1]);
  });

  test('the methods say so', () => {
    const flat = { prior: { alpha: 1, beta: 1 } };
    expect(fit('map', 'bernoulli', { '0': 0, '1': 0 }, flat)).toMatchObject({
      status: 'insufficient-data',
      parameters: { p: null },
    });
    expect(fit('map', 'bernoulli', { '1': 2 }, flat)).toMatchObject({
      status: 'boundary',
      parameters: { p: 1 },
    });
    const edge = fit('map', 'categorical', { a: 3, b: 0, c: 1 }, { prior: { alpha: 1 } });
    expect(edge).toMatchObject({ status: 'boundary', parameters: { p: [0.75, 0, 0.25] } });
    expect(edge.warnings[0]).toMatch(/"b" is impossible/);
  });
});

describe('categories', () => {
  const die = { '1': 3, '2': 0, '3': 1, '4': 0, '5': 2, '6': 0 };

  test('shares; unseen faces put them on the boundary', () => {
    const { status, parameters, warnings } = fit('mle', 'categorical', die);
    expect(status).toBe('boundary');
    expect(parameters['p']).toEqual([0.5, 0, 1 / 6, 0, 1 / 3, 0]);
    expect(warnings).toHaveLength(3);
    expect(fit('mle', 'categorical', { a: 0, b: 0 })).toMatchObject({
      status: 'insufficient-data',
      parameters: { p: null },
      logLikelihood: null,
    });
  });

  test('additive smoothing', () => {
    const { parameters } = fit('posterior-mean', 'categorical', { a: 3, b: 0, c: 1 });
    expect(parameters['p']).toEqual([4 / 7, 1 / 7, 2 / 7]);
  });

  test('two categories are a proportion', () => {
    const prior = { alpha: 2.5, beta: 0.7 };
    const counts = fc.nat({ max: 50 });
    fc.assert(
      fc.property(counts, counts, (zeros, ones) => {
        const tally = { '0': zeros, '1': ones };
        const beta = fit('posterior-mean', 'bernoulli', tally, { prior });
        const both = { prior: { alpha: [prior.beta, prior.alpha] } };
        const dirichlet = fit('posterior-mean', 'categorical', tally, both);
        const p = Number(beta.parameters['p']);
        const [q0, q1] = dirichlet.parameters['p'] as readonly [number, number];
        expect(q1).toBeCloseTo(p, 14);
        expect(q0).toBeCloseTo(1 - p, 14);
        expect(Number(dirichlet.details['logMarginalLikelihood'])).toBeCloseTo(
          Number(beta.details['logMarginalLikelihood']),
          10,
        );
        const interval = (beta.details['credibleInterval'] as { p: [number, number] }).p;
        const intervals = dirichlet.details['credibleInterval'] as { p: [number, number][] };
        expect(intervals.p[1]?.[0]).toBeCloseTo(interval[0], 10);
        expect(intervals.p[1]?.[1]).toBeCloseTo(interval[1], 10);
      }),
      { numRuns: 30 },
    );
  });

  test('variances and intervals by hand', () => {
    // p_1 ~ Beta(1, 2): mean 1/3, variance 2 / (9 * 4), P(p < x) = 1 - (1 - x)^2
    expect(dirichletVariance({ alpha: [1, 1, 1] })[0]).toBeCloseTo(1 / 18, 15);
    const interval = dirichletCredibleIntervals({ alpha: [1, 1, 1] }, 0.5)[0];
    expect(interval?.[0]).toBeCloseTo(1 - Math.sqrt(0.75), 13);
    expect(interval?.[1]).toBeCloseTo(1 - Math.sqrt(0.25), 13);
  });

  test('the evidence is the product of the predictions, one observation after the other', () => {
    const seen = [0, 2, 0, 1, 0, 2];
    const alpha = [0.5, 1, 2];
    const counts = [0, 0, 0];
    let sum = 0;
    for (const k of seen) {
      const total = alpha.reduce((all, a, j) => all + a + (counts[j] as number), 0);
      sum += Math.log(((alpha[k] as number) + (counts[k] as number)) / total);
      counts[k] = (counts[k] as number) + 1;
    }
    expect(categoricalLogMarginal({ alpha }, counts)).toBeCloseTo(sum, 13);
    // Beta(1, 1): 1 / ((n + 1) C(n, k))
    expect(bernoulliLogMarginal({ a: 1, b: 1 }, { ones: 3, zeros: 1 })).toBeCloseTo(
      -Math.log(20),
      14,
    );
  });

  test('a strong prior leaves the evidence its digits', () => {
    const marginal = bernoulliLogMarginal({ a: 1e12, b: 1e12 }, { ones: 3, zeros: 1 });
    expect(marginal).toBeCloseTo(-4 * Math.LN2, 10);
  });
});

describe('what is refused', () => {
  test('other categories than 0 and 1, by name', () => {
    const refused = fit('mle', 'bernoulli', { '0': 1, heads: 3 });
    expect(refused.status).toBe('invalid-input');
    expect(refused.warnings[0]).toMatch(/categories\[1\]: expected "0" or "1", got "heads"/);
  });

  test('counts that are none, and priors that do not fit', () => {
    expect(fit('mle', 'categorical', { a: 1, b: -2 }).status).toBe('invalid-input');
    expect(fit('mle', 'bernoulli', { '1': 0.5 }).status).toBe('invalid-input');
    const prior = { alpha: [1, 2, 3] };
    expect(() => fit('map', 'categorical', { a: 1, b: 2 }, { prior })).toThrow(
      /expected 2 numbers.*got 3/,
    );
    expect(() => fit('map', 'bernoulli', { '1': 1 }, { prior: { alpha: 0, beta: 1 } })).toThrow(
      /prior\.alpha/,
    );
  });
});
