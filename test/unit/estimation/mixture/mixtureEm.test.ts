import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fit } from '../../../../src/core/estimation/fit.ts';
import { mixtureEm } from '../../../../src/core/estimation/mixture/mixtureEm.ts';
import { mixtureMap } from '../../../../src/core/estimation/mixture/mixtureMap.ts';
import { generate } from '../../../reference/generators.ts';

interface Mixture {
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly sds: readonly number[];
}

const em = (xs: ArrayLike<number>, options: object = {}): Fit =>
  mixtureEm.fit({ kind: 'readings', values: Float64Array.from(xs) }, options);
const map = (xs: ArrayLike<number>, options: object = {}): Fit =>
  mixtureMap.fit({ kind: 'readings', values: Float64Array.from(xs) }, options);
const of = (fit: Fit): Mixture => fit.parameters as unknown as Mixture;

function close(got: Mixture, wanted: Mixture, tolerance: number): void {
  for (const name of ['weights', 'means', 'sds'] as const) {
    got[name].forEach((x, k) =>
      expect(Math.abs(x - (wanted[name][k] as number))).toBeLessThanOrEqual(tolerance),
    );
  }
}

const four = [0, 1, 5, 6];
const init = { weights: [0.5, 0.5], means: [0.5, 5.5], sds: [1, 1] };

describe('by hand: two pairs', () => {
  test('each component has a pair', () => {
    const fit = em(four);
    expect(fit).toMatchObject({ status: 'ok', n: 4, converged: true });
    close(of(fit), { weights: [0.5, 0.5], means: [0.5, 5.5], sds: [0.5, 0.5] }, 1e-9);
    // 4 (ln 1/2 - ln 1/2 - 1/2 - ln sqrt(2 pi)), as the pairs are ten sigmas apart
    expect(fit.logLikelihood).toBeCloseTo(4 * (-0.5 - 0.5 * Math.log(2 * Math.PI)), 8);
    expect(fit.details['aic']).toBeCloseTo(10 - 2 * (fit.logLikelihood as number), 12);
    expect(fit.details['bic']).toBeCloseTo(5 * Math.log(4) - 2 * (fit.logLikelihood as number), 12);
  });

  test('one component is the mean and the deviation with denominator n', () => {
    const fit = em(four, { components: 1 });
    close(of(fit), { weights: [1], means: [3], sds: [Math.sqrt(6.5)] }, 1e-12);
  });

  test('exactly as many iterations as are asked for, every one shown', () => {
    const fit = em(four, { init, iterations: 3, trace: true });
    expect(fit.iterations).toBe(3);
    expect(fit.trace).toHaveLength(4);
    expect(fit.trace?.[0]?.parameters).toEqual(init);
    expect(fit.trace?.[3]?.parameters).toEqual(fit.parameters);
    expect(fit.trace?.[3]?.logLikelihood).toBe(fit.logLikelihood);
    expect(em(four, { init, iterations: 0 }).parameters).toEqual(init);
  });

  test('the order of init is kept, else the means rise', () => {
    const turned = { weights: [0.5, 0.5], means: [5.5, 0.5], sds: [1, 1] };
    expect(of(em(four, { init: turned })).means[0]).toBeCloseTo(5.5, 9);
    expect(of(em([...four].reverse())).means[0]).toBeCloseTo(0.5, 9);
  });

  test('the start is named', () => {
    const { details } = em(four);
    const tried = details['startsTried'] as readonly { readonly name: string }[];
    expect(tried.map(({ name }) => name)).toEqual([
      'quantiles',
      'k-means',
      'spread',
      'nested',
      'cut at 0.15',
      'cut at 0.35',
      'cut at 0.65',
      'cut at 0.85',
    ]);
    const start = details['start'] as Mixture & { readonly name: string };
    const { name, ...same } = start;
    expect(tried.some(one => one.name === name)).toBe(true);
    expect(em(four, { init: same }).logLikelihood).toBe(em(four).logLikelihood);
  });
});

