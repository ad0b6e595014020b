import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidOptions } from '../../../../src/core/estimation/method.ts';
import { leastSquares } from '../../../../src/core/estimation/regression/leastSquares.ts';
import { lineMap } from '../../../../src/core/estimation/regression/lineMap.ts';
import { lineMle } from '../../../../src/core/estimation/regression/lineMle.ts';
import { lineOriginMap } from '../../../../src/core/estimation/regression/lineOriginMap.ts';
import { lineOriginMle } from '../../../../src/core/estimation/regression/lineOriginMle.ts';
import {
  linePosteriorMode,
  shareOfMode,
} from '../../../../src/core/estimation/regression/linePosteriorMode.ts';
import { lineLogLikelihood } from '../../../../src/core/estimation/regression/lineLikelihood.ts';
import { points } from './points.ts';

const lesson = points([1, 2, 3], [2.1, 3.9, 6.2]);

describe('mle', () => {
  test('names its parameters and gives both denominators', () => {
    const fit = lineMle.fit(lesson, {});
    expect(fit.status).toBe('ok');
    expect(fit.n).toBe(3);
    expect(fit.parameters['slope']).toBeCloseTo(2.05, 14);
    expect(fit.parameters['sigma']).toBeCloseTo(Math.sqrt(1 / 72), 14);
    expect(fit.details['residualSd']).toBeCloseTo(Math.sqrt(1 / 24), 14);
    expect(Object.keys(lineOriginMle.fit(lesson, {}).parameters)).toEqual(['slope', 'sigma']);
  });

  test.each([
    ['whole numbers', [0, 1, 2, 4], [1, 3, 5, 9], 2],
    ['decimals', [0, 1, 2, 4], [0.1, 0.3, 0.5, 0.9], 0.2],
    ['two points', [0.1, 0.7], [3.3, -1.2], -7.5],
    ['a level line', [1, 2, 3], [7, 7, 7], 0],
  ])('an exact line of %s: sigma runs to 0, the slope stands', (_, x, y, slope) => {
    const fit = lineMle.fit(points(x, y), {});
    expect(fit.status).toBe('boundary');
    expect(fit.parameters['slope']).toBeCloseTo(slope, 14);
    expect(fit.parameters['sigma']).toBe(0);
    expect(fit.logLikelihood).toBeNull();
    expect(fit.warnings).toHaveLength(1);
  });

  test('noise of a few roundings is noise', () => {
    const y = [1, 2, 3, 4, 5].map((value, i) => value + (i % 2) * 2 ** -48);
    expect(lineMle.fit(points([1, 2, 3, 4, 5], y), {}).status).toBe('ok');
  });

  test.each([
    ['no points', points([], [])],
    ['one point', points([2], [5])],
    ['all x equal', points([2, 2, 2], [3, 4, 5])],
  ])('%s: the slope is not identified', (_, data) => {
    const fit = lineMle.fit(data, {});
    expect(fit.status).toBe('insufficient-data');
    expect(fit.parameters).toEqual({ slope: null, intercept: null, sigma: null });
    expect(fit.logLikelihood).toBeNull();
  });

  test('through the origin a slope exists at one x that is not 0', () => {
    expect(lineOriginMle.fit(points([2, 2, 2], [3, 4, 5]), {}).parameters['slope']).toBe(2);
    expect(lineOriginMle.fit(points([2], [5]), {})).toMatchObject({
      status: 'boundary',
      parameters: { slope: 2.5, sigma: 0 },
    });
    expect(lineOriginMle.fit(points([0, 0], [3, 4]), {}).status).toBe('insufficient-data');
  });

  test('refuses what is not a number, trials, and a line beyond float64', () => {
    expect(lineMle.fit(points([1, NaN], [1, 2]), {}).status).toBe('invalid-input');
    expect(lineMle.fit(points([1, 2], [1, Infinity]), {}).status).toBe('invalid-input');
    expect(lineMle.fit(points([1, 2], [1, 2], { trials: [1, 1] }), {}).status).toBe(
      'invalid-input',
    );
    const steep = lineMle.fit(points([1e-300, 2e-300, 3e-300], [1e300, 3e300, 2e300]), {});
    expect(steep.status).toBe('invalid-input');
    expect(steep.parameters).toEqual({ slope: null, intercept: null, sigma: null });
  });
});

const coordinate = fc.integer({ min: -200, max: 200 }).map(k => k / 8);
const samples = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12 })
  .filter(rows => new Set(rows.map(([x]) => x)).size > 2);
const dataOf = (rows: readonly (readonly [number, number])[]) =>
  points(
    rows.map(([x]) => x),
    rows.map(([, y]) => y),
  );

