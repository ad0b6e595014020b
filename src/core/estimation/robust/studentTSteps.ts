import { derivativesOf, logLikelihoodOf } from './studentTDerivatives.ts';
import type { StudentTPoint, StudentTSample, StudentTSums } from './studentTSample.ts';

/** A point with the sums over the sample there. */
export interface StudentTPlace {
  readonly point: StudentTPoint;
  readonly sums: StudentTSums;
  readonly logLikelihood: number; // nats, total
}

/** Least df of a search, 0.01: as df falls to 0 every likelihood of Student-t laws runs to infinity. */
export const LARGEST_TAU = 100;

export function placeAt(sample: StudentTSample, point: StudentTPoint): StudentTPlace {
  const sums = sample.sums(point);
  return { point, sums, logLikelihood: logLikelihoodOf(sample.n, point, sums) };
}

/**
 * One step of EM for mu and sigma at a given df: w = (df + 1) / (df + z^2), mu = sum w x / sum w, sigma^2 =
 * sum w (x - mu)^2 / n; `expanded`: over sum w instead of n, the parameter-expanded step, which has the
 * same fixed points and gets there sooner. Neither ever lowers the likelihood.
 * Source: Lange, Little and Taylor (1989); Kent, Tyler and Vardi (1994); Liu, Rubin and Wu (1998).
 */
export function weightedStep(
  n: number,
  { point, sums }: StudentTPlace,
  expanded: boolean,
): StudentTPoint {
  const { mu, sigma, tau } = point;
  const shift = sums.qz / sums.q;
  const squares = Math.max(0, sums.qz2 - shift * sums.qz); // of z about the new mu, each times q
  const variance = expanded ? squares / sums.q : ((1 + tau) * squares) / n;
  return { mu: mu + sigma * shift, sigma: sigma * Math.sqrt(variance), tau };
}

const TAU_STEPS = 60;
const TAU_PRECISION = 1e-9; // relative, and at 0 absolute

/**
 * The place with the likeliest df at the same mu and sigma: the second half of a step of ECME, which
 * maximises the likelihood itself instead of its expectation. Newton's method on the slope by tau within a
 * bracket; tau is 0 where the slope there is not positive. Source: Liu and Rubin (1995), section 4.
 */
export function withBestTau(sample: StudentTSample, from: StudentTPlace): StudentTPlace {
  let best = from;
  let at = from;
  let least = 0;
  let most = LARGEST_TAU;
  for (let step = 0; step < TAU_STEPS; step++) {
    const { gradient, hessian } = derivativesOf(sample.n, at.point, at.sums);
    const [, , slope] = gradient;
    const [, , , , , curvature] = hessian;
    const { tau } = at.point;
    if (slope === 0 || (slope < 0 && tau === 0) || (slope > 0 && tau >= LARGEST_TAU)) break;
    if (slope > 0) least = tau;
    else most = tau;
    let next = curvature < 0 ? tau - slope / curvature : slope > 0 ? Infinity : -Infinity;
    if (next >= most) next = Math.min(0.5 * (tau + most), 4 * tau + 0.01);
    if (next <= least) next = least === 0 ? (tau > 1e-6 ? tau / 8 : 0) : 0.5 * (least + tau);
    at = placeAt(sample, { ...at.point, tau: next });
    if (at.logLikelihood > best.logLikelihood) best = at;
    if (Math.abs(next - tau) <= TAU_PRECISION * Math.max(tau, TAU_PRECISION)) break;
  }
  return best;
}

interface NewtonStep {
  readonly point: StudentTPoint;
  readonly gain: number; // nats that the quadratic model promises
}

/**
 * The step of Newton's method in (mu / sigma, ln sigma, tau), or null where the likelihood is not concave there
 * or the step leaves the region in which its quadratic model can be trusted.
 */
export function newtonStep(n: number, at: StudentTPlace, holdDf: boolean): NewtonStep | null {
  const { gradient, hessian } = derivativesOf(n, at.point, at.sums);
  const [a, b, c] = gradient;
  const [mm, ms, ss, mt, st, tt] = hessian;
  const determinant = mm * ss - ms * ms;
  if (!(mm < 0 && determinant > 0)) return null;
  /** Moves of mu and sigma once tau moves by `t`. */
  const moveWith = (t: number): [number, number] => {
    const u = a + mt * t;
    const v = b + st * t;
    return [(ms * v - ss * u) / determinant, (ms * u - mm * v) / determinant];
  };
  let t = 0;
  const isAtNormal = at.point.tau === 0;
  const [a0, b0] = moveWith(0);
  if (!holdDf) {
    const [a1, b1] = moveWith(1);
    const slope = c + mt * a0 + st * b0; // by tau, mu and sigma following
    const curvature = tt + mt * (a1 - a0) + st * (b1 - b0);
    if (!(isAtNormal && slope <= 0)) {
      if (!(curvature < 0)) return null;
      t = Math.max(-at.point.tau, -slope / curvature);
    }
  }
  const [m, s] = moveWith(t);
  if (Math.abs(s) > 1 || Math.abs(m) > 2 || at.point.tau + t > LARGEST_TAU) return null;
  if (t > 4 * at.point.tau + 0.1) return null;
  const { mu, sigma, tau } = at.point;
  return {
    point: { mu: mu + sigma * m, sigma: sigma * Math.exp(s), tau: t === -tau ? 0 : tau + t },
    gain: 0.5 * (a * m + b * s + (t === 0 ? 0 : c * t)),
  };
}
