import type { ContestantId } from '../../../../src/core/session/contestants.ts';
import { sequenceItems } from '../../../../src/core/session/sequence.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { bellsOfEstimate, normalParts } from '../../../store/evidence.ts';

/** Where somebody stands in a session: one number a bell, and the race. */
export interface Standing {
  readonly mu: readonly number[]; // unit; empty: no answer
  readonly sigma: readonly number[]; // unit
  readonly behind: number; // nats behind the best over the whole race; Infinity: wrecked
}

export interface ComparedRow {
  readonly id: ContestantId;
  readonly parent: Standing;
  readonly branch: Standing;
}

/** A recording and what it branched off from, contestant by contestant, each at its end. */
export function compared(parent: SessionState, branch: SessionState): readonly ComparedRow[] {
  const ids: readonly ContestantId[] = ['player', ...branch.mission.contestants];
  return ids.map(id => ({ id, parent: standing(parent, id), branch: standing(branch, id) }));
}

function standing(state: SessionState, id: ContestantId): Standing {
  const bells =
    id === 'player'
      ? normalParts(state.guess?.guess ?? NO_LAW)
      : bellsOfEstimate(state.estimates[id]);
  return {
    mu: bells.map(({ mu }) => mu),
    sigma: bells.map(({ sigma }) => sigma),
    behind: behindBest(state, id),
  };
}

const NO_LAW = { family: 'mixture', weights: [], components: [] } as const;

/** Loss over all legs, less the least of anybody's. */
function behindBest(state: SessionState, id: ContestantId): number {
  const own = wholeRace(state, id);
  if (own === Infinity) return Infinity;
  const all = (['player', ...state.mission.contestants] as const).map(each =>
    wholeRace(state, each),
  );
  return own - Math.min(...all);
}

function wholeRace({ race }: SessionState, id: ContestantId): number {
  const legs = [...sequenceItems(race.finishedLegs).map(({ totals }) => totals), race.totals];
  return legs.reduce((sum, totals) => sum + (totals[id] ?? 0), 0);
}
