// Makes the game's sounds: assets/sound/vector-prime.wav, all of the effects in one file, and
// renderer/audio/sprites.json, where in it each one is; assets/sound/music.wav, all of the music's stems, and
// renderer/audio/stems.json. `node tools/sound/make.mjs`

import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { halved } from './loop.mjs';
import { momentaryLoudness, peak } from './loudness.mjs';
import { stems } from './music.mjs';
import { score } from './score.mjs';
import { SAMPLE_RATE, samples } from './synth.mjs';
import { encodeWav } from './wav.mjs';

const GAP_S = 0.06; // silence between two sounds, so that a late stop is not heard
const PEAK_LIMIT = 10 ** (-1 / 20); // -1 dBFS

/** The music is low and soft: nothing in it is above 5 kHz. */
export const MUSIC_RATE = SAMPLE_RATE / 2;
/** Of the loop itself, before and after it, so that a resampler finds the same on both sides of the seam. */
const LAP_S = 0.1;

/** @returns {{ wav: Buffer, places: string }} the bytes of both files */
export function makeSounds() {
  const gap = new Float64Array(samples(GAP_S));
  const pieces = score.flatMap(part => [
    { name: '', sound: gap },
    { name: part.name, sound: levelled(part) },
  ]);
  return sheetOf([...pieces, { name: '', sound: gap }], SAMPLE_RATE);
}

/** @returns {{ wav: Buffer, places: string }} the bytes of both files */
export function makeMusic() {
  const lap = Math.round(LAP_S * MUSIC_RATE);
  const pieces = stems.flatMap(part => {
    const sound = halved(levelled(part));
    const silent = new Float64Array(lap);
    return [
      { name: '', sound: part.loops ? sound.slice(-lap) : silent },
      { name: part.name, sound },
      { name: '', sound: part.loops ? sound.slice(0, lap) : silent },
    ];
  });
  return sheetOf(pieces, MUSIC_RATE);
}

/**
 * One after another, with a list of where each that has a name begins and how long it is, in ms.
 *
 * @param {readonly { name: string, sound: Float64Array }[]} pieces
 * @param {number} rate samples a second
 */
function sheetOf(pieces, rate) {
  const sheet = new Float64Array(pieces.reduce((sum, { sound }) => sum + sound.length, 0));
  /** @param {number} count of samples */
  const milliseconds = count => Math.round((count / rate) * 1e6) / 1000;
  const lines = [];
  let at = 0;
  for (const { name, sound } of pieces) {
    sheet.set(sound, at);
    if (name !== '')
      lines.push(`  "${name}": [${milliseconds(at)}, ${milliseconds(sound.length)}]`);
    at += sound.length;
  }
  return { wav: encodeWav(sheet, rate), places: `{\n${lines.join(',\n')}\n}\n` };
}

/** @param {import('./score.mjs').Part} part */
function levelled({ name, loudness, make }) {
  const sound = make();
  const gain = 10 ** ((loudness - momentaryLoudness(sound)) / 20);
  const loudest = gain * peak(sound);
  if (!(loudest <= PEAK_LIMIT))
    throw new RangeError(
      `${name} would peak at ${loudest}: soften its attack or lower its loudness`,
    );
  return sound.map(x => gain * x);
}

async function main() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  for (const [{ wav, places }, sound, list] of /** @type {const} */ ([
    [makeSounds(), 'vector-prime', 'sprites'],
    [makeMusic(), 'music', 'stems'],
  ])) {
    await writeFile(join(root, `assets/sound/${sound}.wav`), wav);
    await writeFile(join(root, `renderer/audio/${list}.json`), places);
    process.stderr.write(`${sound}: ${(wav.length / 1e3).toFixed(0)} kB\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
