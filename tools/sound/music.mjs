import { chime, drum, glass } from './instruments.mjs';
import { addToRing, bandOfRing, swell } from './loop.mjs';
import {
  A2,
  A3,
  A4,
  A5,
  B2,
  B3,
  B5,
  D2,
  D3,
  D4,
  D5,
  D6,
  E3,
  E4,
  E5,
  FSHARP3,
  FSHARP4,
  FSHARP5,
  G3,
} from './scale.mjs';
import { addNoise, addTone, noteHz, raisedCosine, silence } from './synth.mjs';

// The stems that tension mixes: a pad, a pulse, a high texture. Each goes with each at any offset, and
// their lengths share no small multiple, so that it is four minutes before they meet again.

const BEAT = 0.5; // s, 120 a minute; a bar is four

/** @typedef {import('./score.mjs').Part & { loops: boolean }} Stem */

const PAD_CHORDS = [
  [D3, A3, E4],
  [D3, A3, FSHARP4],
  [B2, FSHARP3, D4],
  [B2, A3, E4],
  [G3, D3, B3],
  [A2, E3, A3],
];

/** Six chords of 4 s that melt into one another. */
function pad() {
  const ring = silence(24);
  for (const [i, chord] of PAD_CHORDS.entries())
    for (const [k, note] of chord.entries())
      addToRing(
        ring,
        swell({
          hz: noteHz(note),
          length: 7,
          attack: 2.6,
          release: 3,
          cents: 3 + k,
          harmonics: [1, 0.4, 0.2, 0.12, 0.05],
        }),
        4 * i + 0.11 * k,
      );
  return bandOfRing(ring, { lowHz: 70, highHz: 1400 });
}

/** Two bars that come eight times in all, each a little otherwise: a heart on D and A. */
const PULSE = [
  [0, D2, 1],
  [1.5, D3, 0.4],
  [2, D2, 0.8],
  [3.5, A2, 0.5],
  [4, D2, 1],
  [5, A2, 0.35],
  [5.5, D3, 0.45],
  [6, D2, 0.8],
  [7, D3, 0.3],
];

function pulse() {
  const ring = silence(16);
  for (let round = 0; round < 4; round++)
    for (const [i, [beat = 0, note = D2, level = 0]] of PULSE.entries()) {
      if ((3 * round + i) % 11 === 10) continue;
      const hit = silence(0.6);
      const at = 0.004 * ((5 * i + 3 * round) % 4);
      const hz = noteHz(note);
      addTone(hit, { at, hz, level, attack: 0.012, partials: chime(0.16) });
      addTone(hit, { at, hz: 2 * hz, level: 0.4 * level, attack: 0.01, partials: drum(0.05) });
      addToRing(ring, faded(hit), (8 * round + beat) * BEAT);
    }
  for (let beat = 0; beat < 32; beat++) {
    const breath = silence(0.14);
    addNoise(breath, {
      at: 0,
      length: 0.14,
      level: beat % 2 === 0 ? 0.1 : 0.22,
      seed: 300 + beat,
      envelope: t => raisedCosine(t / 0.01) * Math.exp(-t / 0.03),
      cornerHz: () => 2400,
    });
    addToRing(ring, faded(breath), beat * BEAT);
  }
  return bandOfRing(ring, { lowHz: 45, highHz: 2200 });
}

const SPARKS = [E5, A5, B5, FSHARP5, D6, A5, E5, B5, D5, A5, FSHARP5, B5, A4, E5];

/** Glass high above, in no rhythm one could count, over a thin held fifth. */
function texture() {
  const ring = silence(20);
  let at = 0.3;
  for (let i = 0; at < 20; i++) {
    const spark = silence(2.2);
    addTone(spark, {
      at: 0,
      hz: noteHz(SPARKS[i % SPARKS.length] ?? E5),
      level: [0.5, 0.28, 0.4, 0.22, 0.34][i % 5] ?? 0.3,
      attack: 0.02,
      partials: i % 3 === 0 ? glass(0.5) : chime(0.7),
    });
    addToRing(ring, faded(spark), at);
    at += [0.5, 0.75, 0.25, 1, 0.5, 0.25, 1.25][i % 7] ?? 0.5;
  }
  for (const [at4, note] of /** @type {const} */ ([
    [0, A4],
    [5, E5],
    [10, A4],
    [15, D5],
  ]))
    addToRing(
      ring,
      swell({
        hz: noteHz(note),
        length: 8,
        attack: 3,
        release: 4,
        cents: 5,
        harmonics: [0.3, 0.1, 0.05],
      }),
      at4,
    );
  return bandOfRing(ring, { lowHz: 250, highHz: 4200 });
}

/** Where it all comes home: D, wide open, once. */
function resolve() {
  const ring = silence(7);
  for (const [k, note] of [D2, D3, A3, D4, FSHARP4, A4].entries())
    addToRing(
      ring,
      swell({
        hz: noteHz(note),
        length: 6.2 - 0.12 * k,
        attack: 0.7 + 0.1 * k,
        release: 4.2,
        cents: 3,
        harmonics: [1, 0.35, 0.16, 0.07],
      }).map(x => x * (1 - 0.1 * k)),
      0.12 * k,
    );
  return bandOfRing(ring, { lowHz: 45, highHz: 1800 });
}

/** @param {Float64Array} sound the last tenth of it going to nothing */
const faded = sound =>
  sound.map((x, i) => x * raisedCosine((sound.length - i) / (0.1 * sound.length)));

/** @type {readonly Stem[]} */
export const stems = [
  { name: 'pad', loudness: -19, loops: true, make: pad },
  { name: 'pulse', loudness: -19, loops: true, make: pulse },
  { name: 'texture', loudness: -21, loops: true, make: texture },
  { name: 'resolve', loudness: -18, loops: false, make: resolve },
];
