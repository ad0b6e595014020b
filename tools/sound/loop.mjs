import { biquad, butterworth, raisedCosine, SAMPLE_RATE, samples } from './synth.mjs';

// A loop is computed on a ring: what sounds on past its end sounds on at its beginning.

/**
 * Adds a sound to a ring, beginning at `at` s.
 *
 * @param {Float64Array} ring
 * @param {Float64Array} sound
 * @param {number} at s
 */
export function addToRing(ring, sound, at) {
  const start = samples(at);
  for (const [i, x] of sound.entries()) {
    const place = (start + i) % ring.length;
    ring[place] = (ring[place] ?? 0) + x;
  }
}

/**
 * A held chord voice: few harmonics, two strings a little apart, a slow swell.
 *
 * @param {{ hz: number, length: number, attack: number, release: number, cents: number,
 *   harmonics: readonly number[] }} voice times in s
 */
export function swell({ hz, length, attack, release, cents, harmonics }) {
  const out = new Float64Array(samples(length));
  for (const side of [-1, 1]) {
    const step = (2 * Math.PI * hz * 2 ** ((side * cents) / 1200)) / SAMPLE_RATE;
    for (const [k, share] of harmonics.entries())
      for (let i = 0; i < out.length; i++)
        out[i] = (out[i] ?? 0) + 0.5 * share * Math.sin((k + 1) * step * i);
  }
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    out[i] = (out[i] ?? 0) * raisedCosine(t / attack) * raisedCosine((length - t) / release);
  }
  return out;
}

/**
 * Filters a ring until it goes round unchanged: the second time round a filter has forgotten its start.
 *
 * @param {Float64Array} ring
 * @param {{ lowHz?: number, highHz: number }} band
 */
export function bandOfRing(ring, { lowHz = 40, highHz }) {
  const twice = new Float64Array(2 * ring.length);
  twice.set(ring);
  twice.set(ring, ring.length);
  return biquad(biquad(twice, butterworth('high', lowHz)), butterworth('low', highHz)).slice(
    ring.length,
  );
}

const TAPS = 31;

/**
 * Every second sample of a ring, after a low-pass at half the new rate (sinc under a Hann window).
 *
 * @param {Float64Array} ring
 */
export function halved(ring) {
  const middle = (TAPS - 1) / 2;
  const taps = Array.from({ length: TAPS }, (_, i) => {
    const x = 0.46 * (i - middle);
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * (i - middle)) / (middle + 1)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return Float64Array.from({ length: ring.length / 2 }, (_, j) => {
    let value = 0;
    for (const [i, tap] of taps.entries())
      value += tap * (ring[(2 * j + i - middle + ring.length) % ring.length] ?? 0);
    return value / sum;
  });
}
