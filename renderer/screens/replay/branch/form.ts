import { columnView } from '../../../../src/core/session/column.ts';
import type { ComputerSettings, SeatMethod } from '../../../../src/core/session/computers.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import type { ComputerId } from '../../../store/evidence.ts';

/** What a branch may tell the computers, as a form fills it in: plain functions of state and settings. */

export const METHODS: readonly SeatMethod[] = [
  'mle',
  'map',
  'em',
  'posterior-mean',
  'huber',
  'student-t',
  'laplace',
];

export type PriorPart = keyof ComputerSettings['prior'];
export const PRIOR_PARTS: readonly PriorPart[] = ['mu0', 'kappa0', 'alpha0', 'beta0'];

export const PRIOR_LIMITS: Readonly<Record<PriorPart, readonly [low: number, high: number]>> = {
  mu0: [-1e6, 1e6],
  kappa0: [0.0001, 10_000],
  alpha0: [0.1, 10_000],
  beta0: [0.000_001, 1e9],
};

const MOST_LEFT_OUT = 1000; // landings, as the host takes

/** What they work by at that moment. */
export function settingsAt(state: SessionState): ComputerSettings {
  return state.computers ?? { prior: state.mission.prior, divisor: 'n', methods: {}, leftOut: [] };
}

/** The methods that a seat can be told: with two bases only its own, and EM. */
export function methodsFor(state: SessionState, id: ComputerId): readonly SeatMethod[] {
  const { source } = state.mission;
  const isTwo = source.kind === 'simulated' && source.bases === 2;
  return isTwo ? METHODS.filter(method => method === id || method === 'em') : METHODS;
}

export function withMethod(
  settings: ComputerSettings,
  id: ComputerId,
  method: SeatMethod,
): ComputerSettings {
  const { [id]: _, ...others } = settings.methods;
  return { ...settings, methods: method === id ? others : { ...others, [id]: method } };
}

export function withLeftOut(
  settings: ComputerSettings,
  landing: number,
  isOut: boolean,
): ComputerSettings {
  const others = settings.leftOut.filter(number => number !== landing);
  const leftOut = isOut ? [...others, landing].sort((a, b) => a - b) : others;
  return { ...settings, leftOut };
}

export type NumberProblem = 'number' | 'range' | 'whole' | 'twice' | 'many';

export function priorProblem(part: PriorPart, value: number | null): NumberProblem | null {
  const [low, high] = PRIOR_LIMITS[part];
  if (value === null) return 'number';
  return value >= low && value <= high ? null : 'range';
}

export function landingProblem(
  { leftOut }: ComputerSettings,
  value: number | null,
  landings: number,
): NumberProblem | null {
  if (value === null) return 'number';
  if (!Number.isInteger(value)) return 'whole';
  if (!(value >= 1 && value <= landings)) return 'range';
  if (leftOut.includes(value)) return 'twice';
  return leftOut.length >= MOST_LEFT_OUT ? 'many' : null;
}

export interface FarLanding {
  readonly landing: number;
  readonly position: number; // unit
}

/** The landings so far that lie farthest from the mean of those that count, farthest first. */
export function farthest(
  state: SessionState,
  leftOut: readonly number[],
  count: number,
): readonly FarLanding[] {
  const out = new Set(leftOut);
  const kept: FarLanding[] = [];
  let sum = 0;
  columnView(state.landings).forEach((position, i) => {
    if (out.has(i + 1) || i < state.memoryFrom) return;
    kept.push({ landing: i + 1, position });
    sum += position;
  });
  const mean = sum / kept.length;
  return kept
    .sort((a, b) => Math.abs(b.position - mean) - Math.abs(a.position - mean))
    .slice(0, count);
}

/** Digits that show a number as it stands, at most six. */
export function digitsFor(value: number): number {
  for (let digits = 0; digits < 6; digits++)
    if (Number(value.toFixed(digits)) === value) return digits;
  return 6;
}