describe('where the likelihood has no bound', () => {
  const collapsing = [0, 0.1, -0.2, 0.3, -0.1, 50];
  const onThePoint = { weights: [0.8, 0.2], means: [0, 50], sds: [1, 0.01] };

  test('a component on one far value', () => {
    const fit = em(collapsing, { init: onThePoint });
    expect(fit).toMatchObject({ status: 'boundary', logLikelihood: null, converged: false });
    expect(of(fit).sds[1]).toBe(0);
    expect(of(fit).means[1]).toBe(50);
    expect(fit.details['logLikelihoodSupremum']).toBe(Infinity);
  });

  test('a prior holds it off', () => {
    const fit = map(collapsing, { init: onThePoint });
    expect(fit.status).toBe('ok');
    expect(of(fit).sds[1]).toBeGreaterThan(0.5);
    expect(fit.details['prior']).toBeDefined();
    expect(fit.warnings).toContainEqual(expect.stringMatching(/Fraley and Raftery/));
  });

  test.each<[string, readonly number[], number]>([
    ['fewer values than components', [0, 1], 3],
    ['one value', [4], 1],
    ['equal values', [4, 4, 4], 2],
  ])('%s', (_, xs, components) => {
    expect(em(xs, { components })).toMatchObject({ status: 'boundary', logLikelihood: null });
  });

  test('equal values and a prior', () => {
    const prior = { component: { mu0: 0, kappa0: 0.1, alpha0: 2, beta0: 1 } };
    const fit = em([4, 4, 4], { components: 2, prior });
    expect(fit.status).toBe('ok');
    expect(Math.min(...of(fit).sds)).toBeGreaterThan(0);
    expect(map([4, 4, 4])).toMatchObject({ status: 'boundary' });
  });

  test('no values, values that are none, and values whose squares overflow', () => {
    expect(em([])).toMatchObject({ status: 'insufficient-data', parameters: { means: null } });
    expect(map([])).toMatchObject({ status: 'insufficient-data' });
    expect(em([1, NaN])).toMatchObject({ status: 'invalid-input' });
    expect(em([-1e300, 0, 1e300])).toMatchObject({ status: 'invalid-input' });
    expect(map([-1e300, 0, 1e300])).toMatchObject({ status: 'invalid-input' });
  });

  test('a start of equal components stays one, and that is said', () => {
    const same = { weights: [0.5, 0.5], means: [2, 2], sds: [1, 1] };
    const fit = em([1, 2, 4, 5], { init: same, iterations: 5 });
    close(
      of(fit),
      { weights: [0.5, 0.5], means: [3, 3], sds: [Math.sqrt(2.5), Math.sqrt(2.5)] },
      1e-12,
    );
    expect(fit.warnings).toContainEqual(expect.stringMatching(/the same/));
  });
});

describe('the prior', () => {
  test('by hand: one component and one prior is the mode of the posterior', () => {
    const component = { mu0: 2, kappa0: 4, alpha0: 3, beta0: 5 };
    const fit = em(four, { components: 1, prior: { component } });
    // kappa 8, alpha 5, beta 5 + 26 / 2 + 4 * 4 / 8 * (3 - 2)^2 / 2 = 19; sigma^2 = beta / (alpha + 3/2)
    close(of(fit), { weights: [1], means: [2.5], sds: [Math.sqrt(19 / 6.5)] }, 1e-12);
  });

  test('each component may have its own', () => {
    const strong = (mu0: number) => ({ mu0, kappa0: 1e6, alpha0: 3, beta0: 1 });
    const prior = { component: [strong(1), strong(5)], weightConcentration: 2 };
    const { means } = of(em(four, { init, prior }));
    expect(means[0]).toBeCloseTo(1, 4);
    expect(means[1]).toBeCloseTo(5, 4);
    expect(() => em(four, { components: 3, prior })).toThrow(/prior.component: expected 3/);
  });

  test('a concentration pulls the weights together', () => {
    const xs = [0, 1, 0.5, 0.2, 0.8, 6, 7];
    const weightOf = (weightConcentration: number): number =>
      of(
        map(xs, {
          prior: {
            component: { mu0: 3, kappa0: 0.01, alpha0: 2, beta0: 0.5 },
            weightConcentration,
          },
        }),
      ).weights[0] as number;
    expect(weightOf(1)).toBeCloseTo(5 / 7, 2);
    expect(weightOf(101)).toBeCloseTo(105 / 207, 2);
  });
});

test('options that do not fit together are refused, in words', () => {
  expect(() => em(four, { init: { ...init, sds: [1] } })).toThrow(/init.sds: expected 2/);
  expect(() => em(four, { init: { ...init, weights: [0.5, 0.6] } })).toThrow(/sum of 1, got 1.1/);
  expect(() => em(four, { components: 0 })).toThrow(/components/);
  expect(() => em(four, { init: { weights: [], means: [], sds: [] } })).toThrow(/got none/);
});

