import { columnView } from '../../../src/core/session/column.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { summaryOf } from '../../../src/core/statistics/summary.ts';
import { explainEstimate } from '../../../src/core/estimation/explain/explain.ts';
import type { ArithmeticLine } from '../../../src/core/estimation/explain/arithmetic.ts';
import type { ComputerId } from '../../store/evidence.ts';

type Model = Parameters<typeof explainEstimate>[2];

/** The landings behind a computer's answer; those since then are not in it. */
export function landingsBehind(state: SessionState, id: ComputerId): Float64Array {
  const n = state.estimates[id]?.n ?? 0;
  return columnView(state.landings).subarray(state.estimatesAfter - n, state.estimatesAfter);
}

/** What the briefing told the computers. */
export function briefedModel({ mission }: SessionState): Model {
  const simulated = mission.source.kind === 'simulated' ? mission.source : null;
  return {
    prior: mission.prior,
    bases: simulated?.bases ?? (1 as const),
    weightConcentration: simulated?.weightConcentration ?? 1,
    strays:
      mission.strays === null
        ? null
        : { law: mission.strays.law, share: mission.strays.sharePrior },
  };
}

export function arithmeticLines(state: SessionState, id: ComputerId): readonly ArithmeticLine[] {
  const estimate = state.estimates[id];
  if (estimate === undefined) return [];
  const values = landingsBehind(state, id);
  return explainEstimate(id, summaryOf(values), briefedModel(state), estimate, values);
}
