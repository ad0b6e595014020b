import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy, klDivergence } from '../../../src/core/scoring/divergence.ts';
import { expectation } from '../../../src/core/scoring/expectation.ts';
import type { AnyLaw } from '../../../src/core/statistics/anyLaw.ts';
import { logDensity } from '../../../src/core/statistics/families.ts';

const normal = (mu: number, sigma: number): AnyLaw => ({ family: 'normal', mu, sigma });
const uniform = (lower: number, upper: number): AnyLaw => ({ family: 'uniform', lower, upper });
const laplace = (mu: number, b: number): AnyLaw => ({ family: 'laplace', mu, b });
const exponential = (rate: number): AnyLaw => ({ family: 'exponential', rate });
const gamma = (shape: number, rate: number): AnyLaw => ({ family: 'gamma', shape, rate });
const poisson = (rate: number): AnyLaw => ({ family: 'poisson', rate });
const bernoulli = (p: number): AnyLaw => ({ family: 'bernoulli', p });
const categorical = (...p: readonly number[]): AnyLaw => ({ family: 'categorical', p });
const studentT = (df: number, location: number, scale: number): AnyLaw => ({
  family: 'student-t',
  df,
  location,
  scale,
});
const mixture = (...components: readonly AnyLaw[]): AnyLaw => ({
  family: 'mixture',
  weights: components.map(() => 1 / components.length),
  components: components as never,
});

// Every value without a derivation beside it: mpmath at 50 digits, the quadratures at 30.
describe('within a family, to 4e-14 of itself however near the laws are', () => {
  test.each<[string, AnyLaw, AnyLaw, number]>([
    ['bells 1e-9 apart', normal(0, 1), normal(0, 1.000000001), 1.0000001638140818e-18],
    ['bells 1e-7 apart', normal(5, 2), normal(5.0000001, 2), 1.250000007010783e-15],
    ['bells 1e-5 apart', normal(3, 2), normal(3.00001, 1.99999), 3.750033333616845e-11],
    ['a needle in a bell', normal(0, 1e-8), normal(0, 1), 17.920680743952367],
    ['far scales', normal(0, 1e-200), normal(0, 1e200), 400 * Math.LN10 - 0.5],
    ['uniform', uniform(0, 1), uniform(-1e-12, 1), Math.log1p(1e-12)],
    ['Laplace', laplace(0, 1), laplace(3, 2), 1.2180407147438772],
    ['Laplace, 1e-9 apart', laplace(0, 1), laplace(1e-9, 1), 4.999999998333334e-19],
    ['Laplace, nearly as wide', laplace(1, 2), laplace(1, 2.00000001), 1.2499999764729895e-17],
    ['a Laplace needle', laplace(0, 1e-5), laplace(4, 1), 14.512925464970229],
    ['exponential', exponential(2), exponential(6), 2 - Math.log(3)],
    ['gamma', gamma(2, 3), gamma(5, 1), 6.06942893505976],
    ['gamma below 1', gamma(0.3, 2), gamma(4, 0.5), 18.975478541030036],
    ['gamma, falling', gamma(4, 0.5), gamma(0.3, 2), 15.535785590451715],
    ['gamma, 1e-7 apart', gamma(2, 3), gamma(2.0000001, 3.0000001), 1.0024480722496373e-15],
    ['gamma, large', gamma(1e6, 10), gamma(2e6, 10), 386294.514546342],
    ['gamma, far apart', gamma(1e-3, 1), gamma(100, 1), 100408.78364409329],
    ['gamma, rates alone', gamma(7, 2), gamma(7, 2.5), 0.1879951408005317],
    ['exponential under gamma', exponential(3), gamma(1, 3), 0],
    ['Poisson', poisson(3), poisson(5), 0.46752312870202795],
    ['Poisson, near', poisson(1e6), poisson(1e6 + 1), 4.999996666669166e-7],
    ['Poisson, far', poisson(1e-5), poisson(10), 9.99985184489442],
    ['coins, near', bernoulli(0.3), bernoulli(0.3000000001), 2.3809527746518206e-20],
    ['coins, rare', bernoulli(1e-20), bernoulli(2e-20), 3.0685281944005468e-21],
    ['coins, sure', bernoulli(0.999999), bernoulli(0.9), 0.10534789737234532],
    ['a coin thought to be rare', bernoulli(0.5), bernoulli(1e-20), 22.33270374938051],
    ['dice', categorical(0.5, 0.25, 0.25), categorical(0.25, 0.25, 0.5), 0.25 * Math.LN2],
    ['a die with a side too many', categorical(0.5, 0.5), categorical(0.25, 0.25, 0.5), Math.LN2],
    ['a coin and a die', bernoulli(0.25), categorical(0.75, 0.125, 0.125), 0.25 * Math.LN2],
  ])('%s', (_, truth, law, expected) => {
    expect(Math.abs(klDivergence(truth, law) - expected)).toBeLessThanOrEqual(4e-14 * expected);
  });
});

