import { DoubleDouble } from './doubleDouble.ts';
import { logWeights, residualLogLikelihood } from './leastSquares.ts';
import type { LineData } from './lineData.ts';
import { weightAt } from './lineMoments.ts';

/** A line with its noise. Through the origin the intercept is 0. */
export interface LineParameters {
  readonly intercept: number; // unit of y
  readonly slope: number; // unit of y / x
  readonly sigma: number; // sd of a response of weight 1, unit of y, > 0
}

/** Weighted sum of squared residuals over n, unit of y^2; NaN when n = 0. */
export function meanSquaredError(
  data: LineData,
  { intercept, slope }: Omit<LineParameters, 'sigma'>,
): number {
  return residualSquares(data, intercept, slope) / data.x.length;
}

/**
 * Log-likelihood of y_i ~ N(intercept + slope x_i, sigma^2 / w_i), nats, total. At a given sigma it falls
 * linearly in the mean squared error, by n / (2 sigma^2) for each unit of it: least squares is maximum likelihood.
 */
export function lineLogLikelihood(data: LineData, parameters: LineParameters): number {
  const { intercept, slope, sigma } = parameters;
  const squares = residualSquares(data, intercept, slope) / sigma / sigma;
  return residualLogLikelihood(data.x.length, sigma, squares) + logWeights(data.weights) / 2;
}

/** Its gradient: d/d intercept in 1/unit of y, d/d slope in unit of x / unit of y, d/d log sigma. */
export function lineLogLikelihoodGradient(
  { x, y, weights }: LineData,
  { intercept, slope, sigma }: LineParameters,
): { readonly intercept: number; readonly slope: number; readonly logSigma: number } {
  const [sum, moment, squares] = [new DoubleDouble(), new DoubleDouble(), new DoubleDouble()];
  for (let i = 0; i < x.length; i++) {
    const z = ((y[i] as number) - intercept - slope * (x[i] as number)) / sigma;
    const wz = weightAt(weights, i) * z;
    sum.add(wz);
    moment.add(wz * (x[i] as number));
    squares.add(wz * z);
  }
  return {
    intercept: sum.value / sigma,
    slope: moment.value / sigma,
    logSigma: squares.value - x.length,
  };
}

function residualSquares({ x, y, weights }: LineData, intercept: number, slope: number): number {
  const sum = new DoubleDouble();
  for (let i = 0; i < x.length; i++) {
    const residual = (y[i] as number) - intercept - slope * (x[i] as number);
    sum.add(weightAt(weights, i) * residual * residual);
  }
  return sum.value;
}
