import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { momentaryLoudness, peak } from '../../../tools/sound/loudness.mjs';
import { makeSounds } from '../../../tools/sound/make.mjs';
import { score } from '../../../tools/sound/score.mjs';
import { SAMPLE_RATE, samples } from '../../../tools/sound/synth.mjs';
import { decodeWav, encodeWav } from '../../../tools/sound/wav.mjs';

const root = resolve(import.meta.dirname, '../../..');
const wavFile = readFileSync(resolve(root, 'assets/sound/vector-prime.wav'));
const spritesFile = readFileSync(resolve(root, 'renderer/audio/sprites.json'), 'utf8');
const sprites = JSON.parse(spritesFile) as Record<string, [offset: number, duration: number]>;
const sheet = decodeWav(wavFile);

const cut = (offset: number, duration: number): Float64Array =>
  sheet.slice(samples(offset / 1000), samples((offset + duration) / 1000));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the files are what the script makes', () => {
  const made = makeSounds();
  expect(sha256(wavFile)).toBe(sha256(made.wav));
  expect(spritesFile).toBe(made.sprites);
});

test('the sound file is a 44.1 kHz 16-bit mono WAV below 1 MB', () => {
  expect(wavFile.toString('ascii', 0, 4)).toBe('RIFF');
  expect(wavFile.readUInt16LE(22)).toBe(1);
  expect(wavFile.readUInt32LE(24)).toBe(44_100);
  expect(wavFile.readUInt16LE(34)).toBe(16);
  expect(wavFile.readUInt32LE(4)).toBe(wavFile.length - 8);
  expect(wavFile.length).toBeLessThan(1e6);
});

test('between the sprites there is silence', () => {
  const gaps = sheet.slice();
  for (const [offset, duration] of Object.values(sprites))
    gaps.fill(0, samples(offset / 1000), samples((offset + duration) / 1000));
  expect(peak(gaps)).toBe(0);
});

describe.each(Object.entries(sprites))('%s', (name, [offset, duration]) => {
  const sound = cut(offset, duration);

  test('does not clip', () => {
    expect(peak(sound)).toBeLessThan(0.9);
  });

  test('is as loud as it is meant to be', () => {
    const aim = score.find(part => part.name === name)?.loudness ?? NaN;
    expect(Math.abs(momentaryLoudness(sound) - aim)).toBeLessThan(0.1);
  });

  test('starts and ends near silence, with a soft attack', () => {
    expect(peak(sound.slice(0, 4))).toBeLessThan(0.001);
    expect(peak(sound.slice(-samples(0.005)))).toBeLessThan(0.003);
    const first = peak(sound.slice(0, samples(0.001)));
    expect(first).toBeLessThan(0.35 * peak(sound));
  });

  test('has no offset that would click', () => {
    const mean = sound.reduce((sum, x) => sum + x, 0) / sound.length;
    expect(Math.abs(mean)).toBeLessThan(0.001);
  });
});

describe('loudness', () => {
  // BS.1770: a full-scale sine of 997 Hz in one channel reads -3.01 LUFS.
  test('of the reference tone', () => {
    const tone = Float64Array.from({ length: SAMPLE_RATE }, (_, i) =>
      Math.sin((2 * Math.PI * 997 * i) / SAMPLE_RATE),
    );
    expect(momentaryLoudness(tone)).toBeCloseTo(-3.01, 1);
    expect(momentaryLoudness(tone.map(x => x / 10))).toBeCloseTo(-23.01, 1);
  });
});

test('a sample beyond full scale is refused, not wrapped', () => {
  expect(() => encodeWav(Float64Array.of(0, 1.2))).toThrow(/sample 1 is 1.2/);
  const kept = decodeWav(encodeWav(Float64Array.of(0, 0.5, -0.999)));
  expect(Math.max(...kept.map((x, i) => Math.abs(x - ([0, 0.5, -0.999][i] ?? 0))))).toBeLessThan(
    1e-4,
  );
});
