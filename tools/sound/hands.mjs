import { chime, drum, mallet } from './instruments.mjs';
import { A3, A4, B4, D3, D4, E4, E5, FSHARP4 } from './scale.mjs';
import { addNoise, addTone, finish, noteHz, raisedCosine, silence } from './synth.mjs';

// What answers the player's own hand: short, soft, over before one thinks of it.

/**
 * @param {number} length s
 * @param {readonly (readonly [at: number, note: number, level: number])[]} notes
 * @param {{ decay?: number, highHz?: number, fade?: number }} [how]
 */
function figure(length, notes, { decay = 0.085, highHz = 4200, fade = 0.1 } = {}) {
  const out = silence(length);
  for (const [at, note, level] of notes)
    addTone(out, { at, hz: noteHz(note), level, attack: 0.007, partials: chime(decay) });
  return finish(out, { highHz, fade });
}

/** The hand comes to rest: a fifth upwards, the second note softer; the takes differ in weight and place. */
export const guess = (/** @type {number} */ take) =>
  figure(
    0.42,
    [
      [0, A4, [0.8, 0.7, 0.85][take] ?? 0.8],
      [[0.07, 0.078, 0.064][take] ?? 0.07, E5, [0.6, 0.66, 0.5][take] ?? 0.6],
    ],
    { decay: [0.085, 0.095, 0.078][take] ?? 0.085 },
  );

/** The same fifth, backwards. */
export const undo = () =>
  figure(0.4, [
    [0, E5, 0.5],
    [0.08, A4, 0.7],
  ]);

/** Before and now, side by side. */
export const compare = () =>
  figure(
    0.3,
    [
      [0, B4, 0.6],
      [0.09, B4, 0.35],
    ],
    { decay: 0.04 },
  );

/** A step down, and the way back up. */
export const pause = () =>
  figure(
    0.46,
    [
      [0, A4, 0.6],
      [0.1, D4, 0.7],
    ],
    { decay: 0.1, highHz: 2600 },
  );

export const resume = () =>
  figure(
    0.46,
    [
      [0, D4, 0.7],
      [0.1, A4, 0.6],
    ],
    { decay: 0.1, highHz: 3200 },
  );

/** The flight begins: a breath in, then open fifths from below. */
export function begin() {
  const out = silence(1.5);
  addNoise(out, {
    at: 0,
    length: 0.7,
    level: 1.1,
    seed: 515,
    envelope: t => raisedCosine(t / 0.5) * raisedCosine((0.7 - t) / 0.16),
    cornerHz: t => 180 + 1500 * t,
  });
  for (const [at, note, level] of /** @type {const} */ ([
    [0.5, D3, 0.7],
    [0.56, A3, 0.6],
    [0.62, D4, 0.5],
    [0.7, FSHARP4, 0.4],
    [0.78, A4, 0.32],
  ]))
    addTone(out, { at, hz: noteHz(note), level, attack: 0.012, partials: chime(0.24) });
  return finish(out, { highHz: 3800, fade: 0.3 });
}

/** A press; the takes differ so that a row of them is no machine. @param {number} take */
export function button(take) {
  const out = silence(0.12);
  const hz = noteHz([D4, E4, D4][take] ?? D4);
  const partials = take === 2 ? drum(0.02) : mallet(0.018, [1.2, 0.8, 1][take] ?? 1);
  addTone(out, { at: 0, hz, level: 1, attack: 0.004, partials });
  return finish(out, { highHz: 3200, fade: 0.04 });
}
