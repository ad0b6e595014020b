import { biquad, SAMPLE_RATE } from './synth.mjs';

/**
 * K-weighting of ITU-R BS.1770, its two sections designed for this sample rate from the analogue
 * prototype (a shelf of +4 dB from 1.68 kHz on, a high-pass at 38 Hz).
 *
 * @param {Float64Array} sound
 */
export function kWeighted(sound) {
  return biquad(biquad(sound, shelf()), highPass());
}

function shelf() {
  const gain = 10 ** (3.999843853973347 / 20);
  const band = gain ** 0.4996667741545416;
  const k = Math.tan((Math.PI * 1681.974450955533) / SAMPLE_RATE);
  const q = 0.7071752369554196;
  const a0 = 1 + k / q + k * k;
  return /** @type {const} */ ([
    (gain + (band * k) / q + k * k) / a0,
    (2 * (k * k - gain)) / a0,
    (gain - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ]);
}

function highPass() {
  const k = Math.tan((Math.PI * 38.13547087602444) / SAMPLE_RATE);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return /** @type {const} */ ([1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0]);
}

const WINDOW = 0.4 * SAMPLE_RATE;

/**
 * Greatest momentary loudness in LUFS: the mean square of the K-weighted sound over the loudest 400 ms.
 * A sound shorter than that is measured with the silence around it, as it is heard.
 *
 * @param {Float64Array} sound
 */
export function momentaryLoudness(sound) {
  const weighted = kWeighted(sound);
  let sum = 0;
  let greatest = 0;
  for (let i = 0; i < weighted.length; i++) {
    sum += (weighted[i] ?? 0) ** 2 - (i >= WINDOW ? (weighted[i - WINDOW] ?? 0) ** 2 : 0);
    greatest = Math.max(greatest, sum);
  }
  return -0.691 + 10 * Math.log10(greatest / WINDOW);
}

/** Greatest magnitude, full scale being 1. @param {Float64Array} sound */
export const peak = sound => sound.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
