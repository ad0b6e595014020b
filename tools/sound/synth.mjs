// Small building blocks of sound. Everything is computed: the same bytes on every machine.

export const SAMPLE_RATE = 22_050; // Hz; nothing here has a tone above 9 kHz

/** @param {number} seconds */
export const samples = seconds => Math.round(seconds * SAMPLE_RATE);

/** @param {number} seconds */
export const silence = seconds => new Float64Array(samples(seconds));

/** Frequency in Hz of a MIDI note number; 69 is A4 = 440 Hz. @param {number} note */
export const noteHz = note => 440 * 2 ** ((note - 69) / 12);

/**
 * @typedef {object} Partial
 * @property {number} ratio to the fundamental
 * @property {number} level
 * @property {number} decay time constant in s, to 1/e
 */

/**
 * Adds a struck tone: partials that decay on their own, behind one soft attack.
 *
 * @param {Float64Array} out
 * @param {{ at: number, hz: number, level: number, attack: number, partials: readonly Partial[] }} tone
 *   `at` and `attack` in s
 */
export function addTone(out, { at, hz, level, attack, partials }) {
  const start = samples(at);
  for (const { ratio, level: share, decay } of partials) {
    const step = (2 * Math.PI * hz * ratio) / SAMPLE_RATE;
    for (let i = start; i < out.length; i++) {
      const t = (i - start) / SAMPLE_RATE;
      const envelope = raisedCosine(t / attack) * Math.exp(-t / decay);
      out[i] = at0(out, i) + level * share * envelope * Math.sin(step * (i - start));
    }
  }
}

/**
 * Adds a held tone that swells in and out.
 *
 * @param {Float64Array} out
 * @param {{ at: number, length: number, level: number, attack: number, release: number,
 *   hz: (t: number) => number, harmonics: readonly number[] }} tone
 *   times in s; `hz` over time; `harmonics[k]` the level of harmonic k + 1
 */
export function addHeld(out, { at, length, level, attack, release, hz, harmonics }) {
  const start = samples(at);
  const end = Math.min(out.length, samples(at + length));
  let phase = 0;
  for (let i = start; i < end; i++) {
    const t = (i - start) / SAMPLE_RATE;
    phase += (2 * Math.PI * hz(t)) / SAMPLE_RATE;
    const envelope = raisedCosine(t / attack) * raisedCosine((length - t) / release);
    let sum = 0;
    for (const [k, share] of harmonics.entries()) sum += share * Math.sin((k + 1) * phase);
    out[i] = at0(out, i) + level * envelope * sum;
  }
}

/**
 * Adds noise through a low-pass whose corner may move.
 *
 * @param {Float64Array} out
 * @param {{ at: number, length: number, level: number, seed: number,
 *   envelope: (t: number) => number, cornerHz: (t: number) => number }} noise
 */
export function addNoise(out, { at, length, level, seed, envelope, cornerHz }) {
  const start = samples(at);
  const end = Math.min(out.length, samples(at + length));
  const next = whiteNoise(seed);
  let first = 0;
  let second = 0;
  for (let i = start; i < end; i++) {
    const t = (i - start) / SAMPLE_RATE;
    const k = 1 - Math.exp((-2 * Math.PI * cornerHz(t)) / SAMPLE_RATE);
    first += k * (next() - first);
    second += k * (first - second);
    out[i] = at0(out, i) + level * envelope(t) * second;
  }
}

/** From 0 at 0 to 1 at 1 and on, with no corner. @param {number} u */
export function raisedCosine(u) {
  if (u <= 0) return 0;
  return u >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * u);
}

/** Linear congruential noise in [-1, 1) (Numerical Recipes' constants). @param {number} seed */
function whiteNoise(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/**
 * Second-order section, direct form I.
 *
 * @typedef {readonly [b0: number, b1: number, b2: number, a1: number, a2: number]} Biquad
 * @param {Float64Array} input
 * @param {Biquad} section
 */
export function biquad(input, [b0, b1, b2, a1, a2]) {
  const output = new Float64Array(input.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (const [i, x] of input.entries()) {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    output[i] = y;
  }
  return output;
}

/**
 * Butterworth low-pass or high-pass of second order.
 * Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients", Q = 1/sqrt 2.
 *
 * @param {'low' | 'high'} kind
 * @param {number} hz corner
 * @returns {Biquad}
 */
export function butterworth(kind, hz) {
  const w = (2 * Math.PI * hz) / SAMPLE_RATE;
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / Math.SQRT2;
  const a0 = 1 + alpha;
  const edge = kind === 'low' ? 1 - cos : 1 + cos;
  const b1 = kind === 'low' ? edge : -edge;
  return [edge / 2 / a0, b1 / a0, edge / 2 / a0, (-2 * cos) / a0, (1 - alpha) / a0];
}

/**
 * Takes out rumble and glare, and lets both ends meet silence.
 *
 * @param {Float64Array} sound
 * @param {{ lowHz?: number, highHz: number, fade: number }} band fade in s
 */
export function finish(sound, { lowHz = 40, highHz, fade }) {
  const out = biquad(biquad(sound, butterworth('high', lowHz)), butterworth('low', highHz));
  const length = samples(fade);
  const opening = samples(0.001);
  for (let i = 0; i < out.length; i++)
    out[i] = at0(out, i) * raisedCosine(i / opening) * raisedCosine((out.length - 1 - i) / length);
  return out;
}

/** @param {Float64Array} values @param {number} i */
const at0 = (values, i) => values[i] ?? 0;
