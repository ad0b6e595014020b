import { placeAt, weightedStep, withBestTau, LARGEST_TAU, newtonStep } from './studentTSteps.ts';
import type { StudentTPlace } from './studentTSteps.ts';
import type { StudentTPoint, StudentTSample } from './studentTSample.ts';

/**
 * Where a run ended. 'ok': at a maximum, or after the iterations asked for. 'normal-limit': df has run to
 * infinity, mu and sigma are the mean and the standard deviation (n). 'spike': sigma has run to 0 on tied
 * values. 'least-df': df has run to the least that is searched.
 */
export type StudentTEnd = 'ok' | 'normal-limit' | 'spike' | 'least-df';

/** A run of steps; entry t of both arrays is after t iterations, entry 0 at the start. */
export interface StudentTPath {
  readonly end: StudentTEnd;
  readonly converged: boolean;
  readonly points: readonly StudentTPoint[];
  readonly logLikelihoods: readonly number[]; // nats, total
}

export interface StudentTRun {
  readonly holdDf: boolean; // keep df at its start
  readonly tolerance: number; // nats
  /** A sigma up to it counts as collapsed on a point, unit. */
  readonly leastSigma: number;
}

/** A run to a tolerance ends unconverged after so many iterations. */
const MOST_ITERATIONS = 10_000;
/** A step that gains less than this share of |log-likelihood| gains rounding. */
const ROUNDING = 4e-16;

interface Walk {
  points: StudentTPoint[];
  logLikelihoods: number[];
}

/**
 * EM for fixed df, ECME for free df, every step kept: exactly `iterations` of them, or with null until what
 * remains to be gained, by Aitken's estimate, is below the tolerance.
 * Source: Liu and Rubin (1995); McLachlan and Peel (2000), section 2.11, for the estimate of what remains.
 */
export function studentTPath(
  sample: StudentTSample,
  start: StudentTPoint,
  run: StudentTRun & { readonly iterations: number | null; readonly expanded?: boolean },
): StudentTPath {
  const { holdDf, iterations, tolerance, leastSigma, expanded = false } = run;
  let at = placeAt(sample, start);
  const walk: Walk = { points: [start], logLikelihoods: [at.logLikelihood] };
  let lastGain = Infinity;
  for (let t = 0; t < (iterations ?? MOST_ITERATIONS); t++) {
    const point = weightedStep(sample.n, at, expanded);
    if (!(point.sigma > leastSigma)) return { end: 'spike', converged: false, ...walk };
    let next = placeAt(sample, point);
    if (!holdDf) next = withBestTau(sample, next);
    const gain = next.logLikelihood - at.logLikelihood;
    at = next;
    walk.points.push(at.point);
    walk.logLikelihoods.push(at.logLikelihood);
    if (iterations === null && remaining(gain, lastGain, at.logLikelihood) < tolerance)
      return ended(walk, at, holdDf, true);
    lastGain = gain;
  }
  return ended(walk, at, holdDf, iterations !== null);
}

/** What is left to gain, nats, if each step gains the same share of the one before. */
function remaining(gain: number, lastGain: number, logLikelihood: number): number {
  if (gain <= ROUNDING * Math.abs(logLikelihood)) return 0;
  const rate = gain / lastGain;
  return rate < 1 ? gain * Math.max(1, rate / (1 - rate)) : Infinity;
}

/**
 * To the maximum by Newton's method where the likelihood is concave and a step gains what it should; else
 * by a parameter-expanded step of ECME, which always gains. Never lowers the likelihood. Ends once a step
 * promises less than `tolerance` * 1e-8 nats: by then mu and sigma are within 1e-8 standard errors.
 */
export function studentTClimb(
  sample: StudentTSample,
  start: StudentTPoint,
  { holdDf, tolerance, leastSigma }: StudentTRun,
): StudentTPath {
  let at = placeAt(sample, start);
  const walk: Walk = { points: [start], logLikelihoods: [at.logLikelihood] };
  let lastGain = Infinity;
  for (let t = 0; t < MOST_ITERATIONS; t++) {
    const newton = newtonStep(sample.n, at, holdDf);
    let next = newton === null ? null : placeAt(sample, newton.point);
    const size = sample.n + Math.abs(at.logLikelihood);
    const gain = newton?.gain ?? Infinity;
    // Near the maximum the likelihood can no longer tell two points apart, the slope still can.
    const isNear = gain < 1e-12 * size;
    const slack = isNear ? 1e-14 * size : 0;
    // Below its rounding the slope says nothing more: what is promised no longer falls.
    const isSmall = gain <= tolerance * 1e-8 || (isNear && gain > 0.1 * lastGain);
    lastGain = gain;
    if (next === null || !(next.logLikelihood >= at.logLikelihood - slack)) {
      const point = weightedStep(sample.n, at, true);
      if (!(point.sigma > leastSigma)) return { end: 'spike', converged: false, ...walk };
      next = placeAt(sample, point);
      if (!holdDf) next = withBestTau(sample, next);
      if (next.logLikelihood - at.logLikelihood <= ROUNDING * Math.abs(at.logLikelihood))
        return ended(walk, at, holdDf, true);
    }
    at = next;
    walk.points.push(at.point);
    walk.logLikelihoods.push(at.logLikelihood);
    if (!(at.point.sigma > leastSigma)) return { end: 'spike', converged: false, ...walk };
    if (isSmall) return ended(walk, at, holdDf, true);
  }
  return ended(walk, at, holdDf, false);
}

function ended(walk: Walk, at: StudentTPlace, holdDf: boolean, converged: boolean): StudentTPath {
  const { tau } = at.point;
  const end =
    holdDf || (tau > 0 && tau < LARGEST_TAU) ? 'ok' : tau === 0 ? 'normal-limit' : 'least-df';
  return { end, converged, ...walk };
}
