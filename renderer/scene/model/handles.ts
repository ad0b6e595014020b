import type { Guess } from '../../../src/core/session/events.ts';
import type { NormalLaw } from '../../../src/core/statistics/law.ts';
import { densityOf, positionOf, xOf, yOf, type Frame } from './layout.ts';

/** What the pointer has hold of. `body` is the bell itself, or the empty field around it. */
export interface Grab {
  readonly kind: 'mu' | 'sigma' | 'body';
  readonly component: number; // 0 where there is one bell
  readonly side: -1 | 0 | 1; // which shoulder
}

export interface Handle extends Grab {
  x: number; // px
  y: number; // px
}

/** Density of a normal law at one sigma, relative to its peak: e^(-1/2). */
const SHOULDER = Math.exp(-0.5);
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
const LEAST_WEIGHT = 0.02;
/** Room left above a handle whose bell is taller than the field. */
const TOP_ROOM = 22; // px

const alone = new WeakMap<NormalLaw, readonly NormalLaw[]>();

export function bellsOf(guess: Guess): readonly NormalLaw[] {
  if (guess.family === 'mixture') return guess.components;
  // The same list for the same bell: it is asked for in every frame.
  let bells = alone.get(guess);
  if (bells === undefined) alone.set(guess, (bells = [guess]));
  return bells;
}

export function weightOf(guess: Guess, component: number): number {
  return guess.family === 'mixture' ? (guess.weights[component] ?? 0) : 1;
}

/** The handles of a guess: the peak and both shoulders of each bell. */
export function handlesOf(guess: Guess, frame: Frame): Handle[] {
  const handles = emptyHandles(bellsOf(guess).length);
  placeHandles(handles, guess, frame);
  return handles;
}

/** Handles for so many bells, to be placed. */
export function emptyHandles(bells: number): Handle[] {
  return Array.from({ length: bells }, (_, component): Handle[] => [
    { kind: 'mu', component, side: 0, x: 0, y: 0 },
    { kind: 'sigma', component, side: -1, x: 0, y: 0 },
    { kind: 'sigma', component, side: 1, x: 0, y: 0 },
  ]).flat();
}

/** Moves the handles to where a guess of as many bells has them. */
export function placeHandles(handles: readonly Handle[], guess: Guess, frame: Frame): void {
  const bells = bellsOf(guess);
  const top = TOP_ROOM * frame.layout.thick;
  for (let i = 0; i < handles.length; i++) {
    const handle = handles[i] as Handle;
    const { mu, sigma } = bells[handle.component] as NormalLaw;
    const peak = weightOf(guess, handle.component) / (sigma * SQRT_TWO_PI);
    handle.x = xOf(frame, mu + handle.side * sigma);
    handle.y = Math.max(top, yOf(frame, handle.side === 0 ? peak : SHOULDER * peak));
  }
}

/** The handle nearest to the pointer within `reach` px, or null. */
export function handleAt(
  handles: readonly Handle[],
  x: number,
  y: number,
  reach: number,
): Handle | null {
  let best: Handle | null = null;
  let nearest = reach;
  for (const handle of handles) {
    const distance = Math.hypot(handle.x - x, handle.y - y);
    // The peak is drawn last and wins a draw: a bell too narrow for its handles is taken by it.
    const counted = handle.kind === 'mu' ? distance - 0.5 : distance;
    if (counted <= nearest) {
      nearest = counted;
      best = handle;
    }
  }
  return best;
}

/** Decimals that a guess is rounded to: finer than a pixel on a wide screen. */
export function guessDigits(span: number): number {
  return Math.max(0, Math.min(6, Math.ceil(-Math.log10(span / 2000))));
}

/**
 * The guess after the pointer has moved to (x, y), in px and already corrected for where inside the
 * handle it was taken. A shoulder never comes nearer to its peak than 1/800 of the field, so sigma
 * stays positive. Height sets a weight where there are two bells.
 */
export function dragged(guess: Guess, grab: Grab, x: number, y: number, frame: Frame): Guess {
  const span = frame.upper - frame.lower;
  const digits = guessDigits(span);
  const at = Math.min(frame.upper, Math.max(frame.lower, positionOf(frame, x)));
  const bell = bellsOf(guess)[grab.component];
  if (bell === undefined) return guess;
  if (grab.kind === 'sigma') {
    const sigma = Math.max(span / 800, grab.side < 0 ? bell.mu - at : at - bell.mu);
    return withBell(guess, grab.component, { ...bell, sigma: rounded(sigma, digits, true) });
  }
  const moved = withBell(guess, grab.component, { ...bell, mu: rounded(at, digits, false) });
  if (grab.kind === 'body' || moved.family !== 'mixture') return moved;
  return withWeight(moved, grab.component, densityOf(frame, y) * bell.sigma * SQRT_TWO_PI);
}

/** Which bell a press on the field at `position` is meant for: the nearest in units of its sigma. */
export function nearestBell(guess: Guess, position: number): number {
  let best = 0;
  let nearest = Infinity;
  bellsOf(guess).forEach((bell, k) => {
    const distance = Math.abs(position - bell.mu) / bell.sigma;
    if (distance < nearest) {
      nearest = distance;
      best = k;
    }
  });
  return best;
}

function withBell(guess: Guess, component: number, bell: NormalLaw): Guess {
  if (guess.family === 'normal') return bell;
  return { ...guess, components: guess.components.map((c, k) => (k === component ? bell : c)) };
}

/** Gives one component the weight and shares the rest among the others in their proportions. */
function withWeight(
  guess: Extract<Guess, { family: 'mixture' }>,
  component: number,
  wanted: number,
): Guess {
  const others = guess.weights.length - 1;
  const weight = rounded(
    Math.min(1 - others * LEAST_WEIGHT, Math.max(LEAST_WEIGHT, wanted)),
    3,
    false,
  );
  const rest = guess.weights.reduce((sum, w, k) => (k === component ? sum : sum + w), 0);
  const weights = guess.weights.map((w, k) =>
    k === component ? weight : rest > 0 ? (w / rest) * (1 - weight) : (1 - weight) / others,
  );
  return { ...guess, weights };
}

function rounded(value: number, digits: number, positive: boolean): number {
  const unit = 10 ** -digits;
  const result = Number((Math.round(value / unit) * unit).toFixed(digits));
  return positive && result <= 0 ? unit : result;
}
