import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectation } from '../../../../src/core/estimation/mixture/expectation.ts';
import { kMeans } from '../../../../src/core/estimation/mixture/kMeans.ts';
import { kMeansMethod } from '../../../../src/core/estimation/mixture/kMeansMethod.ts';

const values = Float64Array.of(1, 2, 9, 10, 12);

describe('by hand', () => {
  test('two clusters', () => {
    const found = kMeans(values, [0, 3]);
    // 1 | 2, 9, 10, 12 with means 1 and 8.25; then 1, 2 | 9, 10, 12 with 1.5 and 31/3; then nothing moves.
    expect(found.path).toEqual([
      [0, 3],
      [1, 8.25],
      [1.5, 31 / 3],
    ]);
    expect([...found.labels]).toEqual([0, 0, 1, 1, 1]);
    expect(found.iterations).toBe(2);
    expect(found.converged).toBe(true);
    expect(found.withinSumOfSquares).toBeCloseTo(0.5 + 14 / 3, 12);
  });

  test('a tie goes to the first, and a centre without values stays', () => {
    const found = kMeans(Float64Array.of(1), [0, 2, 50]);
    expect(found.centres).toEqual([1, 2, 50]);
    expect(found.counts).toEqual([1, 0, 0]);
  });
});

const sample = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: 4,
  maxLength: 40,
});
const centres = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 4 });

test('no step raises the sum of squares within', () => {
  fc.assert(
    fc.property(sample, centres, (xs, start) => {
      let before = Infinity;
      for (let exactly = 0; exactly < 6; exactly++) {
        const { withinSumOfSquares } = kMeans(Float64Array.from(xs), start, { exactly });
        expect(withinSumOfSquares).toBeLessThanOrEqual(before * (1 + 1e-12));
        before = withinSumOfSquares;
      }
    }),
  );
});

test('EM with equal weights and one sigma that goes to 0 takes the same steps', () => {
  fc.assert(
    fc.property(sample, centres, (xs, start) => {
      const column = Float64Array.from(xs);
      const { path } = kMeans(column, start, { exactly: 4 });
      // Values halfway between two centres are shared by EM and given to the first by K-means.
      const isTied = path.some(at => {
        const sorted = [...at].sort((a, b) => a - b);
        return xs.some(x =>
          sorted.some((c, k) => Math.abs(x - 0.5 * (c + (sorted[k + 1] ?? Infinity))) < 1e-6),
        );
      });
      fc.pre(!isTied);
      let means: readonly number[] = start;
      for (const at of path) {
        means.forEach((mean, k) => expect(mean).toBeCloseTo(at[k] as number, 9));
        const common = {
          weights: means.map(() => 1 / means.length),
          means,
          sigmas: means.map(() => 1e-5),
          strayShare: 0,
        };
        const { bases } = expectation(column, common, null);
        means = bases.map((base, k) => (base.n < 1e-9 ? (means[k] as number) : base.mean));
      }
    }),
  );
});

test('as sigma falls, the responsibilities of EM become those of K-means', () => {
  const { labels, centres: means } = kMeans(values, [0, 12]);
  const hardest = [3, 1, 0.3].map(sigma => {
    const law = { weights: [0.5, 0.5], means, sigmas: [sigma, sigma], strayShare: 0 };
    const wrong = [...values].map(
      (x, i) => 1 - (expectation(Float64Array.of(x), law, null).bases[labels[i] as number]?.n ?? 0),
    );
    return Math.max(...wrong);
  });
  expect(hardest[0]).toBeGreaterThan(hardest[1] as number);
  expect(hardest[2]).toBeLessThan(1e-12);
});

describe('the method', () => {
  const fit = (xs: readonly number[], options: object = {}) =>
    kMeansMethod.fit({ kind: 'readings', values: Float64Array.from(xs) }, options);

  test('finds the clusters without being told where to begin, and says where it began', () => {
    const { status, parameters, logLikelihood, warnings, details } = fit([...values]);
    expect(status).toBe('ok');
    expect(parameters['means']).toEqual([1.5, 31 / 3]);
    expect(parameters['weights']).toEqual([0.4, 0.6]);
    expect(logLikelihood).toBeNull();
    expect(warnings).toHaveLength(1);
    expect(details['withinSumOfSquares']).toBeCloseTo(0.5 + 14 / 3, 12);
  });

  test('fewer values than centres is a boundary, none too few', () => {
    expect(fit([1, 2], { init: { means: [0, 1, 2, 3] } })).toMatchObject({ status: 'boundary' });
    expect(fit([])).toMatchObject({ status: 'insufficient-data', parameters: { means: null } });
    expect(() => fit([1], { components: 3, init: { means: [1] } })).toThrow(/expected 3 means/);
  });
});
