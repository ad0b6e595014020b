import type { Estimate } from '../estimation/estimate.ts';
import { insufficient } from '../estimation/insufficient.ts';
import type { EstimationModel, EstimatorId, Evidence } from '../estimation/live.ts';
import { normalMaximum } from '../estimation/normal/maximumLikelihood.ts';
import { fitEstimator } from '../estimation/registry.ts';
import type { NormalLaw } from '../statistics/law.ts';
import { normalLogLikelihood } from '../statistics/normalLikelihood.ts';
import type { ComputerSettings } from './computers.ts';
import { fitBranchMethod } from './seatMethods.ts';

/**
 * What a computer answers by what it was told; `computers` null: by the briefing. Every answer counts in `n` the
 * landings that it used.
 */
export function fitSeat(
  id: EstimatorId,
  evidence: Evidence,
  model: EstimationModel,
  previous: Estimate | null,
  computers: ComputerSettings | null,
): Estimate {
  if (computers === null) return fitEstimator(id, evidence, model, previous);
  const { prior, divisor, methods } = computers;
  const method = methods[id] ?? id;
  const told = { ...model, prior };
  switch (method) {
    case 'mle':
      return divisor === 'n' ? fitEstimator(method, evidence, told, previous) : bessel(evidence);
    case 'map':
    case 'em':
      return fitEstimator(method, evidence, told, previous);
    default:
      return fitBranchMethod(method, evidence, told);
  }
}

const BESSEL_NEEDS = 2; // landings

/**
 * N(mean, s^2), s^2 with Bessel's denominator n - 1, which makes it unbiased: not the law of greatest likelihood,
 * whose log-likelihood is lower by (n ln(n / (n - 1)) - 1) / 2 nats.
 */
function bessel(evidence: Evidence): Estimate {
  const { summary } = evidence;
  const { n } = summary;
  const best = n < BESSEL_NEEDS ? null : normalMaximum(evidence);
  if (best === null) return insufficient(n, BESSEL_NEEDS);
  const { mu } = best;
  const sigma = best.sigma * Math.sqrt(n / (n - 1));
  const law: NormalLaw = { family: 'normal', mu, sigma };
  if (best.logLikelihood === null) return { status: 'boundary', n, law, core: law };
  const logLikelihood = normalLogLikelihood(summary, mu, sigma);
  return { status: 'fitted', n, law, core: law, logLikelihood, iterations: 0, converged: true };
}

/**
 * The landings without those left out: `values` itself when none of them is among it. `leftOut` are landing numbers,
 * rising; `from` is the index of the first landing remembered.
 */
export function withoutLandings(
  values: Float64Array,
  leftOut: readonly number[],
  from: number,
): Float64Array {
  const gone = leftOut.map(number => number - 1 - from).filter(i => i >= 0 && i < values.length);
  if (gone.length === 0) return values;
  const kept = new Float64Array(values.length - gone.length);
  let start = 0;
  gone.forEach((end, k) => {
    kept.set(values.subarray(start, end), start - k);
    start = end + 1;
  });
  kept.set(values.subarray(start), start - gone.length);
  return kept;
}