describe('across families, to 1e-10', () => {
  test.each<[string, AnyLaw, AnyLaw, number]>([
    ['a bell under Laplace', normal(0, 1), laplace(1, 2), 0.5506712985029042],
    ['Laplace under a bell', laplace(1, 2), normal(0, 3), 0.13125646075289182],
    ['Laplace under Student-t', laplace(1, 2), studentT(5, 0, 1), 0.6193014791050347],
    ['gamma under a bell', gamma(4, 2), normal(2, 1), 0.08867924983196447],
    ['gamma with a pole under a bell', gamma(0.3, 2), normal(0, 1), 2.7168046744866357],
    ['with a steeper one', gamma(0.02, 2), normal(0, 1), 47.2277247219133],
    [
      'exponential under a bell',
      exponential(2),
      normal(0.5, 0.5),
      0.5 * Math.log(2 * Math.PI) - 0.5,
    ],
    ['uniform under gamma', uniform(0, 2), gamma(2, 1), 2 - 2 * Math.LN2],
    ['Student-t under a bell', studentT(3, 0, 1), normal(0, 2), 0.2136081419013271],
    ['Student-t under Laplace', studentT(3, 0, 1), laplace(0.5, 2), 0.20887377843390842],
    ['a coin under Poisson', bernoulli(0.3), poisson(1), 0.38913569794510655],
  ])('%s', (_, truth, law, expected) => {
    expect(Math.abs(klDivergence(truth, law) - expected)).toBeLessThanOrEqual(1e-10 * expected);
  });
});

