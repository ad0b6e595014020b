import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorPixels } from '../../../../renderer/charts/surface/cpuSurface.ts';
import { dropAt, dropOf } from '../../../../renderer/charts/surface/drop.ts';
import {
  meanLogLikelihoodAt,
  normalModel,
  sliceModel,
  type SurfaceModel,
} from '../../../../renderer/charts/surface/model.ts';
import { colorAt, depthOf, LEVELS } from '../../../../renderer/charts/surface/palette.ts';
import { DROP_95, peakOf, uncertaintyEllipse } from '../../../../renderer/charts/surface/peak.ts';
import {
  surfaceBell,
  surfacePoint,
  surfaceRange,
} from '../../../../renderer/charts/surfaceRange.ts';
import {
  addToBinned,
  cellsOf,
  emptyBinned,
} from '../../../../src/core/statistics/binnedSummary.ts';
import { coarserCells } from '../../../../src/core/statistics/cells.ts';
import { density, logDensity } from '../../../../src/core/statistics/families.ts';
import type { NormalLaw } from '../../../../src/core/statistics/law.ts';
import { normalLogLikelihood } from '../../../../src/core/statistics/normalLikelihood.ts';
import { summaryOf } from '../../../../src/core/statistics/summary.ts';
import { normals } from '../scene/normals.ts';

const range = { muLower: 6, muUpper: 14, sigmaLower: 0.5, sigmaUpper: 4 };
const bell = (mu: number, sigma: number): NormalLaw => ({ family: 'normal', mu, sigma });
const strays = bell(20, 1.5);

const sample = Float64Array.from([...normals(180, 10, 1), ...normals(20, 20, 1.5)]);

/** The sample with one landing in ten a stray, in cells of the width that the screen would take. */
function slice(values: Float64Array, width: number): SurfaceModel {
  const binned = emptyBinned(512);
  addToBinned(binned, values);
  return sliceModel(coarserCells(cellsOf(binned), width), 0.9, x =>
    Math.log(0.1 * density(strays, x)),
  );
}

describe('the normal surface', () => {
  test('is the mean log-likelihood', () => {
    const summary = summaryOf([8, 9.5, 10, 11, 12.5]);
    for (const [mu, sigma] of [
      [6, 0.5],
      [10.2, 1.4],
      [13, 4],
    ] as const)
      expect(meanLogLikelihoodAt(normalModel(summary), mu, sigma)).toBeCloseTo(
        normalLogLikelihood(summary, mu, sigma) / 5,
        12,
      );
  });

  test('is best at the maximum-likelihood estimate, where the information is n / s^2 and 2n', () => {
    const model = normalModel(summaryOf([8, 9, 10, 11, 12]));
    const peak = peakOf(model, 0.1);
    expect(peak).toMatchObject({ mu: 10, sigma: Math.SQRT2, found: true });
    expect(peak.information).toEqual([2.5, 0, 10]);
  });

  test('has no maximum where landings do not differ, and is best at the narrowest bell of the picture', () => {
    const model = normalModel(summaryOf([10, 10]));
    const peak = peakOf(model, 0.5);
    expect(peak).toMatchObject({ mu: 10, sigma: 0.5, found: false, information: null });
    expect(dropOf({ model, peak, range }, 10, 0.5)).toBe(0);
    expect(dropOf({ model, peak, range }, 10, 1)).toBeCloseTo(Math.LN2, 12);
    expect(uncertaintyEllipse(peak)).toEqual([]);
  });
});

describe('the slice', () => {
  test('in cells is the sum over the landings themselves, to a tenth of a nat in total', () => {
    const model = slice(sample, 0.25);
    expect(model.kind === 'slice' ? model.points.size : NaN).toBeLessThan(120);
    for (const [mu, sigma] of [
      [10, 1],
      [9.4, 0.8],
      [12, 2.5],
      [20, 1.5],
    ] as const) {
      const exact = sample.reduce(
        (sum, x) => sum + Math.log(0.9 * density(bell(mu, sigma), x) + 0.1 * density(strays, x)),
        0,
      );
      expect(Math.abs(200 * meanLogLikelihoodAt(model, mu, sigma) - exact)).toBeLessThan(0.1);
    }
  });

  test('is not drawn to the strays, as the normal surface is', () => {
    const mixed = peakOf(slice(sample, 0.1), 0.15);
    const plain = peakOf(normalModel(summaryOf(sample)), 0.15);
    expect(mixed.found).toBe(true);
    expect(mixed.sigma).toBeLessThan(1.25);
    expect(plain.sigma).toBeGreaterThan(2.5);
  });

  test('stays finite where nobody explains a landing', () => {
    const model = sliceModel(
      {
        size: 1,
        counts: Float64Array.of(3),
        means: Float64Array.of(1e4),
        variances: Float64Array.of(0),
      },
      0.9,
      () => -Infinity,
    );
    expect(meanLogLikelihoodAt(model, 0, 0.01)).toBeGreaterThanOrEqual(-1e4 - 1);
  });

  test('without a share of strays is the normal surface, and so is its curvature', () => {
    const values = Float64Array.from(normals(400, 10, 1));
    const binned = emptyBinned(512);
    addToBinned(binned, values);
    const model = sliceModel(
      coarserCells(cellsOf(binned), 0.1),
      1,
      x => logDensity(strays, x) - 60,
    );
    const peak = peakOf(model, 0.15);
    const plain = peakOf(normalModel(summaryOf(values)), 0.15);
    expect(peak.mu).toBeCloseTo(plain.mu, 3);
    expect(peak.sigma).toBeCloseTo(plain.sigma, 3);
    peak.information?.forEach((entry, i) =>
      expect(Math.abs(entry - (plain.information?.[i] ?? NaN))).toBeLessThan(8),
    );
  });
});

