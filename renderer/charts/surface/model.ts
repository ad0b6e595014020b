import { LOG_SQRT_TWO_PI } from '../../../src/core/statistics/constants.ts';
import type { Cells } from '../../../src/core/statistics/cells.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';

/**
 * Mean log-likelihood, nats a landing, as a function of one bell's (mu, sigma). `normal`: the bell alone, in closed
 * form. `slice`: all else that may land stays as it is, and the landings are in cells. The shader in shader.ts has
 * the same formulas: who changes one changes both.
 */
export type SurfaceModel = NormalModel | SliceModel;

export interface NormalModel {
  readonly kind: 'normal';
  readonly n: number;
  readonly mean: number; // unit
  readonly variance: number; // unit^2, denominator n
}

export interface SliceModel {
  readonly kind: 'slice';
  readonly n: number;
  readonly share: number; // of the bell among all that may land
  readonly points: SlicePoints;
}

/** Places that stand for the landings in cells: what a smooth function sums to over them is right to second order. */
export interface SlicePoints {
  readonly size: number;
  readonly places: Float64Array; // unit
  readonly weights: Float64Array; // share of all landings; they sum to 1
  /** ln of the density, 1/unit, of all but the bell; at least -1e4. */
  readonly restLogs: Float64Array;
}

const LEAST_LOG = -1e4;

export function normalModel({ n, mean, sumSquaredDeviations }: SufficientStatistics): NormalModel {
  return { kind: 'normal', n, mean, variance: n > 0 ? sumSquaredDeviations / n : 0 };
}

/** `restLog` is ln of the density of all but the bell, nats. */
export function sliceModel(
  { size, counts, means, variances }: Cells,
  share: number,
  restLog: (x: number) => number,
): SliceModel {
  const places: number[] = [];
  const weights: number[] = [];
  let n = 0;
  for (let j = 0; j < size; j++) {
    const count = counts[j] as number;
    const mean = means[j] as number;
    const sd = Math.sqrt(variances[j] as number);
    n += count;
    // Half the landings one sd to either side have the cell's mean and its variance.
    if (sd > 0) {
      places.push(mean - sd, mean + sd);
      weights.push(count / 2, count / 2);
    } else {
      places.push(mean);
      weights.push(count);
    }
  }
  return {
    kind: 'slice',
    n,
    share,
    points: {
      size: places.length,
      places: Float64Array.from(places),
      weights: Float64Array.from(weights, weight => weight / n),
      restLogs: Float64Array.from(places, x => Math.max(LEAST_LOG, restLog(x))),
    },
  };
}

export function meanLogLikelihoodAt(model: SurfaceModel, mu: number, sigma: number): number {
  return model.kind === 'normal' ? normalAt(model, mu, sigma) : sliceAt(model, mu, sigma);
}

function normalAt({ mean, variance }: NormalModel, mu: number, sigma: number): number {
  const d = (mean - mu) / sigma;
  return -Math.log(sigma) - LOG_SQRT_TWO_PI - 0.5 * (variance / sigma / sigma + d * d);
}

/** Weighted mean of ln(f + b), f the bell's part and b all else. */
function sliceAt({ share, points }: SliceModel, mu: number, sigma: number): number {
  const { size, places, weights, restLogs } = points;
  const scale = Math.log(share) - Math.log(sigma) - LOG_SQRT_TWO_PI;
  const precision = 1 / (sigma * sigma);
  let sum = 0;
  for (let j = 0; j < size; j++) {
    const d = (places[j] as number) - mu;
    const bellLog = scale - 0.5 * d * d * precision;
    const restLog = restLogs[j] as number;
    const less = Math.exp(-Math.abs(bellLog - restLog));
    sum += (weights[j] as number) * (Math.max(bellLog, restLog) + Math.log1p(less));
  }
  return sum;
}
