import type { Cells } from '../../statistics/cells.ts';
import { meanDeviationOfCells } from './cellMedians.ts';
import { meanDeviation } from './medians.ts';
import { studentTCells } from './studentTCells.ts';
import { studentTValues } from './studentTValues.ts';
import { studentTClimb, studentTPath } from './studentTPath.ts';
import type { StudentTEnd, StudentTPath, StudentTRun } from './studentTPath.ts';
import type { StudentTSample } from './studentTSample.ts';
import type { StudentTParameters } from './studentTStart.ts';

/** Where a fit of a Student-t law ended, and every step there. */
export interface StudentTFit extends StudentTParameters {
  readonly end: StudentTEnd;
  readonly converged: boolean;
  readonly iterations: number;
  readonly logLikelihood: number; // nats, total
  readonly path: readonly StudentTStep[]; // the start first
}

export interface StudentTStep extends StudentTParameters {
  readonly logLikelihood: number; // nats, total
}

export interface StudentTOptions {
  readonly holdDf: boolean; // df stays at its start
  /** Exactly so many steps of EM (of ECME when df is free); null: to the maximum. */
  readonly iterations: number | null;
  readonly tolerance: number; // nats
}

/**
 * How to get to the maximum: by EM (or ECME), by its parameter-expanded steps, or by Newton's method
 * guarded by those.
 */
export type StudentTWay = 'em' | 'px-em' | 'newton';

/** A sigma below this share of the start's, and of the mean absolute deviation, counts as collapsed. */
const COLLAPSED = 1e-9;

/** Fits a Student-t law to n >= 1 finite values, not all equal, from `start`. */
export function studentTOnValues(
  values: Float64Array,
  start: StudentTParameters,
  options: StudentTOptions,
  way: StudentTWay = 'newton',
): StudentTFit {
  const leastSigma = COLLAPSED * Math.min(start.sigma, meanDeviation(values, start.mu));
  return fitOf(run(studentTValues(values), start, { ...options, leastSigma }, way));
}

/**
 * The same from cells; what it lacks of the values' log-likelihood is bounded by `studentTCellsBound`. For
 * smooth data in 4096 cells mu, sigma and df agree to 1e-8.
 */
export function studentTOnCells(
  cells: Cells,
  start: StudentTParameters,
  options: StudentTOptions,
  way: StudentTWay = 'newton',
): StudentTFit {
  const leastSigma = COLLAPSED * Math.min(start.sigma, meanDeviationOfCells(cells, start.mu));
  return fitOf(run(studentTCells(cells), start, { ...options, leastSigma }, way));
}

function run(
  sample: StudentTSample,
  { mu, sigma, df }: StudentTParameters,
  options: StudentTRun & { readonly iterations: number | null },
  way: StudentTWay,
): StudentTPath {
  const point = { mu, sigma, tau: 1 / df };
  if (way === 'newton' && options.iterations === null) return studentTClimb(sample, point, options);
  return studentTPath(sample, point, { ...options, expanded: way === 'px-em' });
}

function fitOf({ end, converged, points, logLikelihoods }: StudentTPath): StudentTFit {
  const path = points.map(({ mu, sigma, tau }, t) => ({
    mu,
    sigma,
    df: 1 / tau,
    logLikelihood: logLikelihoods[t] as number,
  }));
  const last = path[path.length - 1] as StudentTStep;
  return { ...last, end, converged, iterations: path.length - 1, path };
}

/** The weight of each value in EM, (df + 1) / (df + z^2): 1 for a normal law, near 0 for an outlier. */
export function studentTWeights(
  values: Float64Array,
  { mu, sigma, df }: StudentTParameters,
): Float64Array {
  return values.map(x => {
    const z = (x - mu) / sigma;
    return (1 + 1 / df) / (1 + (z * z) / df);
  });
}
