import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../../../../src/core/estimation/regression/leastSquares.ts';
import type {
  LeastSquares,
  LineModel,
} from '../../../../src/core/estimation/regression/leastSquares.ts';
import {
  lineLogLikelihood,
  lineLogLikelihoodGradient,
  meanSquaredError,
} from '../../../../src/core/estimation/regression/lineLikelihood.ts';
import { points, slopeOf } from './points.ts';

const models: readonly LineModel[] = ['line', 'line-origin'];

function line(data: Parameters<typeof leastSquares>[0], model: LineModel = 'line'): LeastSquares {
  const found = leastSquares(data, model);
  if (found === null) throw new Error('not identified');
  return found;
}

const lesson = points([1, 2, 3], [2.1, 3.9, 6.2]);

const coordinate = fc.integer({ min: -1000, max: 1000 }).map(k => k / 8);
const samples = fc
  .array(fc.record({ x: coordinate, y: coordinate, w: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 4,
    maxLength: 20,
  })
  .filter(rows => new Set(rows.map(row => row.x)).size > 2);
type Rows = readonly { x: number; y: number; w: number }[];
const dataOf = (rows: Rows) =>
  points(
    rows.map(row => row.x),
    rows.map(row => row.y),
  );

describe('by hand', () => {
  test('y = a x through (1, 2.1), (2, 3.9), (3, 6.2): a = 28.5 / 14', () => {
    const { slope, intercept, residualSumOfSquares, sigmaMle, residualSd, effectiveN } = line(
      lesson,
      'line-origin',
    );
    expect(slope).toBeCloseTo(28.5 / 14, 15);
    expect(intercept).toBe(0);
    expect(residualSumOfSquares).toBeCloseTo(58.06 - 28.5 ** 2 / 14, 13);
    expect(sigmaMle).toBeCloseTo(Math.sqrt((58.06 - 28.5 ** 2 / 14) / 3), 13);
    expect(residualSd).toBeCloseTo(Math.sqrt((58.06 - 28.5 ** 2 / 14) / 2), 13);
    expect(effectiveN).toBe(3);
  });

  test('with an intercept: slope 2.05, intercept 12.2 / 3 - 4.1', () => {
    const found = line(lesson);
    expect(found.slope).toBeCloseTo(2.05, 14);
    expect(found.intercept).toBeCloseTo(12.2 / 3 - 4.1, 14);
    // Residuals 1/12, -1/6, 1/12.
    expect(found.residualSumOfSquares).toBeCloseTo(1 / 24, 14);
    expect(found.residualSd).toBeCloseTo(Math.sqrt(1 / 24), 14);
    expect(found.seSlope).toBeCloseTo(Math.sqrt(1 / 48), 14);
    expect(found.seIntercept).toBeCloseTo(Math.sqrt((1 / 24) * (1 / 3 + 4 / 2)), 14);
    expect(found.logLikelihood).toBeCloseTo(
      lineLogLikelihood(lesson, { ...found, sigma: found.sigmaMle }),
      12,
    );
  });

  test('weights 3, 1: mean x 1/4, of two points the line is exact', () => {
    const found = line(points([0, 1, 1], [0, 2, 4], { weights: [1, 3, 1] }));
    expect(found.slope).toBeCloseTo(2.5, 15);
    expect(found.intercept).toBeCloseTo(0, 15);
    expect(found.residualSumOfSquares).toBeCloseTo(3 * 0.25 + 2.25, 14);
  });

  test('R squared through the origin is about 0, with an intercept about the mean', () => {
    const data = points([1, 2], [5, 5]);
    expect(line(data).rSquared).toBeNull(); // y has no variance to explain
    expect(line(data, 'line-origin').rSquared).toBeCloseTo(1 - 5 / 50, 14);
  });
});

describe('digits', () => {
  /** Slope and residual sum of squares of whole numbers, exactly, as a quotient of integers. */
  function exactly(x: readonly number[], y: readonly number[]): { slope: number; rss: number } {
    const n = BigInt(x.length);
    const sum = (f: (i: number) => bigint): bigint => x.reduce((s, _, i) => s + f(i), 0n);
    const X = (i: number): bigint => BigInt(x[i] as number);
    const Y = (i: number): bigint => BigInt(y[i] as number);
    const [sx, sy] = [sum(X), sum(Y)];
    const xx = n * sum(i => X(i) * X(i)) - sx * sx;
    const xy = n * sum(i => X(i) * Y(i)) - sx * sy;
    const yy = n * sum(i => Y(i) * Y(i)) - sy * sy;
    return { slope: quotient(xy, xx), rss: quotient(yy * xx - xy * xy, n * xx) };
  }
  const quotient = (a: bigint, b: bigint): number => Number((a * 2n ** 200n) / b) * 2 ** -200;

  test('any offset of x and y: slope and RSS as of exact fractions', () => {
    const offset = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
    fc.assert(
      fc.property(samples, offset, offset, (rows, ofX, ofY) => {
        const x = rows.map(row => row.x * 8 + ofX);
        const y = rows.map(row => row.y * 8 + ofY);
        const found = line(points(x, y));
        const { slope, rss } = exactly(x, y);
        expect(Math.abs(found.slope - slope)).toBeLessThanOrEqual(4e-16 * Math.abs(slope));
        expect(Math.abs(found.residualSumOfSquares - rss)).toBeLessThanOrEqual(1e-14 * rss);
      }),
    );
  });

  test('scales near the ends of float64 change nothing but the unit', () => {
    const plain = line(lesson);
    for (const [ofX, ofY] of [
      [2 ** 1000, 2 ** 500],
      [2 ** -900, 2 ** -800],
      [2 ** -500, 2 ** 400],
    ] as const) {
      const found = line(
        points(
          [1, 2, 3].map(x => x * ofX),
          [2.1, 3.9, 6.2].map(y => y * ofY),
        ),
      );
      expect(found.slope).toBe(plain.slope * (ofY / ofX));
      expect(found.intercept).toBe(plain.intercept * ofY);
      expect(found.sigmaMle).toBe(plain.sigmaMle * ofY);
    }
  });
});

describe('invariance', () => {
  test.each(models)('%s: order does not matter', model => {
    fc.assert(
      fc.property(samples, rows => {
        const found = line(dataOf(rows), model);
        const reversed = line(dataOf([...rows].reverse()), model);
        expect(reversed.slope).toBeCloseTo(found.slope, 12);
        expect(reversed.sigmaMle).toBeCloseTo(found.sigmaMle, 12);
      }),
    );
  });

  test('shift and scale of x and y move the line with them', () => {
    const factor = fc.constantFrom(-3, 0.1, 7);
    fc.assert(
      fc.property(samples, coordinate, coordinate, factor, factor, (rows, dx, dy, fx, fy) => {
        const found = line(dataOf(rows));
        const moved = line(
          dataOf(rows.map(({ x, y, w }) => ({ x: fx * x + dx, y: fy * y + dy, w }))),
        );
        const slope = (found.slope * fy) / fx;
        expect(moved.slope).toBeCloseTo(slope, 8);
        expect(moved.intercept).toBeCloseTo(fy * found.intercept + dy - slope * dx, 6);
        expect(moved.sigmaMle).toBeCloseTo(found.sigmaMle * Math.abs(fy), 8);
      }),
    );
  });

  test.each(models)('%s: a point of frequency 2 is a point seen twice', model => {
    fc.assert(
      fc.property(samples, rows => {
        const weighted = points(
          rows.map(row => row.x),
          rows.map(row => row.y),
          { weights: rows.map(row => row.w) },
        );
        const repeated = line(
          dataOf(rows.flatMap(row => Array.from({ length: row.w }, () => row))),
          model,
        );
        const found = leastSquares(weighted, model, { weightsAre: 'frequency' });
        expect(found?.effectiveN).toBe(repeated.n);
        for (const name of ['slope', 'sigmaMle', 'residualSd', 'logLikelihood', 'seSlope'] as const)
          expect(found?.[name]).toBeCloseTo(repeated[name] as number, 9);
        // As precisions they give the same line.
        expect(line(weighted, model).slope).toBe(found?.slope);
      }),
    );
  });

  test('precision weights: rows times the root of the weight are rows of weight 1', () => {
    fc.assert(
      fc.property(samples, rows => {
        const weighted = points(
          rows.map(row => row.x),
          rows.map(row => row.y),
          { weights: rows.map(row => row.w * row.w) },
        );
        const scaled = line(
          dataOf(rows.map(({ x, y, w }) => ({ x: x * w, y: y * w, w }))),
          'line-origin',
        );
        const found = line(weighted, 'line-origin');
        expect(found.slope).toBeCloseTo(scaled.slope, 12);
        expect(found.sigmaMle).toBeCloseTo(scaled.sigmaMle, 10);
      }),
    );
  });
});

describe('squared error is a normal likelihood', () => {
  test('at a given sigma the NLL is affine in the MSE, with the slope n / (2 sigma^2)', () => {
    fc.assert(
      fc.property(
        samples,
        coordinate,
        coordinate,
        fc.constantFrom(0.5, 2, 30),
        (rows, a, b, sigma) => {
          const data = dataOf(rows);
          const nll = -lineLogLikelihood(data, { intercept: a, slope: b, sigma });
          const n = rows.length;
          const constant = n * (Math.log(sigma) + 0.5 * Math.log(2 * Math.PI));
          const affine =
            constant +
            (n / (2 * sigma * sigma)) * meanSquaredError(data, { intercept: a, slope: b });
          expect(Math.abs(nll - affine)).toBeLessThanOrEqual(1e-12 * Math.abs(nll) + 1e-12);
        },
      ),
    );
  });

  test('both are least at the same line, and nowhere else', () => {
    fc.assert(
      fc.property(samples, coordinate, coordinate, (rows, da, db) => {
        fc.pre(da !== 0 || db !== 0);
        const data = dataOf(rows);
        const best = line(data);
        const other = { intercept: best.intercept + da, slope: best.slope + db };
        expect(meanSquaredError(data, other)).toBeGreaterThan(meanSquaredError(data, best));
        expect(lineLogLikelihood(data, { ...other, sigma: 100 })).toBeLessThan(
          lineLogLikelihood(data, { ...best, sigma: 100 }),
        );
      }),
    );
  });

  test('the gradient agrees with differences, and is 0 at the MLE', () => {
    const data = points([0, 1, 3, 4.5], [1, 0.5, 4, 3], { weights: [1, 2, 0.5, 3] });
    const at = { intercept: 0.3, slope: 0.9, sigma: 1.7 };
    const gradient = lineLogLikelihoodGradient(data, at);
    const along = (name: 'intercept' | 'slope'): number =>
      slopeOf(value => lineLogLikelihood(data, { ...at, [name]: value }), at[name], 1e-5);
    expect(gradient.intercept).toBeCloseTo(along('intercept'), 7);
    expect(gradient.slope).toBeCloseTo(along('slope'), 7);
    const logSigma = slopeOf(
      s => lineLogLikelihood(data, { ...at, sigma: Math.exp(s) }),
      Math.log(1.7),
      1e-5,
    );
    expect(gradient.logSigma).toBeCloseTo(logSigma, 7);

    const best = line(data);
    const there = lineLogLikelihoodGradient(data, { ...best, sigma: best.sigmaMle });
    for (const value of Object.values(there)) expect(value).toBeCloseTo(0, 10);
    expect(best.logLikelihood).toBeCloseTo(
      lineLogLikelihood(data, { ...best, sigma: best.sigmaMle }),
      12,
    );
  });
});

test('a slope that is not identified is null', () => {
  expect(leastSquares(points([], []), 'line')).toBeNull();
  expect(leastSquares(points([2], [3]), 'line')).toBeNull();
  expect(leastSquares(points([2, 2, 2], [3, 4, 5]), 'line')).toBeNull();
  expect(leastSquares(points([2, 2, 2], [3, 4, 5]), 'line-origin')?.slope).toBe(2);
  expect(leastSquares(points([0, 0], [3, 4]), 'line-origin')).toBeNull();
});
