import { chime } from './instruments.mjs';
import { A4, A5, B4, D3, D4, D5, D6, E4, E5, FSHARP4, FSHARP5, G5 } from './scale.mjs';
import { addHeld, addNoise, addTone, finish, noteHz, raisedCosine, silence } from './synth.mjs';

// What happens to everybody, once or twice in a flight.

/** Two tones, high and low, twice, each a little beside its true pitch: two things that look like one. */
export function decoys() {
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
export function wipe() {
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

/** A tone that noise closes over: it wavers, sinks into the hiss, and is not heard to end. */
export function jamming() {
  const out = silence(1.4);
  addHeld(out, {
    at: 0,
    length: 0.9,
    level: 0.5,
    attack: 0.02,
    release: 0.6,
    hz: t => noteHz(E5 + 0.5 * Math.sin(2 * Math.PI * 6 * t) * raisedCosine(t / 0.5)),
    harmonics: [1, 0.2, 0.1, 0.05],
  });
  addNoise(out, {
    at: 0.08,
    length: 1.25,
    level: 1.2,
    seed: 7171,
    envelope: t =>
      raisedCosine(t / 0.5) *
      raisedCosine((1.25 - t) / 0.5) *
      (0.7 + 0.3 * Math.cos(2 * Math.PI * 7 * t)),
    cornerHz: t => 700 + 1500 * raisedCosine(t / 0.8),
  });
  return finish(out, { highHz: 3000, fade: 0.12 });
}

/** A low thud and a crumble: heavy, but with nothing sharp. */
export function wreck() {
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
export function reveal() {
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

/** A place on the rostrum: the answer again, climbing. */
export function won() {
  const out = silence(1.5);
  for (const [i, note] of [D5, FSHARP5, A5, D6].entries())
    for (const [delay, level] of /** @type {const} */ ([
      [0, 0.6],
      [0.19, 0.16],
    ]))
      addTone(out, {
        at: 0.1 * i + delay,
        hz: noteHz(note),
        level: level * (1 - 0.12 * i),
        attack: 0.008,
        partials: chime(0.28),
      });
  return finish(out, { highHz: 5200, fade: 0.3 });
}

/** A wave of good news: a run up the scale that swells and is gone; your guess leads. */
export function lead() {
  const out = silence(1.05);
  for (const [i, note] of [D4, E4, FSHARP4, A4, B4, D5, E5].entries())
    addTone(out, {
      at: 0.05 * i,
      hz: noteHz(note),
      level: 0.22 + 0.4 * Math.sin((Math.PI * (i + 1)) / 8),
      attack: 0.016,
      partials: chime(0.12 + 0.02 * i),
    });
  return finish(out, { highHz: 4400, fade: 0.25 });
}