describe('both engines', () => {
  const values = generate({
    type: 'kronecker_mixture',
    n: 50_000,
    weights: [0.35, 0.65],
    mu: [0, 5],
    sigma: [1, 1.5],
  });

  test('arrive at the same place', () => {
    const plain = em(values);
    const binned = em(values, { engine: 'binned' });
    close(of(binned), of(plain), 1e-6);
    expect(binned.details['cells']).toBeLessThan(5000);
    const l = plain.logLikelihood as number;
    expect(Math.abs((binned.logLikelihood as number) - l)).toBeLessThan(1e-9 * Math.abs(l));
  });

  test('find the truth', () => {
    close(of(em(values)), { weights: [0.35, 0.65], means: [0, 5], sds: [1, 1.5] }, 0.01);
  });
});

describe('invariances, from a stated start', () => {
  const sample = fc.array(
    fc.integer({ min: -1000, max: 1000 }).map(x => x / 100),
    { minLength: 12, maxLength: 40 },
  );
  const start = { weights: [0.4, 0.6], means: [-3, 3], sds: [3, 4] };
  const run = (xs: readonly number[], from: Mixture = start, steps = 15): Fit =>
    em(xs, { init: from, iterations: steps });
  const same = (got: Fit, wanted: Fit, change = (x: Mixture): Mixture => x): void => {
    // Whether a narrow base counts as collapsed hangs on rounding.
    fc.pre(wanted.status === 'ok' && Math.min(...of(wanted).sds) > 1e-3);
    expect(got.status).toBe('ok');
    close(of(got), change(of(wanted)), 1e-6);
  };

  test('order', () => {
    fc.assert(fc.property(sample, xs => same(run([...xs].reverse()), run(xs))));
  });

  test('shift and scale', () => {
    const shift = fc.double({ min: -50, max: 50, noNaN: true });
    const scale = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(sample, shift, scale, (xs, by, factor) => {
        const change = (m: Mixture): Mixture => ({
          weights: m.weights,
          means: m.means.map(x => factor * x + by),
          sds: m.sds.map(x => factor * x),
        });
        const changed = { ...start, ...change(start) };
        const before = run(xs);
        const after = run(
          xs.map(x => factor * x + by),
          { ...changed, weights: [0.4, 0.6] },
        );
        same(after, before, change);
        expect(after.logLikelihood).toBeCloseTo(
          (before.logLikelihood as number) - xs.length * Math.log(factor),
          5,
        );
      }),
    );
  });

  test('every value twice', () => {
    fc.assert(
      fc.property(sample, xs => {
        const once = run(xs);
        const twice = run([...xs, ...xs]);
        same(twice, once);
        expect(twice.logLikelihood).toBeCloseTo(2 * (once.logLikelihood as number), 6);
      }),
    );
  });

  test('components by another name', () => {
    fc.assert(
      fc.property(sample, xs => {
        const turned = { weights: [0.6, 0.4], means: [3, -3], sds: [4, 3] };
        same(run(xs, turned), run(xs), ({ weights, means, sds }) => ({
          weights: [...weights].reverse(),
          means: [...means].reverse(),
          sds: [...sds].reverse(),
        }));
      }),
    );
  });
});

test('far from the start, nothing is lost', () => {
  const far = four.map(x => 1e9 + x);
  const sd = Math.sqrt(6.5);
  close(
    of(em(far, { init: { weights: [1], means: [0], sds: [1] }, iterations: 1 })),
    { weights: [1], means: [1e9 + 3], sds: [sd] },
    1e-6,
  );
  const broad = { weights: [0.5, 0.5], means: [0, 1], sds: [1e9, 1e9] };
  const { means, sds } = of(em(far, { init: broad, iterations: 1 }));
  means.forEach(mean => expect(mean).toBeCloseTo(1e9 + 3, 5));
  sds.forEach(x => expect(x).toBeCloseTo(sd, 5));
});

test('three components of very unequal size and width', () => {
  const values = generate({
    type: 'minstd_mixture',
    n: 6000,
    seed: 11,
    weights: [0.1, 0.6, 0.3],
    mu: [-6, 0, 8],
    sigma: [0.5, 1, 2],
  });
  const { weights, means, sds } = of(em(values, { components: 3 }));
  means.forEach((mean, k) => expect(Math.abs(mean - ([-6, 0, 8][k] as number))).toBeLessThan(0.15));
  weights.forEach((w, k) =>
    expect(Math.abs(w - ([0.1, 0.6, 0.3][k] as number))).toBeLessThan(0.02),
  );
  sds.forEach((sd, k) => expect(Math.abs(sd - ([0.5, 1, 2][k] as number))).toBeLessThan(0.1));
});
