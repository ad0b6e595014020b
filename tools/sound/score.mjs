import { addHeld, addNoise, addTone, finish, noteHz, raisedCosine, silence } from './synth.mjs';

// What each sound is. All notes are of one scale, D major pentatonic (D E F# A B) with one suspended G,
// so that a landing, an alarm and a guess at the same moment are a chord and no clash.

const D3 = 50;
const D4 = 62;
const E4 = 64;
const A4 = 69;
const B4 = 71;
const D5 = 74;
const E5 = 76;
const FSHARP5 = 78;
const G5 = 79;
const A5 = 81;

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {number} loudness aim, greatest momentary loudness in LUFS
 * @property {() => Float64Array} make
 */

/** A mallet on a damped bar: bending modes of a free bar are at 1, 2.76, 5.40 of the fundamental. */
const mallet = (decay = 0.05, shine = 1) => [
  { ratio: 1, level: 1, decay },
  { ratio: 2.756, level: 0.16 * shine, decay: decay * 0.4 },
  { ratio: 5.404, level: 0.035 * shine, decay: decay * 0.18 },
];

const chime = (decay = 0.5) => [
  { ratio: 1, level: 1, decay },
  { ratio: 2, level: 0.22, decay: decay * 0.6 },
  { ratio: 3, level: 0.07, decay: decay * 0.35 },
];

/** Landings are played at the rates of the same scale, around D5. @param {number} variant */
function landing(variant) {
  const out = silence(0.22);
  const decay = [0.034, 0.04, 0.03, 0.037][variant] ?? 0.034;
  const shine = [1, 0.6, 1.3, 0.8][variant] ?? 1;
  addTone(out, { at: 0, hz: noteHz(D5), level: 1, attack: 0.004, partials: mallet(decay, shine) });
  addNoise(out, {
    at: 0,
    length: 0.03,
    level: 0.9,
    seed: 11 + variant,
    envelope: t => raisedCosine(t / 0.003) * Math.exp(-t / 0.005),
    cornerHz: () => 1900 + 250 * variant,
  });
  return finish(out, { highHz: 5200, fade: 0.06 });
}

/** The player's hand comes to rest: a fifth upwards, the second note softer. */
function guess() {
  const out = silence(0.42);
  const partials = chime(0.085);
  addTone(out, { at: 0, hz: noteHz(A4), level: 0.8, attack: 0.007, partials });
  addTone(out, { at: 0.07, hz: noteHz(E5), level: 0.6, attack: 0.008, partials });
  return finish(out, { highHz: 4200, fade: 0.1 });
}

function button() {
  const out = silence(0.12);
  addTone(out, { at: 0, hz: noteHz(D4), level: 1, attack: 0.004, partials: mallet(0.018, 1.2) });
  return finish(out, { highHz: 3200, fade: 0.04 });
}

/** Two tones, high and low, twice, each a little beside its true pitch: two things that look like one. */
function decoys() {
  const out = silence(1.15);
  for (const [at, note] of /** @type {const} */ ([
    [0, E5],
    [0.22, A4],
    [0.5, E5],
    [0.72, A4],
  ]))
    for (const cents of [-7, 7])
      addHeld(out, {
        at,
        length: at === 0.72 ? 0.38 : 0.24,
        level: 0.5,
        attack: 0.018,
        release: at === 0.72 ? 0.26 : 0.09,
        hz: () => noteHz(note + cents / 100),
        harmonics: [1, 0.22, 0.12, 0.04],
      });
  return finish(out, { highHz: 3400, fade: 0.1 });
}

/** Two long tones that fall by an octave while the air goes out of them. */
function wipe() {
  const out = silence(1.3);
  for (const [at, note] of /** @type {const} */ ([
    [0, B4],
    [0.34, E4],
  ]))
    addHeld(out, {
      at,
      length: at === 0 ? 0.36 : 0.8,
      level: 0.7,
      attack: 0.03,
      release: at === 0 ? 0.12 : 0.6,
      hz: t => noteHz(note - (at === 0 ? 0 : 12 * raisedCosine((t - 0.12) / 0.6))),
      harmonics: [1, 0.3, 0.14, 0.06],
    });
  addNoise(out, {
    at: 0.3,
    length: 0.95,
    level: 1.1,
    seed: 4242,
    envelope: t => raisedCosine(t / 0.12) * raisedCosine((0.95 - t) / 0.7),
    cornerHz: t => 260 + 2400 * Math.exp(-t / 0.2),
  });
  return finish(out, { highHz: 3000, fade: 0.12 });
}

/** A low thud and a crumble: heavy, but with nothing sharp. */
function wreck() {
  const out = silence(0.95);
  addHeld(out, {
    at: 0,
    length: 0.6,
    level: 1,
    attack: 0.006,
    release: 0.5,
    hz: t => 62 + 88 * Math.exp(-t / 0.07),
    harmonics: [1, 0.45, 0.2, 0.1],
  });
  for (const [at, level] of /** @type {const} */ ([
    [0.02, 2.6],
    [0.13, 1.7],
    [0.21, 1.2],
    [0.34, 0.8],
  ]))
    addNoise(out, {
      at,
      length: 0.5,
      level,
      seed: 900 + Math.round(at * 1000),
      envelope: t => raisedCosine(t / 0.006) * Math.exp(-t / 0.06),
      cornerHz: t => 300 + 1100 * Math.exp(-t / 0.05),
    });
  return finish(out, { lowHz: 45, highHz: 2400, fade: 0.2 });
}

/** D with the fourth held back, which then falls to the third: the question, then the answer. */
function reveal() {
  const out = silence(2.3);
  const slow = chime(0.62);
  for (const [at, note, level] of /** @type {const} */ ([
    [0, D4, 0.6],
    [0.07, A4, 0.5],
    [0.14, G5, 0.42],
    [0.52, D3, 0.55],
    [0.56, FSHARP5, 0.5],
    [0.62, A5, 0.3],
    [0.68, D5, 0.34],
  ]))
    addTone(out, {
      at,
      hz: noteHz(note),
      level,
      attack: 0.014,
      partials: note === G5 ? chime(0.2) : slow,
    });
  return finish(out, { highHz: 4600, fade: 0.5 });
}

function won() {
  const out = silence(1.1);
  for (const [i, note] of [D5, FSHARP5, A5].entries())
    addTone(out, {
      at: 0.1 * i,
      hz: noteHz(note),
      level: 0.6 - 0.08 * i,
      attack: 0.008,
      partials: chime(0.26),
    });
  return finish(out, { highHz: 4600, fade: 0.3 });
}

const EVENT = -16; // LUFS

/** In the order of the sprite. Landings come by the hundred, so they stay far below what happens once. */
/** @type {readonly Part[]} */
export const score = [
  ...[0, 1, 2, 3].map(variant => ({
    name: `landing-${variant + 1}`,
    loudness: -30,
    make: () => landing(variant),
  })),
  { name: 'guess', loudness: -24, make: guess },
  { name: 'button', loudness: -30, make: button },
  { name: 'decoys', loudness: EVENT, make: decoys },
  { name: 'wipe', loudness: EVENT, make: wipe },
  { name: 'wreck', loudness: EVENT, make: wreck },
  { name: 'reveal', loudness: EVENT, make: reveal },
  { name: 'won', loudness: EVENT - 2, make: won },
];