describe('infinite where it has to be', () => {
  test.each<[string, AnyLaw, AnyLaw]>([
    ['values below 0 under waiting times', normal(9, 1), exponential(1)],
    ['waiting times under an interval', gamma(2, 1), uniform(0, 1e9)],
    ['a side that the law forgot', categorical(0.5, 0.25, 0.25), categorical(0.5, 0.5)],
    ['a coin held to be certain', bernoulli(0.5), bernoulli(1)],
    ['counts under a coin', poisson(1e-9), bernoulli(0.5)],
    ['counts under a density', poisson(4), normal(4, 2)],
    ['a density under counts', exponential(1), poisson(1)],
    ['a tail without a mean under Laplace', studentT(1, 0, 1), laplace(0, 1)],
  ])('%s', (_, truth, law) => {
    expect(klDivergence(truth, law)).toBe(Infinity);
  });

  test('a tail with a mean alone is finite under Laplace, and is not under a bell', () => {
    expect(klDivergence(studentT(1.5, 0, 1), laplace(0, 1))).toBeLessThan(10);
    expect(klDivergence(studentT(1.5, 0, 1), normal(0, 1))).toBe(Infinity);
  });
});

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const real = fc.double({ min: -10, max: 10, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const onLine: readonly fc.Arbitrary<AnyLaw>[] = [
  fc.tuple(real, positive).map(([mu, sigma]) => normal(mu, sigma)),
  fc.tuple(real, positive).map(([mu, b]) => laplace(mu, b)),
  fc.tuple(real, positive).map(([lower, width]) => uniform(lower, lower + width)),
  fc.tuple(positive, real, positive).map(([df, at, scale]) => studentT(df + 0.5, at, scale)),
  fc
    .tuple(real, positive, real, positive)
    .map(([a, s, b, t]) => mixture(normal(a, s), normal(b, t))),
  fc.tuple(positive, positive).map(([shape, rate]) => gamma(shape, rate)),
  positive.map(exponential),
];
const counting: readonly fc.Arbitrary<AnyLaw>[] = [
  positive.map(poisson),
  share.map(bernoulli),
  fc.tuple(share, share).map(([a, b]) => categorical(a * b, a * (1 - b), 1 - a)),
];
const anyLaw = fc.oneof(...onLine, ...counting);

test('any law under any other: never negative, never NaN; under itself: 0', () => {
  fc.assert(
    fc.property(anyLaw, anyLaw, (truth, law) => {
      expect(klDivergence(truth, law)).toBeGreaterThanOrEqual(0);
      expect(klDivergence(truth, structuredClone(truth))).toBe(0);
      expect(entropy(truth)).toBeLessThan(Infinity);
    }),
    { numRuns: 300 },
  );
});

test('the closed forms are what the quadrature says', () => {
  const pairs = fc.oneof(
    fc.tuple(onLine[0] as never, onLine[0] as never),
    fc.tuple(onLine[1] as never, onLine[1] as never),
    fc.tuple(
      fc.tuple(positive, positive).map(([shape, rate]) => gamma(shape + 1, rate)),
      fc.tuple(positive, positive).map(([shape, rate]) => gamma(shape + 1, rate)),
    ),
  ) as fc.Arbitrary<readonly [AnyLaw, AnyLaw]>;
  fc.assert(
    fc.property(pairs, ([truth, law]) => {
      const closed = klDivergence(truth, law);
      const summed = expectation(truth, law, x => logDensity(truth, x) - logDensity(law, x));
      expect(Math.abs(closed - summed)).toBeLessThanOrEqual(1e-9 * closed + 1e-11);
    }),
    { numRuns: 100 },
  );
});

describe('entropy', () => {
  test.each<[string, AnyLaw, number]>([
    ['Student-t', studentT(3, 9, 1), 1.773477571863291],
    ['Student-t with heavy tails', studentT(0.5, 0, 2), 4.3598745966638],
    ['Student-t, nearly a bell', studentT(1e6, 0, 1), 1.4189395332049228],
    ['Student-t, nearly a narrow one', studentT(100, 0, 0.25), 0.04266900419835322],
    ['Laplace', laplace(4, 3), 1 + Math.log(6)],
    ['exponential', exponential(2), 1 - Math.LN2],
    ['gamma', gamma(0.3, 2), -1.749116141281963],
    ['gamma at the seam', gamma(15, 1), 2.75036791948757],
    ['gamma, large', gamma(1e6, 3), 7.228081190185283],
    ['gamma, larger', gamma(1e10, 1), 12.931863998141568],
    ['Poisson, rare', poisson(0.1), 0.3336769965012326],
    ['Poisson', poisson(5), 2.204395243428368],
    ['Poisson, often', poisson(400), 4.414462212179583],
    ['Poisson at the seam', poisson(1000), 4.8727327976428505],
    ['a fair coin', bernoulli(0.5), Math.LN2],
    ['a sure coin', bernoulli(1), 0],
    ['a fair die', categorical(...(Array(6).fill(1 / 6) as number[])), Math.log(6)],
    ['a die that never falls on one side', categorical(0.5, 0, 0.5), Math.LN2],
    ['a point mass', normal(3, 0), -Infinity],
  ])('%s', (_, law, expected) => {
    if (expected === -Infinity) expect(entropy(law)).toBe(expected);
    else
      expect(Math.abs(entropy(law) - expected)).toBeLessThanOrEqual(
        4e-14 * (1 + Math.abs(expected)),
      );
  });
});
