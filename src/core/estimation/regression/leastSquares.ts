import { LOG_TWO_PI } from '../../statistics/constants.ts';
import { DoubleDouble } from './doubleDouble.ts';
import { hasNonZero, hasSpread } from './lineData.ts';
import type { LineData, WeightMeaning } from './lineData.ts';
import { lineMoments, weightAt } from './lineMoments.ts';
import type { LineMoments } from './lineMoments.ts';

/** y = slope x, or y = intercept + slope x. */
export type LineModel = 'line' | 'line-origin';

export interface LeastSquaresOptions {
  /** Penalty ridge (slope - slopeMean)^2 added to the sum of squares, unit of (weight) x^2; 0 by default. */
  readonly ridge?: number;
  readonly slopeMean?: number; // unit of y / x; 0 by default
  readonly weightsAre?: WeightMeaning; // 'precision' by default
}

/** Null: does not exist, or is beyond the range of float64. */
export interface LeastSquares {
  readonly n: number; // points
  readonly effectiveN: number; // n, or the sum of frequency weights
  readonly slope: number; // unit of y / x
  readonly intercept: number; // unit of y; 0 through the origin
  readonly residualSumOfSquares: number; // weighted, unit of y^2; may overflow
  readonly sigmaMle: number; // denominator effectiveN, unit of y
  readonly residualSd: number | null; // denominator effectiveN - p, p = 1 or 2
  readonly rSquared: number | null; // 1 - RSS / TSS, TSS about the mean, or about 0 through the origin
  readonly logLikelihood: number | null; // nats, at sigmaMle; null when that is 0
  readonly seSlope: number | null; // from residualSd
  readonly seIntercept: number | null;
  readonly sumSquaresX: number; // weighted, about the mean, or about 0 through the origin
  /** Every residual is within the rounding of its numbers: the points lie on a line as far as digits tell. */
  readonly isExact: boolean;
}

/**
 * Least squares, which is maximum likelihood under normal errors: slope = Sxy / Sxx, intercept =
 * mean y - slope mean x; with a ridge (Sxy + ridge slopeMean) / (Sxx + ridge). Sums, slope and residuals are
 * carried in double-double, so that an offset of x costs no digit. Null when the slope is not determined: no
 * points, or all x equal (all 0 through the origin) and no ridge. Standard errors and likelihood: Seber
 * and Lee, Linear Regression Analysis (2003), sections 3.3 and 6.1; with a ridge they are those of the
 * unpenalised model at the penalised line.
 */
export function leastSquares(
  data: LineData,
  model: LineModel,
  options: LeastSquaresOptions = {},
): LeastSquares | null {
  const { ridge = 0, slopeMean = 0, weightsAre = 'precision' } = options;
  const hasIntercept = model === 'line';
  const n = data.x.length;
  const isIdentified = hasIntercept ? hasSpread(data.x) : hasNonZero(data.x);
  if (n === 0 || (!isIdentified && ridge === 0)) return null;

  const moments = lineMoments(data, hasIntercept);
  const { scaleX, scaleY, scaleW } = moments;
  const slope = scaledSlope(moments, ridge, slopeMean);
  const shift = new DoubleDouble(); // mean of y - slope x, about the centre
  if (hasIntercept) {
    shift.copy(moments.sumX).multiply(-slope.hi, -slope.lo).plus(moments.sumY).over(moments.weight);
  }
  const intercept = new DoubleDouble().copy(slope).multiply(-moments.centreX);
  intercept.plus(shift).add(moments.centreY);

  const { squares, isExact } = residuals(data, moments, slope, shift);
  const effectiveN = weightsAre === 'frequency' ? moments.weight.value / scaleW : n;
  const perUnitY = 1 / scaleY / Math.sqrt(scaleW); // of a weighted root sum of squares
  const sigmaMle = Math.sqrt(squares / effectiveN) * perUnitY;
  const freedom = effectiveN - (hasIntercept ? 2 : 1);
  const residualSd = freedom > 0 ? Math.sqrt(squares / freedom) * perUnitY : null;
  const weightPerSquare = 1 / moments.weight.value + moments.centreX ** 2 / moments.xx.value;
  const rootWeight = Math.sqrt(scaleW);
  const ofSd = (factor: number): number | null =>
    residualSd === null || !isIdentified ? null : finiteOrNull(residualSd * factor);
  return {
    n,
    effectiveN,
    slope: rescaled(slope.value, scaleX, scaleY),
    intercept: hasIntercept ? intercept.value / scaleY : 0,
    residualSumOfSquares: squares * perUnitY * perUnitY,
    sigmaMle,
    residualSd,
    rSquared: moments.yy.value > 0 ? 1 - squares / moments.yy.value : null,
    logLikelihood:
      sigmaMle > 0
        ? residualLogLikelihood(effectiveN, sigmaMle, effectiveN) +
          (weightsAre === 'precision' ? logWeights(data.weights) / 2 : 0)
        : null,
    seSlope: ofSd((scaleX * rootWeight) / Math.sqrt(moments.xx.value)),
    seIntercept: hasIntercept ? ofSd(rootWeight * Math.sqrt(weightPerSquare)) : null,
    sumSquaresX: moments.xx.value / scaleX / scaleX / scaleW,
    isExact,
  };
}

