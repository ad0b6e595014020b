import { columnView } from '../../src/core/session/column.ts';
import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { lawVariance, logDensity } from '../../src/core/statistics/families.ts';
import type { Law, NormalLaw } from '../../src/core/statistics/law.ts';
import { tallyOf } from './landingTally.ts';

/** What the screens read off a session: plain functions of a state. */

export type ComputerId = Exclude<ContestantId, 'player'>;
export type Estimate = NonNullable<SessionState['estimates'][ComputerId]>;

/** Sums that were taken before: a law that stands while landings come costs each landing once. */
const sums = new WeakMap<Law, { readonly count: number; readonly sum: number }>();

const MANY = 20_000; // landings; then they are counted in cells, which changes the mean by some 1e-5 nats

/**
 * Mean of ln density over all landings so far, nats a landing; null before the first. A law object
 * belongs to one session, whose landings never change.
 */
export function meanLogLikelihood(state: SessionState, law: Law): number | null {
  const { count } = state.landings;
  if (count === 0) return null;
  if (count >= MANY) return meanOverCells(state, law);
  const known = sums.get(law);
  const start = known !== undefined && known.count <= count ? known : { count: 0, sum: 0 };
  let { sum } = start;
  for (const x of columnView(state.landings, start.count)) sum += logDensity(law, x);
  sums.set(law, { count, sum });
  return sum / count;
}

/** Costs what lies between two moments instead of all landings: a jump in a long replay stays quick. */
function meanOverCells(state: SessionState, law: Law): number {
  const { middles, counts, far, outside } = tallyOf(state);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const here = counts[i] as number;
    if (here > 0) sum += here * logDensity(law, middles[i] as number);
  }
  for (let i = 0; i < outside; i++) sum += logDensity(law, far[i] as number);
  return sum / state.landings.count;
}

/** A computer's answers are shown at once, or once the player has a guess standing, or at the end. */
export function answersShown(state: SessionState): boolean {
  return state.mission.answers === 'always' || state.guess !== null || state.phase === 'ended';
}

/** The bells of an estimate's core law; empty where it has none. */
export function bellsOfEstimate(estimate: Estimate | undefined): readonly NormalLaw[] {
  if (estimate === undefined || estimate.status === 'insufficient-data') return [];
  return normalParts(estimate.core);
}

/** The bells of a law; a Student-t law counts as the one with its middle and its standard deviation. */
export function normalParts(law: Law): readonly NormalLaw[] {
  if (law.family === 'student-t' && law.df > 2)
    return [{ family: 'normal', mu: law.location, sigma: Math.sqrt(lawVariance(law)) }];
  const parts = law.family === 'mixture' ? law.components : [law];
  return parts.filter((part): part is NormalLaw => part.family === 'normal');
}

export function weightsOf(law: Law): readonly number[] {
  return law.family === 'mixture' ? law.weights : [1];
}

/** What share of landings an estimate lays to strays; null where its law has no place for them. */
export function strayShare(estimate: Estimate | undefined): number | null {
  if (estimate === undefined || estimate.status === 'insufficient-data') return null;
  const { law, core } = estimate;
  const cores = weightsOf(core).length;
  if (law.family !== 'mixture' || law.weights.length !== cores + 1) return null;
  return law.weights.at(-1) ?? null;
}

/** What a computer said when that many landings were in; undefined before its first answer. */
export function estimateAt(
  state: SessionState,
  id: ComputerId,
  after: number,
): Estimate | undefined {
  const { items, count } = state.estimateHistory;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.after ?? Infinity) <= after) low = middle + 1;
    else high = middle;
  }
  return items[low - 1]?.estimates[id];
}

/** Whether a computer's answer is a bell of width 0. */
export function isCollapsed(estimate: Estimate | undefined): boolean {
  return estimate?.status === 'boundary';
}
