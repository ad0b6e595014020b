import { normalLogLikelihood } from '../../statistics/normalLikelihood.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import { climbNormal } from './normalClimb.ts';
import type { ClimbLimits, NormalClimb, NormalStart, NormalStep } from './normalClimb.ts';

/**
 * One EM iteration with `missing` values lost completely at random, N in all:
 * mu' = (sum of the observed + missing mu) / N,
 * sigma'^2 = (sum of their squares + missing (mu^2 + sigma^2)) / N - mu'^2, here in deviations from mu'.
 * `observed.n` + missing > 0. Source: Little and Rubin, Statistical Analysis with Missing Data, section 8.2.
 */
export function missingStep(
  observed: SufficientStatistics,
  missing: number,
  { mu, sigma }: NormalStart,
): NormalStart {
  const { n, mean, sumSquaredDeviations } = observed;
  const all = n + missing;
  const next = (n / all) * mean + (missing / all) * mu;
  const squares =
    sumSquaredDeviations + n * (mean - next) ** 2 + missing * (sigma * sigma + (mu - next) ** 2);
  return { mu: next, sigma: Math.sqrt(squares / all) };
}

/** EM from the start; `observed.n` > 0. Ends early where sigma falls to 0 in float64. */
export function missingPath(
  observed: SufficientStatistics,
  missing: number,
  start: NormalStart,
  limits: ClimbLimits,
): NormalClimb {
  const at = ({ mu, sigma }: NormalStart): NormalStep => ({
    mu,
    sigma,
    logLikelihood: normalLogLikelihood(observed, mu, sigma),
  });
  const next = (from: NormalStep): NormalStep | null => {
    const law = missingStep(observed, missing, from);
    return law.sigma > 0 && law.sigma < Infinity ? at(law) : null;
  };
  return climbNormal(at(start), next, limits);
}

/**
 * By what factor an iteration shrinks the distance of mu from where it goes: the fraction missing. Near the end that
 * of sigma shrinks alike.
 */
export function missingRate(observed: number, missing: number): number {
  return missing / (observed + missing);
}

/**
 * The same factor as seen in a climb that ends at `mean`: the geometric mean of the shrinkage of |mu - mean| over
 * the steps in which it can be told from rounding; null where there is none.
 */
export function shrinkageSeen(steps: readonly NormalStep[], mean: number): number | null {
  const first = steps[0];
  if (first === undefined) return null;
  const distance = Math.abs(first.mu - mean);
  const resolved = Math.max(1e-4 * distance, 1e-6 * Math.abs(mean));
  let last = 0;
  while (last + 1 < steps.length && distanceAt(steps, last + 1, mean) > resolved) last += 1;
  if (last === 0) return steps.length > 1 && distance > 0 && steps[1]?.mu === mean ? 0 : null;
  return (distanceAt(steps, last, mean) / distance) ** (1 / last);
}

function distanceAt(steps: readonly NormalStep[], t: number, mean: number): number {
  return Math.abs((steps[t] as NormalStep).mu - mean);
}
