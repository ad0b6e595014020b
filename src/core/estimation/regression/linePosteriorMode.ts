import { leastSquares } from './leastSquares.ts';
import type { LeastSquares, LineModel } from './leastSquares.ts';
import { residualLogLikelihood, logWeights } from './leastSquares.ts';
import type { LineData, WeightMeaning } from './lineData.ts';

/**
 * Normal prior on the slope; the intercept and sigma have a flat one. `ridge`: the prior's variance is
 * sigma^2 / ridge, as if a point of weight `ridge` had been seen at x = 1 from the mean with response `slopeMean`.
 * `precision`: the variance is 1 / precision, whatever sigma is.
 */
export type SlopePrior =
  | { readonly ridge: number; readonly slopeMean: number } // unit of x^2
  | { readonly precision: number; readonly slopeMean: number }; // unit of x^2 / unit of y^2

/** The penalised line and where its posterior density is greatest. */
export interface LinePosteriorMode {
  readonly line: LeastSquares;
  readonly ridge: number; // that the line was fitted with
  readonly sigma: number; // given, or at the mode
  readonly logLikelihood: number | null; // nats, of the data at the mode; null when sigma is 0
  readonly posteriorSdSlope: number | null; // given sigma; null when that is 0
}

/**
 * Mode of the posterior density of (intercept, slope, sigma), or of (intercept, slope) at a given sigma: ridge
 * regression. With sigma free: under `ridge` sigma^2 = (RSS + ridge (slope - slopeMean)^2) / (n + 1), as of the
 * augmented data; under `precision` sigma^2 = RSS / n at the slope, and the slope solves a cubic equation.
 * Null when the line is not determined. Source: Hoerl and Kennard (1970); Bishop (2006), section 3.1.4.
 */
export function linePosteriorMode(
  data: LineData,
  model: LineModel,
  prior: SlopePrior,
  sigma: number | null,
  weightsAre: WeightMeaning = 'precision',
): LinePosteriorMode | null {
  const ridge = ridgeOf(data, model, prior, sigma, weightsAre);
  const { slopeMean } = prior;
  const line = leastSquares(data, model, { ridge, slopeMean, weightsAre });
  if (line === null) return null;
  const atMode = sigma ?? sigmaAtMode(line, prior);
  const ofWeights = weightsAre === 'precision' ? logWeights(data.weights) / 2 : 0;
  const standardised = line.effectiveN * (line.sigmaMle / atMode) ** 2;
  return {
    line,
    ridge,
    sigma: atMode,
    logLikelihood:
      atMode > 0 ? residualLogLikelihood(line.effectiveN, atMode, standardised) + ofWeights : null,
    posteriorSdSlope:
      atMode > 0 && line.sumSquaresX + ridge > 0
        ? atMode / Math.sqrt(line.sumSquaresX + ridge)
        : null,
  };
}

function sigmaAtMode(line: LeastSquares, prior: SlopePrior): number {
  // At a ridge of 0 the prior is flat and brings no pseudo-observation.
  if (!('ridge' in prior) || prior.ridge === 0) return line.sigmaMle;
  const distance = Math.sqrt(prior.ridge) * (line.slope - prior.slopeMean);
  return (
    Math.hypot(line.sigmaMle * Math.sqrt(line.effectiveN), distance) /
    Math.sqrt(line.effectiveN + 1)
  );
}

function ridgeOf(
  data: LineData,
  model: LineModel,
  prior: SlopePrior,
  sigma: number | null,
  weightsAre: WeightMeaning,
): number {
  if ('ridge' in prior) return prior.ridge;
  if (prior.precision === 0) return 0;
  if (sigma !== null) return prior.precision * sigma * sigma;
  const free = leastSquares(data, model, { weightsAre });
  // Without a spread of x any ridge puts the slope at the prior's mean.
  if (free === null) return prior.precision;
  const distance = free.slope - prior.slopeMean;
  const residual = free.sigmaMle * Math.sqrt(free.effectiveN);
  const moved = Math.sqrt(free.sumSquaresX) * distance;
  const share = shareOfMode(
    (residual / moved) ** 2,
    (prior.precision * distance * distance) / free.effectiveN,
  );
  const sigmaSquared = (residual ** 2 + ((1 - share) * moved) ** 2) / free.effectiveN;
  return prior.precision * sigmaSquared;
}

/**
 * Where between the prior's mean (0) and the least squares slope (1) the profile log posterior per observation,
 * -log(q + (1 - t)^2) / 2 - k t^2 / 2, is greatest; q: RSS over what the whole way would add to it, k: precision
 * distance^2 / n. Its derivative's zeros are those of (1 - t) - k t (q + (1 - t)^2): one or three, all in [0, 1].
 */
export function shareOfMode(q: number, k: number): number {
  if (q === 0 || k === 0 || !Number.isFinite(q)) return 1;
  if (!(k < SURE)) return 0;
  const slope = (t: number): number => 1 - t - k * t * (q + (1 - t) ** 2);
  const height = (t: number): number => -0.5 * (Math.log(q + (1 - t) ** 2) + k * t * t);
  const discriminant = 4 * k * k - 3 * k * (1 + k * q + k);
  const turns: number[] = [];
  if (discriminant > 0) {
    const root = Math.sqrt(discriminant);
    turns.push((2 * k - root) / (3 * k), (2 * k + root) / (3 * k));
  }
  const edges = [0, ...turns, 1];
  let best = 0;
  for (let i = 1; i < edges.length; i++) {
    const t = zeroBetween(slope, edges[i - 1] as number, edges[i] as number);
    if (t !== null && height(t) > height(best)) best = t;
  }
  return best;
}

/** A prior that leaves the data no say. */
const SURE = 1e100;

const HALVINGS = 60; // of an interval of length 1: below half an ulp of its upper end

function zeroBetween(f: (t: number) => number, from: number, to: number): number | null {
  const rises = f(from) < 0;
  if (f(to) === 0) return to;
  if (rises === f(to) < 0) return null;
  let [low, high] = [from, to];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0 === rises) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
