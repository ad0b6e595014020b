import type { RerunParameter } from '../protocol/rerunReport.ts';
import { momentsOf } from '../statistics/sampleMoments.ts';

/**
 * What an estimator did over many runs: bias and spread with their standard errors (of the spread by the fourth
 * moment, so that it holds for skewed distributions too), and where one run of its own fell among them.
 * Source: Kendall and Stuart, The Advanced Theory of Statistics, vol. 1, 4th ed., section 10.
 */
export function samplingDistribution(
  estimates: Float64Array,
  aim: number,
  bound: number | null,
  own: number | null,
): RerunParameter {
  const n = estimates.length;
  if (n === 0)
    return { aim, estimates, bias: 0, biasError: 0, spread: 0, spreadError: 0, bound, own: null };
  const { mean, sumSquaredDeviations } = momentsOf(estimates);
  const variance = n > 1 ? sumSquaredDeviations / (n - 1) : 0;
  const spread = Math.sqrt(variance);
  let fourth = 0;
  for (let i = 0; i < n; i++) fourth += ((estimates[i] as number) - mean) ** 4;
  fourth /= n;
  const varianceOfVariance = Math.max(0, (fourth - variance ** 2) / n);
  return {
    aim,
    estimates,
    bias: mean - aim,
    biasError: spread / Math.sqrt(n),
    spread,
    spreadError: spread > 0 ? Math.sqrt(varianceOfVariance) / (2 * spread) : 0,
    bound,
    own: own === null ? null : { value: own, rank: rankOf(estimates, own) },
  };
}

/** Share of the estimates below the value, ties counting half. */
function rankOf(estimates: Float64Array, value: number): number {
  let below = 0;
  for (let i = 0; i < estimates.length; i++) {
    const estimate = estimates[i] as number;
    below += estimate < value ? 1 : estimate === value ? 0.5 : 0;
  }
  return below / estimates.length;
}
