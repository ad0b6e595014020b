import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy, klDivergence } from '../../../src/core/scoring/divergence.ts';
import type { Law, NormalLaw } from '../../../src/core/statistics/law.ts';

const normal = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const uniform = (lower: number, upper: number): Law => ({ family: 'uniform', lower, upper });
const studentT = (df: number, location: number, scale: number): Law => ({
  family: 'student-t',
  df,
  location,
  scale,
});
const mix = (weights: readonly number[], ...components: readonly NormalLaw[]): Law => ({
  family: 'mixture',
  weights,
  components,
});
/** The same law, but by quadrature. */
const wrapped = (law: NormalLaw): Law => mix([1], law);

describe('by hand', () => {
  test.each<[string, Law, Law, number]>([
    ['one sigma off', normal(0, 1), normal(1, 1), 0.5],
    ['twice as wide', normal(0, 1), normal(0, 2), Math.LN2 + 1 / 8 - 1 / 2],
    ['itself', normal(3, 2), normal(3, 2), 0],
    ['uniform in a wider one', uniform(0, 1), uniform(-1, 3), Math.log(4)],
    ['uniform under a bell', uniform(-1, 1), normal(0, 1), 0.5 * Math.log(Math.PI / 2) + 1 / 6],
    [
      'far apart bases, one forgotten',
      mix([0.5, 0.5], normal(0, 1), normal(90, 1)),
      mix([0.5, 0.5], normal(0, 1), normal(90, 2)),
      0.5 * (Math.LN2 + 1 / 8 - 1 / 2),
    ],
    [
      'far apart bases, wrong weight',
      mix([0.5, 0.5], normal(0, 1), normal(90, 1)),
      mix([0.8, 0.2], normal(0, 1), normal(90, 1)),
      0.5 * Math.log(0.5 / 0.8) + 0.5 * Math.log(0.5 / 0.2),
    ],
    // KL(Cauchy(a, s) || Cauchy(b, t)) = ln(((s + t)^2 + (a - b)^2) / (4 s t)), Chyzak and Nielsen (2019)
    ['Cauchy', studentT(1, 0, 1), studentT(1, 3, 2), Math.log((9 + 9) / 8)],
  ])('%s', (_, truth, law, expected) => {
    const got = klDivergence(truth, law);
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(2e-10 * expected + 1e-12);
  });

  test.each<[string, Law, number]>([
    ['normal', normal(4, 2), Math.log(2) + 0.5 * Math.log(2 * Math.PI * Math.E)],
    ['uniform', uniform(0, 5), Math.log(5)],
    ['Cauchy', studentT(1, 7, 2), Math.log(8 * Math.PI)],
    [
      'two bases far apart',
      mix([0.5, 0.5], normal(0, 1), normal(90, 1)),
      Math.LN2 + 0.5 * Math.log(2 * Math.PI * Math.E),
    ],
  ])('entropy: %s', (_, law, expected) => {
    expect(entropy(law)).toBeCloseTo(expected, 9);
  });
});

describe('infinite where it has to be', () => {
  test.each<[string, Law, Law]>([
    ['a point mass as law', normal(0, 1), normal(0, 0)],
    ['a point mass as truth', normal(0, 0), normal(0, 1)],
    ['a bell under a uniform law', normal(0, 1), uniform(-9, 9)],
    ['a wider uniform truth', uniform(0, 2), uniform(0, 1)],
    [
      'a gap in the law',
      uniform(0, 3),
      {
        family: 'mixture',
        weights: [0.5, 0.5],
        components: [uniform(0, 1), uniform(2, 3)] as never,
      },
    ],
    ['a tail without variance under a bell', studentT(2, 0, 1), normal(0, 1)],
    [
      'a mixture of such',
      {
        family: 'mixture',
        weights: [0.9, 0.1],
        components: [normal(0, 1), studentT(1, 0, 1)] as never,
      },
      normal(0, 3),
    ],
  ])('%s', (_, truth, law) => {
    expect(klDivergence(truth, law)).toBe(Infinity);
  });

  test('a tail with variance is finite', () => {
    const got = klDivergence(studentT(2.5, 0, 1), normal(0, Math.sqrt(5)));
    expect(got).toBeGreaterThan(0.05);
    expect(got).toBeLessThan(1);
  });
});

describe('quadrature', () => {
  const mu = fc.double({ min: -20, max: 20, noNaN: true });
  const sigma = fc.double({ min: 0.05, max: 10, noNaN: true });

  test('agrees with the closed form of two normals', () => {
    fc.assert(
      fc.property(mu, sigma, mu, sigma, (m, s, a, b) => {
        const exact = klDivergence(normal(m, s), normal(a, b));
        const got = klDivergence(wrapped(normal(m, s)), normal(a, b));
        expect(Math.abs(got - exact)).toBeLessThanOrEqual(1e-9 * exact + 1e-12);
      }),
    );
  });

  test('is never negative, never NaN, and 0 for the law itself', () => {
    fc.assert(
      fc.property(
        mu,
        sigma,
        mu,
        sigma,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (m, s, a, b, w) => {
          const truth = mix([w, 1 - w], normal(m, s), normal(a, b));
          expect(klDivergence(truth, truth)).toBeLessThanOrEqual(1e-12);
          for (const law of [normal(a, b), studentT(3, m, b), wrapped(normal(a, b))]) {
            expect(klDivergence(truth, law)).toBeGreaterThanOrEqual(0);
            expect(klDivergence(law, truth)).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('does not change when the line is shifted and stretched', () => {
    const move = (law: NormalLaw, by: number, f: number): NormalLaw =>
      normal(f * law.mu + by, f * law.sigma);
    fc.assert(
      fc.property(mu, sigma, sigma, (by, f, s) => {
        const [a, b, c] = [normal(0, 1), normal(4, s), normal(2, 2)] as const;
        const before = klDivergence(mix([0.3, 0.7], a, b), c);
        const after = klDivergence(mix([0.3, 0.7], move(a, by, f), move(b, by, f)), move(c, by, f));
        expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-9 * before + 1e-11);
      }),
      { numRuns: 40 },
    );
  });
});