describe('the ellipse of uncertainty', () => {
  test('is where curvature alone loses ln 20', () => {
    const peak = peakOf(slice(sample, 0.1), 0.15);
    const [a, b, c] = peak.information ?? [NaN, NaN, NaN];
    const outline = uncertaintyEllipse(peak);
    expect(outline.length).toBeGreaterThan(40);
    for (const [mu, sigma] of outline) {
      const d = mu - peak.mu;
      const e = Math.log(sigma / peak.sigma);
      expect(0.5 * (a * d * d + 2 * b * d * e + c * e * e)).toBeCloseTo(Math.log(20), 9);
    }
  });

  test('comes close to the 95 % line as landings come in', () => {
    const furthest = (n: number): number => {
      const model = normalModel(summaryOf(normals(n, 10, 1)));
      const peak = peakOf(model, 0.1);
      return Math.max(
        ...uncertaintyEllipse(peak).map(([mu, sigma]) =>
          Math.abs(n * dropOf({ model, peak, range }, mu, sigma) - DROP_95),
        ),
      );
    };
    expect(furthest(10)).toBeGreaterThan(0.5);
    expect(furthest(5000)).toBeLessThan(0.2);
  });
});

describe('colours', () => {
  const light = (color: readonly number[]): number => color.reduce((sum, x) => sum + x, 0);

  test('get darker the worse it is, without a step', () => {
    let before = Infinity;
    for (let drop = 0; drop < 12; drop += 0.0101) {
      const now = light(colorAt(drop, 1, 0)); // flat: no line anywhere
      expect(now).toBeLessThanOrEqual(before + 1e-9);
      if (before < Infinity) expect(before - now).toBeLessThan(60);
      before = now;
    }
    expect(depthOf(0, 40)).toBe(0);
    expect(depthOf(9, 40)).toBe(1);
    // The same drop tells more of more landings.
    expect(depthOf(0.05, 1000)).toBeGreaterThan(2 * depthOf(0.05, 10));
  });

  test('lines are at half as likely and at the 95 % region first', () => {
    expect(LEVELS.slice(0, 2)).toEqual([Math.LN2, Math.log(20)]);
    const on = colorAt(Math.LN2 / 100, 100, 0.05);
    const beside = colorAt((Math.LN2 + 0.4) / 100, 100, 0.05);
    expect(light(on)).toBeLessThan(light(beside) - 200);
  });

  test('the picture has its best place where the peak is', () => {
    const model = normalModel(summaryOf(normals(10, 9, 1)));
    const picture = { model, peak: peakOf(model, 0.1), range, width: 80, height: 60, ratio: 1 };
    const pixels = new Uint8ClampedArray(4 * 80 * 60);
    colorPixels(picture, pixels, 80, 60);
    const { x, y } = surfacePoint(range, 80, 60, picture.peak.mu, picture.peak.sigma);
    const at = 4 * (Math.floor(y) * 80 + Math.floor(x));
    expect(pixels.slice(at, at + 3).every(channel => channel > 220)).toBe(true);
    const corner = 4 * 59 * 80; // far off, and narrow
    expect(pixels.slice(corner, corner + 3).every(channel => channel < 60)).toBe(true);
    expect(dropAt(picture, 0, 1)).toBeGreaterThan(0.5);
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

  test('comes closer as landings come in', () => {
    const width = (n: number): number => {
      const made = surfaceRange([bell(10, 1)], null, n);
      return (made?.muUpper ?? NaN) - (made?.muLower ?? NaN);
    };
    expect(width(5)).toBeGreaterThan(2.5);
    expect(width(900)).toBeLessThan(0.7);
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
