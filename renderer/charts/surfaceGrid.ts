import { density } from '../../src/core/statistics/families.ts';
import type { SimpleLaw } from '../../src/core/statistics/law.ts';
import type { SufficientStatistics } from '../../src/core/statistics/summary.ts';
import type { SurfaceRange } from './surfaceRange.ts';

const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Mean log-likelihood in nats a landing, row by row from the greatest sigma down, `columns` to a row. */
export interface SurfaceGrid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  readonly greatest: number; // nats
}

/**
 * The surface of a normal law from the sufficient statistics:
 * -ln sigma - ln sqrt(2 pi) - (S/n + (mean - mu)^2) / (2 sigma^2), S the sum of squared deviations.
 */
export function normalSurface(
  summary: SufficientStatistics,
  range: SurfaceRange,
  columns: number,
  rows: number,
): SurfaceGrid {
  const values = new Float64Array(columns * rows);
  const variance = summary.sumSquaredDeviations / summary.n;
  let greatest = -Infinity;
  for (let r = 0; r < rows; r++) {
    const sigma = sigmaOf(range, rows, r);
    const precision = 1 / (2 * sigma * sigma);
    const base = -Math.log(sigma) - LOG_SQRT_TWO_PI - variance * precision;
    for (let c = 0; c < columns; c++) {
      const d = summary.mean - muOf(range, columns, c);
      const value = base - d * d * precision;
      values[r * columns + c] = value;
      if (value > greatest) greatest = value;
    }
  }
  return { columns, rows, values, greatest };
}

/** Landings counted in cells of equal width; middles in the unit. */
export interface BinnedLandings {
  readonly middles: readonly number[];
  readonly counts: readonly number[];
}

export function binLandings(values: ArrayLike<number>, width: number): BinnedLandings {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i] as number) / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  const bins = [...counts.keys()].sort((a, b) => a - b);
  return {
    middles: bins.map(bin => (bin + 0.5) * width),
    counts: bins.map(bin => counts.get(bin) as number),
  };
}

/**
 * The surface when strays were announced: the same share of the same stray law is mixed into every bell,
 * as it is when the player pays in the race. Such a law has no sufficient statistics, so the landings
 * are taken at the middles of narrow bins. All are taken to be at risk, also those before the announcement.
 */
export function mixedSurface(
  binned: BinnedLandings,
  strays: { readonly law: SimpleLaw; readonly share: number },
  range: SurfaceRange,
  columns: number,
  rows: number,
): SurfaceGrid {
  const values = new Float64Array(columns * rows);
  const { middles, counts } = binned;
  const n = counts.reduce((sum, count) => sum + count, 0);
  const floor = middles.map(x => strays.share * density(strays.law, x));
  let greatest = -Infinity;
  for (let r = 0; r < rows; r++) {
    const sigma = sigmaOf(range, rows, r);
    const scale = (1 - strays.share) / (sigma * SQRT_TWO_PI);
    for (let c = 0; c < columns; c++) {
      const mu = muOf(range, columns, c);
      let sum = 0;
      for (let i = 0; i < middles.length; i++) {
        const z = ((middles[i] as number) - mu) / sigma;
        const p = scale * Math.exp(-0.5 * z * z) + (floor[i] as number);
        sum += (counts[i] as number) * Math.log(Math.max(p, Number.MIN_VALUE));
      }
      const value = sum / n;
      values[r * columns + c] = value;
      if (value > greatest) greatest = value;
    }
  }
  return { columns, rows, values, greatest };
}

function muOf(range: SurfaceRange, columns: number, c: number): number {
  return range.muLower + ((range.muUpper - range.muLower) * (c + 0.5)) / columns;
}

function sigmaOf(range: SurfaceRange, rows: number, r: number): number {
  return range.sigmaLower * (range.sigmaUpper / range.sigmaLower) ** (1 - (r + 0.5) / rows);
}
