import { minstdNext, minstdSeed, minstdUniform, shuffledOrder } from '../../statistics/minstd.ts';
import type { Batch, Objective, OutOfDomain } from './objective.ts';
import { emptyMemory, stepOf } from './rules.ts';
import type { Memory, Rule } from './rules.ts';

/** A descent that can be told: what is descended, how, and what each update looks at. */
export interface Descender {
  readonly objective: Objective;
  readonly rule: Rule;
  /** Observations a batch, at least 1. The last batch of an epoch may be smaller. */
  readonly batchSize: number;
  /** A whole number: each epoch visits the observations in a new order that follows from it; null: in their own order. */
  readonly seed: number | null;
}

/** Why a descent goes on or does not. */
export type DescentStatus =
  | { readonly kind: 'running' }
  /** Update number `step` would have led out of the domain; it was not made. */
  | ({ readonly kind: 'left-domain'; readonly step: number } & OutOfDomain)
  /** The loss or its gradient is beyond float64 where update number `step` begins; it was not made. */
  | { readonly kind: 'overflow'; readonly step: number };

/** What an update looked at, all at the parameters before it. */
export interface Observed {
  readonly batch: Batch;
  readonly loss: number; // mean over the batch
  readonly gradient: readonly number[];
}

/** Where a descent stands. A value: the same state always has the same successor. */
export interface DescentState {
  readonly step: number; // updates made
  readonly parameters: readonly number[]; // always in the domain
  readonly status: DescentStatus;
  readonly last: Observed | null; // of the last update, or of the one that could not be made
  readonly memory: Memory;
  readonly cursor: number; // observations of this epoch already visited
  readonly order: Uint32Array | null; // of this epoch
  readonly random: number | null; // state of the generator from which the next epoch's order is drawn
}

/** Throws RangeError on parameters outside the domain, of which a number that is not finite is one. */
export function startDescent(
  { objective, batchSize, seed }: Descender,
  parameters: readonly number[],
): DescentState {
  const wrong = objective.outside(parameters);
  if (wrong !== null)
    throw new RangeError(`${wrong.parameter}: expected ${wrong.wanted}, got ${wrong.value}`);
  if (!(Number.isInteger(batchSize) && batchSize >= 1))
    throw new RangeError(`a batch is of a whole number from 1, got ${batchSize}`);
  return {
    step: 0,
    parameters,
    status: { kind: 'running' },
    last: null,
    memory: emptyMemory(parameters.length),
    cursor: 0,
    order: null,
    random: seed === null ? null : minstdSeed(seed),
  };
}

/** The state after one more update; the same state where the descent has ended. */
export function stepDescent(descender: Descender, state: DescentState): DescentState {
  if (state.status.kind !== 'running') return state;
  const { objective, rule, batchSize } = descender;
  const { order, random } = state.cursor === 0 ? nextEpoch(objective.n, state) : state;
  const from = state.cursor;
  const to = Math.min(objective.n, from + batchSize);
  const batch: Batch = { order, from, to };
  const gradient = new Float64Array(state.parameters.length);
  const loss = objective.evaluate(state.parameters, batch, gradient);
  const last: Observed = { batch, loss, gradient: [...gradient] };
  const step = state.step + 1;
  if (!Number.isFinite(loss) || !gradient.every(Number.isFinite))
    return { ...state, last, status: { kind: 'overflow', step } };
  const moved = stepOf(rule, state.parameters, last.gradient, state.memory, step);
  const outside = objective.outside(moved.theta);
  if (outside !== null)
    return { ...state, last, status: { kind: 'left-domain', step, ...outside } };
  return {
    step,
    parameters: moved.theta,
    status: state.status,
    last,
    memory: moved.memory,
    cursor: to === objective.n ? 0 : to,
    order,
    random,
  };
}

function nextEpoch(
  n: number,
  { random }: DescentState,
): { readonly order: Uint32Array | null; readonly random: number | null } {
  if (random === null) return { order: null, random };
  let state = random;
  const order = shuffledOrder(n, () => minstdUniform((state = minstdNext(state))));
  return { order, random: state };
}

/** `count` updates more, or fewer where the descent ends; `watch` sees each state that is reached. */
export function descend(
  descender: Descender,
  from: DescentState,
  count: number,
  watch: (state: DescentState) => void = () => {},
): DescentState {
  let state = from;
  for (let i = 0; i < count && state.status.kind === 'running'; i++) {
    state = stepDescent(descender, state);
    watch(state);
  }
  return state;
}

/** The status in words, or null while it is running. */
export function statusInWords(status: DescentStatus): string | null {
  switch (status.kind) {
    case 'running':
      return null;
    case 'left-domain':
      return `step ${status.step} would take ${status.parameter} to ${status.value}, which must be ${status.wanted}: try a smaller rate`;
    case 'overflow':
      return `loss or gradient is beyond float64 at step ${status.step}: try a smaller rate`;
  }
}
