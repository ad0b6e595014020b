import type { Estimate } from '../estimation/estimate.ts';
import type { EstimationModel, EstimatorId, Evidence } from '../estimation/live.ts';
import { fitEstimator } from '../estimation/registry.ts';
import { summaryOf } from '../statistics/summary.ts';
import type { ComputerSettings } from './computers.ts';

/** What a computer answers by what it was told; `computers` null: by the briefing. */
export function fitSeat(
  id: EstimatorId,
  evidence: Evidence,
  model: EstimationModel,
  previous: Estimate | null,
  computers: ComputerSettings | null,
): Estimate {
  if (computers === null) return fitEstimator(id, evidence, model, previous);
  return fitEstimator(id, evidence, { ...model, prior: computers.prior }, previous);
}

/** The evidence without the landings left out. `from` is the index of the first landing remembered. */
export function withoutLandings(
  evidence: Evidence,
  leftOut: readonly number[],
  from: number,
): Evidence {
  const out = new Set(leftOut.map(number => number - 1 - from));
  if (![...out].some(i => i >= 0 && i < evidence.values.length)) return evidence;
  const values = evidence.values.filter((_, i) => !out.has(i));
  return { values, summary: summaryOf(values), binned: null };
}
