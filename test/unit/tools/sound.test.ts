import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { momentaryLoudness, peak } from '../../../tools/sound/loudness.mjs';
import { makeMusic, makeSounds, MUSIC_RATE } from '../../../tools/sound/make.mjs';
import { stems } from '../../../tools/sound/music.mjs';
import { score } from '../../../tools/sound/score.mjs';
import { biquad, butterworth, SAMPLE_RATE, samples } from '../../../tools/sound/synth.mjs';
import { decodeWav, encodeWav } from '../../../tools/sound/wav.mjs';

const root = resolve(import.meta.dirname, '../../..');

type Places = Record<string, [offset: number, duration: number]>; // ms

function readBack(sound: string, list: string, rate: number) {
  const wav = readFileSync(resolve(root, `assets/sound/${sound}.wav`));
  const text = readFileSync(resolve(root, `renderer/audio/${list}.json`), 'utf8');
  const sheet = decodeWav(wav);
  const at = (ms: number): number => Math.round((ms / 1000) * rate);
  return {
    wav,
    text,
    sheet,
    places: JSON.parse(text) as Places,
    /** By default the sound itself; `lap` samples more on both sides. */
    cut: ([offset, duration]: [number, number], lap = 0) =>
      sheet.slice(at(offset) - lap, at(offset) + at(duration) + lap),
  };
}

const effects = readBack('vector-prime', 'sprites', SAMPLE_RATE);
const music = readBack('music', 'stems', MUSIC_RATE);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test.each([
  ['vector-prime', makeSounds, effects],
  ['music', makeMusic, music],
] as const)('the files of %s are what the script makes', (_, make, files) => {
  const made = make();
  expect(sha256(files.wav)).toBe(sha256(made.wav));
  expect(files.text).toBe(made.places);
});

test('both are 16-bit mono WAV, 2.5 MB together', () => {
  for (const [{ wav }, rate] of [
    [effects, SAMPLE_RATE],
    [music, MUSIC_RATE],
  ] as const) {
    expect(wav.toString('ascii', 0, 4)).toBe('RIFF');
    expect(wav.readUInt16LE(22)).toBe(1);
    expect(wav.readUInt32LE(24)).toBe(rate);
    expect(wav.readUInt32LE(28)).toBe(2 * rate);
    expect(wav.readUInt16LE(34)).toBe(16);
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  }
  expect(effects.wav.length + music.wav.length).toBeLessThan(2.5e6);
});

test('between the sprites there is silence', () => {
  const gaps = effects.sheet.slice();
  for (const [offset, duration] of Object.values(effects.places))
    gaps.fill(0, samples(offset / 1000), samples((offset + duration) / 1000));
  expect(peak(gaps)).toBe(0);
});

const meanOf = (sound: Float64Array): number => sound.reduce((sum, x) => sum + x, 0) / sound.length;

describe.each(Object.entries(effects.places))('%s', (name, place) => {
  const sound = effects.cut(place);

  test('does not clip', () => {
    expect(peak(sound)).toBeLessThan(0.9);
  });

  test('is as loud as it is meant to be', () => {
    const aim = score.find(part => part.name === name)?.loudness ?? NaN;
    expect(Math.abs(momentaryLoudness(sound) - aim)).toBeLessThan(0.1);
  });

  test('starts and ends near silence, with a soft attack', () => {
    expect(peak(sound.slice(0, 4))).toBeLessThan(0.003);
    expect(peak(sound.slice(-samples(0.005)))).toBeLessThan(0.003);
    const first = peak(sound.slice(0, samples(0.001)));
    expect(first).toBeLessThan(0.35 * peak(sound));
  });

  test('has no offset that would click', () => {
    expect(Math.abs(meanOf(sound))).toBeLessThan(0.001);
  });
});

test('the takes of a sound differ', () => {
  for (const name of ['near', 'landing', 'far', 'guess', 'button']) {
    const takes = Object.entries(effects.places).filter(([sprite]) =>
      new RegExp(`^${name}-\\d$`).test(sprite),
    );
    expect(takes.length).toBeGreaterThanOrEqual(3);
    const sounds = takes.map(([, place]) => sha256(new Uint8Array(effects.cut(place).buffer)));
    expect(new Set(sounds).size).toBe(takes.length);
  }
});

/** Energy above that frequency, of all. */
function brightness(sound: Float64Array, hz: number): number {
  const energy = (x: Float64Array): number => x.reduce((sum, v) => sum + v * v, 0);
  return energy(biquad(sound, butterworth('high', hz))) / energy(sound);
}

test('a landing far out is brighter than one on the slope, and that brighter than one under the bell', () => {
  const of = (name: string): number =>
    brightness(effects.cut(effects.places[name] ?? [0, 0]), 1200);
  expect(of('near-1')).toBeLessThan(0.5 * of('landing-1'));
  expect(of('landing-1')).toBeLessThan(of('far-1'));
});

describe.each(stems.map(stem => [stem.name, stem] as const))('the stem %s', (name, stem) => {
  const place = music.places[name] ?? [0, 0];
  const sound = music.cut(place);

  test('does not clip, and its loudness is near its aim', () => {
    expect(peak(sound)).toBeLessThan(0.9);
    const twice = Float64Array.from({ length: 2 * sound.length }, (_, i) => sound[i >> 1] ?? 0);
    expect(Math.abs(momentaryLoudness(twice) - stem.loudness)).toBeLessThan(1);
  });

  if (stem.loops) {
    test('lasts 16 to 32 s and closes on itself: around the seam it is as smooth as anywhere', () => {
      expect(place[1]).toBeGreaterThanOrEqual(16_000);
      expect(place[1]).toBeLessThanOrEqual(32_000);
      const bend = (i: number): number => {
        const at = (k: number): number => sound[(k + sound.length) % sound.length] ?? 0;
        return Math.abs(at(i - 1) - 2 * at(i) + at(i + 1));
      };
      let greatest = 0;
      for (let i = 2; i < sound.length - 2; i++) greatest = Math.max(greatest, bend(i));
      expect(Math.max(bend(-1), bend(0))).toBeLessThanOrEqual(greatest);
      expect(Math.abs((sound[0] ?? 0) - (sound.at(-1) ?? 0))).toBeLessThan(0.05);
    });

    test('is surrounded by itself, for the resampler', () => {
      const lap = 200;
      const lapped = music.cut(place, lap);
      expect(lapped.slice(0, lap)).toEqual(sound.slice(-lap));
      expect(lapped.slice(-lap)).toEqual(sound.slice(0, lap));
    });
  } else
    test('comes from silence and goes to it', () => {
      expect(peak(sound.slice(0, 20))).toBeLessThan(0.01);
      expect(peak(sound.slice(-200))).toBeLessThan(0.01);
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