describe('map', () => {
  test('ridge by hand: slope Sxy / (Sxx + ridge), the line still through the means', () => {
    const fit = lineMap.fit(lesson, { ridge: 2 });
    expect(fit.parameters['slope']).toBeCloseTo(4.1 / 4, 14);
    expect(fit.parameters['intercept']).toBeCloseTo(12.2 / 3 - 2 * (4.1 / 4), 14);
    expect(lineOriginMap.fit(lesson, { ridge: 1 }).parameters['slope']).toBeCloseTo(28.5 / 15, 14);
  });

  test('through the origin a ridge is one more point: the root of the ridge, and a response of 0', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(1, 4, 100), (rows, ridge) => {
        const fit = lineOriginMap.fit(dataOf(rows), { ridge });
        const augmented = leastSquares(dataOf([...rows, [Math.sqrt(ridge), 0]]), 'line-origin');
        expect(fit.parameters['slope']).toBeCloseTo(augmented?.slope as number, 12);
        expect(fit.parameters['sigma']).toBeCloseTo(augmented?.sigmaMle as number, 10);
      }),
    );
  });

  test('with an intercept it is the same of centred data', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(1, 4, 100), (rows, ridge) => {
        const [mx, my] = [0, 1].map(
          column => rows.reduce((sum, row) => sum + (row[column] as number), 0) / rows.length,
        ) as [number, number];
        const centred = rows.map(([x, y]) => [x - mx, y - my] as const);
        const augmented = leastSquares(dataOf([...centred, [Math.sqrt(ridge), 0]]), 'line-origin');
        expect(lineMap.fit(dataOf(rows), { ridge }).parameters['slope']).toBeCloseTo(
          augmented?.slope as number,
          10,
        );
      }),
    );
  });

  test('at a known sigma the precision p of the prior is a ridge of p sigma^2', () => {
    const byPrior = lineMap.fit(lesson, { prior: { slopeMean: 1, slopeSd: 0.5 }, sigma: 0.3 });
    const ridge = 0.3 ** 2 / 0.5 ** 2;
    expect(byPrior.parameters['slope']).toBeCloseTo((4.1 + ridge) / (2 + ridge), 14);
    expect(byPrior.parameters['sigma']).toBe(0.3);
    expect(byPrior.details['posteriorSdSlope']).toBeCloseTo(0.3 / Math.sqrt(2 + ridge), 14);
    const same = lineMap.fit(lesson, { slopePrecision: 4, sigma: 0.3 });
    expect(same.parameters['slope']).toBeCloseTo(4.1 / (2 + 4 * 0.09), 14);
  });

  test('a flat prior gives least squares', () => {
    const flat = lineMap.fit(lesson, { slopePrecision: 0 });
    const mle = lineMle.fit(lesson, {});
    expect(flat.parameters).toEqual(mle.parameters);
    expect(flat.logLikelihood).toBeCloseTo(mle.logLikelihood as number, 13);
    expect(lineMap.fit(lesson, { ridge: 0 }).parameters).toEqual(mle.parameters);
  });

  test('with sigma free no point nearby, and none on a wide grid, has a greater posterior density', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(0.01, 1, 100), (rows, precision) => {
        const data = dataOf(rows);
        const free = leastSquares(data, 'line');
        fc.pre(free !== null && !free.isExact);
        const mode = linePosteriorMode(data, 'line', { precision, slopeMean: 0.5 }, null);
        if (mode === null) throw new Error('not identified');
        const posterior = (intercept: number, slope: number, sigma: number): number =>
          lineLogLikelihood(data, { intercept, slope, sigma }) -
          (precision / 2) * (slope - 0.5) ** 2;
        const { slope, intercept } = mode.line;
        const best = posterior(intercept, slope, mode.sigma);
        for (let share = -0.5; share <= 1.5; share += 0.02) {
          const b = 0.5 + share * ((free as { slope: number }).slope - 0.5);
          const a = intercept + (slope - b) * (data.x.reduce((s, x) => s + x, 0) / data.x.length);
          for (const factor of [0.5, 0.9, 1, 1.1, 2])
            expect(posterior(a, b, mode.sigma * factor)).toBeLessThanOrEqual(best + 1e-7);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the mode solves its cubic equation, and of two modes is the higher', () => {
    const t = shareOfMode(1, 1);
    expect(t * (1 + (1 - t) ** 2)).toBeCloseTo(1 - t, 14);
    expect(shareOfMode(1e-12, 1)).toBeCloseTo(1, 10);
    expect(shareOfMode(1e-2, 40)).toBeLessThan(0.1);
    expect(shareOfMode(0.1, 0)).toBe(1);
  });

  test('all x equal: the slope is that of the prior', () => {
    const fit = lineMap.fit(points([2, 2, 2], [3, 4, 5]), { prior: { slopeMean: 1, slopeSd: 2 } });
    expect(fit.status).toBe('ok');
    expect(fit.parameters).toMatchObject({ slope: 1, intercept: 2 });
    expect(fit.parameters['sigma']).toBeCloseTo(Math.sqrt(2 / 3), 14);
    expect(lineMap.fit(points([2, 2], [3, 4]), { ridge: 0 }).status).toBe('insufficient-data');
    expect(lineMap.fit(points([], []), {}).status).toBe('insufficient-data');
  });

  test('an exact line has a mode only where the prior or a known sigma keeps it from sigma 0', () => {
    const exact = points([0, 1, 2, 4], [1, 3, 5, 9]);
    expect(lineMap.fit(exact, { slopePrecision: 1 })).toMatchObject({
      status: 'boundary',
      parameters: { slope: 2, intercept: 1, sigma: 0 },
    });
    expect(lineMap.fit(exact, { ridge: 1 }).status).toBe('ok');
    expect(lineMap.fit(exact, { slopePrecision: 1, sigma: 1 }).status).toBe('ok');
  });

  test('says its default prior, and refuses two', () => {
    expect(lineMap.fit(lesson, {}).warnings).toHaveLength(1);
    expect(lineMap.fit(lesson, { ridge: 1 }).warnings).toHaveLength(0);
    expect(() => lineMap.fit(lesson, { ridge: 1, slopePrecision: 2 })).toThrow(InvalidOptions);
    expect(() => lineMap.fit(lesson, { ridge: -1 })).toThrow(InvalidOptions);
  });
});
