import { columnView } from '../../../src/core/session/column.ts';
import type { SeatMethod } from '../../../src/core/session/computers.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { explainEstimate } from '../../../src/core/estimation/explain/explain.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import type { ComputerId } from '../../store/evidence.ts';

type Model = Parameters<typeof explainEstimate>[2];

/** The landings behind a computer's answer; those since then, and those left out in a branch, are not in it. */
export function landingsBehind(state: SessionState, id: ComputerId): Float64Array {
  const n = state.estimates[id]?.n ?? 0;
  const seen = columnView(state.landings).subarray(0, state.estimatesAfter);
  const leftOut = new Set(state.computers?.leftOut);
  if (leftOut.size === 0) return seen.subarray(seen.length - n);
  const used: number[] = [];
  for (let i = seen.length - 1; i >= 0 && used.length < n; i--)
    if (!leftOut.has(i + 1)) used.push(seen[i] as number);
  return Float64Array.from(used.reverse());
}

/** What the briefing told the computers, with the prior that a branch gave them. */
export function briefedModel({ mission, computers }: SessionState): Model {
  const simulated = mission.source.kind === 'simulated' ? mission.source : null;
  return {
    prior: computers?.prior ?? mission.prior,
    bases: simulated?.bases ?? (1 as const),
    weightConcentration: simulated?.weightConcentration ?? 1,
    strays:
      mission.strays === null
        ? null
        : { law: mission.strays.law, share: mission.strays.sharePrior },
  };
}

/** The method by which a computer estimates: its own, or what a branch told it. */
export const methodOf = (state: SessionState, id: ComputerId): SeatMethod =>
  state.computers?.methods[id] ?? id;

export function arithmeticLines(state: SessionState, id: ComputerId): readonly ArithmeticLine[] {
  const estimate = state.estimates[id];
  if (estimate === undefined) return [];
  const values = landingsBehind(state, id);
  const method = methodOf(state, id);
  if (method !== 'mle' && method !== 'map' && method !== 'em') return [];
  return explainEstimate(
    method,
    summaryOf(values),
    briefedModel(state),
    estimate,
    values,
    state.computers?.divisor,
  );
}