/** Beyond it the data weigh nothing, and a factor could no longer be split. */
const LARGEST_RIDGE = 2 ** 900;

function scaledSlope(moments: LineMoments, ridge: number, slopeMean: number): DoubleDouble {
  const { scaleX, scaleY, scaleW, xx, xy } = moments;
  const scaledRidge = ridge * scaleX * scaleW * scaleX;
  const slope = new DoubleDouble().set(rescaled(slopeMean, scaleY, scaleX));
  if (scaledRidge > LARGEST_RIDGE) return slope;
  return slope.multiply(scaledRidge).plus(xy).over(new DoubleDouble().copy(xx).add(scaledRidge));
}

/** value * to / from; 0 stays 0 also where the quotient overflows. */
function rescaled(value: number, to: number, from: number): number {
  return value === 0 ? 0 : value * (to / from);
}

/** -n/2 log(2 pi sigma^2) - RSS / (2 sigma^2), nats; `standardisedSquares` is RSS / sigma^2. */
export function residualLogLikelihood(
  n: number,
  sigma: number,
  standardisedSquares: number,
): number {
  return -0.5 * (n * (LOG_TWO_PI + 2 * Math.log(sigma)) + standardisedSquares);
}

/** Sum of log weights, which the density of a response of variance sigma^2 / weight brings along twice. */
export function logWeights(weights: Float64Array | null): number {
  if (weights === null) return 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += Math.log(weights[i] as number);
  return sum;
}

/** A residual below this share of its terms is what double-double leaves of 0. */
const NOTHING = 2 ** -94;

/** Weighted sum of squared residuals in scaled units, and whether each is within its numbers' rounding. */
function residuals(
  { x, y, weights }: LineData,
  moments: LineMoments,
  slope: DoubleDouble,
  shift: DoubleDouble,
): { squares: number; isExact: boolean } {
  const { scaleX, scaleY, scaleW, centreX, centreY } = moments;
  const squares = new DoubleDouble();
  const dx = new DoubleDouble();
  const residual = new DoubleDouble();
  let isExact = true;
  for (let i = 0; i < x.length; i++) {
    const xi = (x[i] as number) * scaleX;
    const yi = (y[i] as number) * scaleY;
    dx.setDifference(xi, centreX).times(slope);
    residual.setDifference(yi, centreY).minus(dx).minus(shift);
    const size = Math.abs(yi) + Math.abs(slope.hi * xi);
    const r = residual.value;
    if (Math.abs(r) <= NOTHING * size) continue;
    if (Math.abs(r) > Number.EPSILON * size) isExact = false;
    squares.add(weightAt(weights, i) * scaleW * r * r);
  }
  return { squares: squares.value, isExact };
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
