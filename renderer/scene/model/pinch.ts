import type { Guess } from '../../../src/core/session/events.ts';
import { withPart } from '../../store/bell.ts';
import { bellsOf, dragged, guessDigits } from './handles.ts';
import { xOf, type Frame } from './layout.ts';

/** Where a finger is, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Two fingers on a bell: their middle carries mu, their distance sigma. */
export interface Pinch {
  readonly from: Guess;
  readonly component: number;
  readonly middle: number; // px across
  readonly apart: number; // px
}

const CLOSEST = 24; // px: fingers that touch each other tell nothing finer

export function startPinch(from: Guess, component: number, a: Place, b: Place): Pinch {
  return { from, component, middle: (a.x + b.x) / 2, apart: apartOf(a, b) };
}

export function pinched(pinch: Pinch, a: Place, b: Place, frame: Frame): Guess {
  const { from, component } = pinch;
  const mu = bellsOf(from)[component]?.mu ?? 0;
  const x = xOf(frame, mu) + (a.x + b.x) / 2 - pinch.middle;
  const moved = dragged(from, { kind: 'body', component, side: 0 }, x, 0, frame);
  return widened(moved, component, apartOf(a, b) / pinch.apart, frame);
}

/** The guess with one sigma so many times as large, between 1/800 of the field and all of it. */
export function widened(guess: Guess, component: number, times: number, frame: Frame): Guess {
  const bell = bellsOf(guess)[component];
  if (bell === undefined || !(times > 0)) return guess;
  const span = frame.upper - frame.lower;
  const sigma = Math.min(span, Math.max(span / 800, bell.sigma * times));
  const digits = guessDigits(span);
  return withPart(
    guess,
    'sigma',
    component,
    Math.max(10 ** -digits, Number(sigma.toFixed(digits))),
  );
}

const apartOf = (a: Place, b: Place): number => Math.max(CLOSEST, Math.hypot(a.x - b.x, a.y - b.y));
