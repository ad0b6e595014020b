// Makes the game's sounds: assets/sound/vector-prime.wav, all of them in one file, and
// renderer/audio/sprites.json, where in it each one is. `node tools/sound/make.mjs`

import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { momentaryLoudness, peak } from './loudness.mjs';
import { score } from './score.mjs';
import { SAMPLE_RATE, samples } from './synth.mjs';
import { encodeWav } from './wav.mjs';

const GAP_S = 0.1; // silence between two sounds, so that a late stop is not heard
const PEAK_LIMIT = 10 ** (-1 / 20); // -1 dBFS

/** @returns {{ wav: Buffer, sprites: string }} the bytes of both files */
export function makeSounds() {
  const sounds = score.map(part => ({ name: part.name, sound: levelled(part) }));
  const gap = samples(GAP_S);
  const total = sounds.reduce((sum, { sound }) => sum + sound.length + gap, gap);
  const sheet = new Float64Array(total);
  /** @type {Record<string, [number, number]>} */
  const sprites = {};
  let at = gap;
  for (const { name, sound } of sounds) {
    sheet.set(sound, at);
    sprites[name] = [milliseconds(at), milliseconds(sound.length)];
    at += sound.length + gap;
  }
  return { wav: encodeWav(sheet), sprites: formatSprites(sprites) };
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

/** @param {number} count of samples */
const milliseconds = count => Math.round((count / SAMPLE_RATE) * 1e6) / 1000;

/** As Prettier leaves it. @param {Record<string, [number, number]>} sprites in ms: offset, duration */
function formatSprites(sprites) {
  const lines = Object.entries(sprites).map(
    ([name, [offset, duration]]) => `  "${name}": [${offset}, ${duration}]`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

async function main() {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const { wav, sprites } = makeSounds();
  await writeFile(join(root, 'assets/sound/vector-prime.wav'), wav);
  await writeFile(join(root, 'renderer/audio/sprites.json'), sprites);
  process.stderr.write(`${score.length} sounds, ${(wav.length / 1e3).toFixed(0)} kB\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
