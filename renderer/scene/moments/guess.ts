import { logDensity } from '../../../src/core/statistics/families.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import { straysAt, withStrays } from '../../../src/core/session/standing.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { yOf, xOf, type Frame } from '../model/layout.ts';
import { clamp01, easeOut } from '../model/motion.ts';
import { createParts, partsDensity, peakDensity, setParts, type Parts } from '../model/parts.ts';
import { addGlow, addStreak, type Lights } from './lights.ts';

const PULSE = 620; // ms
const GLINT = 700;
/** Bells set in quick succession, by a key held down, pulse no more often than this, ms. */
const REST = 450;
const GLINT_REST = 1500;
const REACH = 3.2; // sigmas that a pulse runs to each side
const TAIL = 9;
const MOST_LANDINGS = 1500; // that are looked at to tell two guesses apart
const LEAST_LANDINGS = 5;

/** What the player's guesses light up: a pulse for each, a glint for one that beats all before. */
export interface GuessLights {
  count: number; // guesses seen
  best: Guess | null; // the one under which the landings so far are likeliest
  pulsedAt: number; // ms
  glintedAt: number;
  readonly parts: Parts;
}

export function createGuessLights(): GuessLights {
  return {
    count: 0,
    best: null,
    pulsedAt: -Infinity,
    glintedAt: -Infinity,
    parts: createParts(),
  };
}

/** Takes in a state. `onward`: it follows on the one before, so what is new has just happened. */
export function followGuess(
  lights: GuessLights,
  state: SessionState,
  onward: boolean,
  now: number,
): void {
  const { count } = state.guesses;
  if (count === lights.count && onward) return;
  const isNew = onward && count > lights.count;
  lights.count = count;
  const guess = state.guess?.guess ?? null;
  if (!isNew || guess === null) {
    lights.best = guess;
    return;
  }
  setParts(lights.parts, guess);
  if (now - lights.pulsedAt > REST) lights.pulsedAt = now;
  const beaten = isLikelier(state, guess, lights.best);
  if (beaten && lights.best !== null && now - lights.glintedAt > GLINT_REST) lights.glintedAt = now;
  if (beaten || lights.best === null) lights.best = guess;
}

/** Whether the landings so far are likelier under one guess than under another, as the race counts them. */
export function isLikelier(state: SessionState, guess: Guess, former: Guess | null): boolean {
  const { count, buffer } = state.landings;
  if (former === null || count < LEAST_LANDINGS) return false;
  const strays = straysAt(state.alarms, count);
  const mine = withStrays(guess, strays);
  const other = withStrays(former, strays);
  const every = Math.ceil(count / MOST_LANDINGS);
  let gain = 0;
  for (let i = 0; i < count; i += every) {
    const x = buffer.values[i] as number;
    gain += logDensity(mine, x) - logDensity(other, x);
  }
  return gain > 0;
}

/** Returns whether any of it still moves. */
export function lightGuess(
  lights: Lights,
  { parts, pulsedAt, glintedAt }: GuessLights,
  frame: Frame,
  rgb: number,
  now: number,
): boolean {
  const { thick } = frame.layout;
  const pulse = (now - pulsedAt) / PULSE;
  if (pulse < 1) {
    for (let k = 0; k < parts.mu.length; k++) {
      for (let i = 0; i < TAIL; i++) {
        const t = pulse - 0.022 * i;
        if (t <= 0) continue;
        const off = (parts.sigma[k] as number) * REACH * easeOut(t);
        const alpha = 0.5 * (1 - pulse) * (1 - i / TAIL);
        const size = (20 - i) * thick;
        for (let side = -1; side <= 1; side += 2) {
          const position = (parts.mu[k] as number) + side * off;
          const y = yOf(frame, partsDensity(parts, position));
          addGlow(lights, xOf(frame, position), y, size, size, rgb, alpha);
        }
      }
    }
  }
  const glint = (now - glintedAt) / GLINT;
  if (glint < 1 && parts.mu.length > 0) {
    const x = xOf(frame, parts.mu[0] as number);
    const y = Math.max(30, yOf(frame, peakDensity(parts)));
    const light = Math.sin(Math.PI * clamp01(glint)) ** 2;
    addStreak(lights, x, y, 90 * light * thick, 5 * thick, 0, rgb, 0.9 * light);
    addStreak(lights, x, y, 64 * light * thick, 5 * thick, Math.PI / 2, rgb, 0.9 * light);
    addGlow(lights, x, y, 60 * thick, 60 * thick, rgb, 0.35 * light);
  }
  return pulse < 1 || glint < 1;
}
