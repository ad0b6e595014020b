import { trialsAt } from './logisticData.ts';
import type { LogisticData } from './logisticData.ts';
import { proportionLogLikelihood } from './separation.ts';

export interface LogisticParameters {
  readonly intercept: number; // log odds at x = 0
  readonly slope: number; // log odds per unit of x
}

/** log(1 + e^eta), also where e^eta overflows or is lost beside 1. */
export function softplus(eta: number): number {
  return Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
}

/** 1 / (1 + e^-eta), without overflow and with all digits of small probabilities. */
export function sigmoid(eta: number): number {
  const e = Math.exp(-Math.abs(eta));
  return eta >= 0 ? 1 / (1 + e) : e / (1 + e);
}

/**
 * Log-likelihood, nats, total: sum of y eta - trials log(1 + e^eta), eta = intercept + slope x. Of the single
 * trials: binomial coefficients, which do not depend on the parameters, are left out.
 */
export function logisticLogLikelihood(
  data: LogisticData,
  { intercept, slope }: LogisticParameters,
): number {
  let sum = 0;
  for (let i = 0; i < data.x.length; i++) {
    const eta = intercept + slope * (data.x[i] as number);
    const y = data.y[i] as number;
    const weight = data.weights === null ? 1 : (data.weights[i] as number);
    // -log(1 + e^-eta) for each success, -log(1 + e^eta) for each failure: no cancellation at large eta.
    const failures = trialsAt(data, i) - y;
    if (y > 0) sum -= weight * y * softplus(-eta);
    if (failures > 0) sum -= weight * failures * softplus(eta);
  }
  return sum;
}

/** Its gradient, nats per unit of each parameter. */
export function logisticGradient(
  data: LogisticData,
  { intercept, slope }: LogisticParameters,
): LogisticParameters {
  let ofIntercept = 0;
  let ofSlope = 0;
  for (let i = 0; i < data.x.length; i++) {
    const x = data.x[i] as number;
    const weight = data.weights === null ? 1 : (data.weights[i] as number);
    const eta = intercept + slope * x;
    const y = data.y[i] as number;
    // y q - failures p, which unlike y - trials p keeps its digits where p is almost 0 or 1.
    const residual = weight * (y * sigmoid(-eta) - (trialsAt(data, i) - y) * sigmoid(eta));
    ofIntercept += residual;
    ofSlope += residual * x;
  }
  return { intercept: ofIntercept, slope: ofSlope };
}

/**
 * Fisher information, expected and observed alike, of (intercept, slope): weights w = trials p (1 - p) summed
 * up, their mean of x and the sum of w (x - mean)^2, from which both the matrix and its inverse follow
 * without cancellation.
 */
export interface LogisticInformation {
  readonly weight: number;
  readonly mean: number; // unit of x; 0 when weight is 0
  readonly spread: number; // unit of x^2
}

export function logisticInformation(
  data: LogisticData,
  { intercept, slope }: LogisticParameters,
): LogisticInformation {
  const n = data.x.length;
  const weights = new Float64Array(n);
  let weight = 0;
  let moment = 0;
  for (let i = 0; i < n; i++) {
    const x = data.x[i] as number;
    const e = Math.exp(-Math.abs(intercept + slope * x));
    const rowWeight = data.weights === null ? 1 : (data.weights[i] as number);
    const w = (rowWeight * trialsAt(data, i) * e) / ((1 + e) * (1 + e));
    weights[i] = w;
    weight += w;
    moment += w * x;
  }
  if (weight === 0) return { weight: 0, mean: 0, spread: 0 };
  // A second pass: about a mean that is known no row with a tiny weight, far out, loses its share.
  const mean = moment / weight;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (data.x[i] as number) - mean;
    spread += (weights[i] as number) * deviation * deviation;
  }
  return { weight, mean, spread };
}

/** Information matrix [[intercept, both], [both, slope]]. */
export function informationMatrix({
  weight,
  mean,
  spread,
}: LogisticInformation): readonly (readonly [number, number])[] {
  const both = weight * mean;
  return [
    [weight, both],
    [both, spread + both * mean],
  ];
}

/**
 * Square roots of the diagonal of the information's inverse; `slopePrecision` of a normal prior is added to the
 * information on the slope. Null where the information is 0 or not finite.
 */
export function standardErrors(
  { weight, mean, spread }: LogisticInformation,
  slopePrecision = 0,
): { readonly intercept: number; readonly slope: number } | null {
  const ofSlope = spread + slopePrecision;
  if (!(weight > 0 && ofSlope > 0 && ofSlope < Infinity)) return null;
  return {
    intercept: Math.sqrt(1 / weight + (mean * mean) / ofSlope),
    slope: Math.sqrt(1 / ofSlope),
  };
}

/** Log-likelihood of the saturated model, each row with its own proportion; nats, 0 for single trials. */
export function saturatedLogLikelihood(data: LogisticData): number {
  if (data.trials === null) return 0;
  let sum = 0;
  for (let i = 0; i < data.y.length; i++) {
    const weight = data.weights === null ? 1 : (data.weights[i] as number);
    sum += weight * proportionLogLikelihood(data.y[i] as number, trialsAt(data, i));
  }
  return sum;
}
