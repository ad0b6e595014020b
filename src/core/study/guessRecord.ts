import { fitEstimator } from '../estimation/registry.ts';
import { columnView } from '../session/column.ts';
import { estimationModel } from '../session/host.ts';
import { evolve } from '../session/evolve.ts';
import type { SessionEvent } from '../session/events.ts';
import type { SessionState } from '../session/state.ts';
import type { ContestantId } from '../session/contestants.ts';
import type { NormalLaw } from '../statistics/law.ts';
import { summaryOf, varianceN } from '../statistics/summary.ts';

/** A guess of one bell, and what was known when it was made. */
export interface GuessRecord {
  readonly guess: NormalLaw;
  readonly after: number; // landings
  readonly until: number; // landings when the next guess came, or the flight ended
  readonly eventCount: number; // events up to the guess, it included
  /** What all landings so far said of the base. */
  readonly seen: NormalLaw;
  /** Mean of all landings so far, strays and all, and its part that is due to landings far out. */
  readonly mean: number; // unit
  readonly farPull: number; // unit; sum of (x - mu) / n over landings beyond FAR sigmas of `seen`
  /** What each computer said of the base. */
  readonly answers: Readonly<Partial<Record<Exclude<ContestantId, 'player'>, NormalLaw>>>;
}

export interface JudgedGuesses {
  readonly state: SessionState | null; // at the end
  readonly guesses: readonly GuessRecord[];
  /** What all landings said of the base at the end; null of few. */
  readonly lastSeen: NormalLaw | null;
}

/** Landings farther from mu than this, in sigmas, are far out: one in 370 of a normal law. */
export const FAR = 3;
/** With fewer landings nobody can be held to what they say. */
export const ENOUGH = 5;

/**
 * Every guess of a recording that can be judged. Missions with two bases have none: a pair of bells is not one
 * number too far left. Yields now and then, since recordings may be long.
 */
export function* guessRecords(
  events: readonly SessionEvent[],
): Generator<undefined, JudgedGuesses> {
  let state: SessionState | null = null;
  const guesses: GuessRecord[] = [];
  for (const [i, event] of events.entries()) {
    state = evolve(state, event);
    if (event.type !== 'guessed') continue;
    const { guess, after } = event;
    const last = guesses.at(-1);
    if (last !== undefined) guesses[guesses.length - 1] = { ...last, until: after };
    if (guess.family !== 'normal' || after < ENOUGH) continue;
    const seen = baseSeen(state);
    if (seen === null) continue;
    const values = columnView(state.landings);
    guesses.push({
      guess,
      after,
      until: after,
      eventCount: i + 1,
      seen,
      ...pullOf(values, seen),
      answers: answersOf(state),
    });
    yield undefined;
  }
  const last = guesses.at(-1);
  if (last !== undefined && state !== null)
    guesses[guesses.length - 1] = { ...last, until: state.landings.count };
  const lastSeen = state !== null && state.landings.count >= ENOUGH ? baseSeen(state) : null;
  return { state, guesses, lastSeen };
}

/** What all landings so far say of the base: maximum likelihood, or EM among announced strays. */
function baseSeen(state: SessionState): NormalLaw | null {
  const values = columnView(state.landings);
  const summary = summaryOf(values);
  if (state.decoys !== null) {
    const model = estimationModel(state.mission);
    const estimate = fitEstimator('em', { values, summary, binned: null }, model, null);
    const core = estimate.status === 'insufficient-data' ? null : estimate.core;
    return core?.family === 'normal' && core.sigma > 0 ? core : null;
  }
  const variance = varianceN(summary) ?? 0;
  if (!(variance > 0)) return null;
  return { family: 'normal', mu: summary.mean, sigma: Math.sqrt(variance) };
}

function pullOf(
  values: Float64Array,
  { mu, sigma }: NormalLaw,
): { readonly mean: number; readonly farPull: number } {
  let sum = 0;
  let far = 0;
  for (let i = 0; i < values.length; i++) {
    const off = (values[i] as number) - mu;
    sum += off;
    if (Math.abs(off) > FAR * sigma) far += off;
  }
  return { mean: mu + sum / values.length, farPull: far / values.length };
}

function answersOf(state: SessionState): GuessRecord['answers'] {
  const answers: Partial<Record<Exclude<ContestantId, 'player'>, NormalLaw>> = {};
  for (const id of state.mission.contestants) {
    const estimate = state.estimates[id];
    if (estimate === undefined || estimate.status !== 'fitted') continue;
    if (estimate.core.family === 'normal' && estimate.core.sigma > 0) answers[id] = estimate.core;
  }
  return answers;
}
