import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihoodRegion } from '../../../../renderer/charts/likelihoodRegion.ts';
import { bandOf, colorSurface } from '../../../../renderer/charts/surfaceColors.ts';
import {
  binLandings,
  mixedSurface,
  normalSurface,
} from '../../../../renderer/charts/surfaceGrid.ts';
import {
  surfaceBell,
  surfacePoint,
  surfaceRange,
} from '../../../../renderer/charts/surfaceRange.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import { normalLogLikelihood } from '../../../../src/core/statistics/normalLikelihood.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';
import { normals } from '../scene/normals.ts';

const range = { muLower: 6, muUpper: 14, sigmaLower: 0.5, sigmaUpper: 4 };
const bell = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });

describe('normalSurface', () => {
  const values = [8, 9.5, 10, 11, 12.5];
  const summary = summaryOf(values);
  const grid = normalSurface(summary, range, 16, 12);

  test('is the mean log-likelihood at the middle of each cell', () => {
    for (const [column, row] of [
      [0, 0],
      [7, 5],
      [15, 11],
    ] as const) {
      const { mu, sigma } = surfaceBell(range, 16, 12, column + 0.5, row + 0.5);
      expect(grid.values[row * 16 + column]).toBeCloseTo(
        normalLogLikelihood(summary, mu, sigma) / 5,
        10,
      );
    }
  });

  test('is best next to the maximum-likelihood estimate', () => {
    const best = grid.values.indexOf(grid.greatest);
    const { x, y } = surfacePoint(
      range,
      16,
      12,
      summary.mean,
      Math.sqrt(summary.sumSquaredDeviations / 5),
    );
    expect(Math.abs((best % 16) + 0.5 - x)).toBeLessThanOrEqual(0.51);
    expect(Math.abs(Math.floor(best / 16) + 0.5 - y)).toBeLessThanOrEqual(0.51);
  });
});

describe('mixedSurface', () => {
  const strays = { law: { family: 'normal', mu: 20, sigma: 1.5 }, share: 0.1 } as const;

  test('without a share of strays is nearly the normal surface', () => {
    const values = normals(400, 10, 1);
    const plain = normalSurface(summaryOf(values), range, 12, 9);
    const mixed = mixedSurface(
      binLandings(values, 0.01),
      { ...strays, share: 1e-12 },
      range,
      12,
      9,
    );
    expect(mixed.values.indexOf(mixed.greatest)).toBe(plain.values.indexOf(plain.greatest));
    expect(mixed.greatest).toBeCloseTo(plain.greatest, 3);
  });

  test('is not drawn to the strays, as the normal surface is', () => {
    const values = [...normals(180, 10, 1), ...normals(20, 20, 1.5)];
    const sigmaAtBest = (grid: { values: Float64Array; greatest: number }): number =>
      surfaceBell(range, 24, 18, 0, Math.floor(grid.values.indexOf(grid.greatest) / 24) + 0.5)
        .sigma;
    const mixed = mixedSurface(binLandings(values, 0.1), strays, range, 24, 18);
    const plain = normalSurface(summaryOf(values), range, 24, 18);
    expect(sigmaAtBest(mixed)).toBeLessThan(1.25);
    expect(sigmaAtBest(plain)).toBeGreaterThan(2.5);
  });

  test('binLandings counts every landing once', () => {
    const { counts, middles } = binLandings([1, 1.05, -0.2, 7], 0.5);
    expect(middles).toEqual([-0.25, 1.25, 7.25]);
    expect(counts).toEqual([1, 2, 1]);
  });
});

describe('surfaceRange', () => {
  test('holds all points with room', () => {
    const made = surfaceRange([bell(9, 1), bell(12, 3)], null);
    expect(made?.muLower).toBeLessThan(8);
    expect(made?.muUpper).toBeGreaterThan(13);
    expect(made?.sigmaLower).toBeLessThan(0.8);
    expect(made?.sigmaUpper).toBeGreaterThan(4);
  });

  test('stays while it holds them, opens when it does not, and closes in when it is too wide', () => {
    const first = surfaceRange([bell(10, 1), bell(11, 1.2)], null);
    expect(surfaceRange([bell(10.2, 1.05), bell(10.9, 1.1)], first)).toBe(first);
    const wide = surfaceRange([bell(10, 1), bell(30, 9)], first);
    expect(wide?.muUpper).toBeGreaterThan(30);
    expect(surfaceRange([bell(10, 1), bell(10.1, 1)], wide)?.muUpper).toBeLessThan(15);
  });

  test('leaves out a needle, and stays as it was when there is nothing else', () => {
    expect(surfaceRange([bell(10, 0)], null)).toBeNull();
    expect(surfaceRange([bell(10, 0)], range)).toBe(range);
  });

  test('a point and the bell there are the same place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 6, max: 14, noNaN: true }),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (mu, sigma) => {
          const { x, y } = surfacePoint(range, 320, 200, mu, sigma);
          const back = surfaceBell(range, 320, 200, x, y);
          expect(back.mu).toBeCloseTo(mu, 9);
          expect(back.sigma).toBeCloseTo(sigma, 9);
        },
      ),
    );
    expect(surfaceBell(range, 320, 200, -50, 900)).toEqual(bell(6, 0.5));
  });
});

describe('likelihoodRegion', () => {
  test('is where the total log-likelihood is ln 20 below the best', () => {
    const summary = summaryOf(normals(50, 10, 1.5));
    const best = normalLogLikelihood(
      summary,
      summary.mean,
      Math.sqrt(summary.sumSquaredDeviations / 50),
    );
    const outline = likelihoodRegion(summary);
    expect(outline.length).toBeGreaterThan(40);
    for (const [mu, sigma] of outline)
      expect(best - normalLogLikelihood(summary, mu, sigma)).toBeCloseTo(Math.log(20), 6);
  });

  test('shrinks as landings come in', () => {
    const width = (n: number): number =>
      Math.max(...likelihoodRegion(summaryOf(normals(n, 10, 1))).map(([mu]) => mu)) - 10;
    expect(width(400)).toBeLessThan(0.6 * width(100));
  });

  test('is empty for one landing, and for landings that do not differ', () => {
    expect(likelihoodRegion(summaryOf([10]))).toEqual([]);
    expect(likelihoodRegion(summaryOf([10, 10, 10]))).toEqual([]);
  });
});

describe('colours', () => {
  test('get darker the worse it is', () => {
    const grid = {
      columns: 5,
      rows: 1,
      values: Float64Array.from([-1, -1.1, -1.6, -3, -100]),
      greatest: -1,
    };
    const pixels = new Uint8ClampedArray(20);
    colorSurface(grid, pixels);
    const light = [0, 1, 2, 3, 4].map(
      i => (pixels[4 * i] ?? 0) + (pixels[4 * i + 1] ?? 0) + (pixels[4 * i + 2] ?? 0),
    );
    expect(light).toEqual([...light].sort((a, b) => b - a));
    expect(new Set(light).size).toBe(5);
    expect(pixels[3]).toBe(255);
  });
  test('bands end at their edges', () => {
    expect(bandOf(0)).toBe(0);
    expect(bandOf(0.015)).toBe(0);
    expect(bandOf(0.0151)).toBe(1);
    expect(bandOf(1e6)).toBe(16);
  });
});
