import { SAMPLE_RATE } from './synth.mjs';

const HEADER_BYTES = 44;

/**
 * RIFF WAVE, PCM, 16 bit, one channel.
 *
 * @param {Float64Array} sound full scale being 1; RangeError beyond it
 * @param {number} [rate] samples a second
 */
export function encodeWav(sound, rate = SAMPLE_RATE) {
  const bytes = Buffer.alloc(HEADER_BYTES + 2 * sound.length);
  bytes.write('RIFF', 0, 'ascii');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'ascii');
  bytes.writeUInt32LE(16, 16); // bytes of the format chunk
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // channels
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(2 * rate, 28); // bytes a second
  bytes.writeUInt16LE(2, 32); // bytes a frame
  bytes.writeUInt16LE(16, 34); // bits a sample
  bytes.write('data', 36, 'ascii');
  bytes.writeUInt32LE(2 * sound.length, 40);
  for (const [i, x] of sound.entries()) {
    if (!(Math.abs(x) < 1)) throw new RangeError(`sample ${i} is ${x}: beyond full scale`);
    bytes.writeInt16LE(Math.round(x * 32_767), HEADER_BYTES + 2 * i);
  }
  return bytes;
}

/** The samples of a file that `encodeWav` made, full scale being 1. @param {Buffer} bytes */
export function decodeWav(bytes) {
  const count = bytes.readUInt32LE(40) / 2;
  return Float64Array.from(
    { length: count },
    (_, i) => bytes.readInt16LE(HEADER_BYTES + 2 * i) / 32_767,
  );
}
