import { nearestIn, paletteOf } from './palette.mjs';
import { packRows } from './png.mjs';
import { chunk, SIGNATURE } from './pngChunks.mjs';

const INDEXED = 3;
const LEAVE = 0; // dispose: the frame stays
const OVER = 1; // blend: what is see-through leaves what was there
const CLEAR = 0; // the palette's see-through entry

/**
 * @typedef {object} Frame
 * @property {import('./png.mjs').Picture} picture all of one size
 * @property {number} ms how long it is shown
 */

/**
 * An animated PNG of 255 colours that runs for ever. A frame holds the box that has changed, and of it the
 * pixels that have. Readers that know no animation show the first.
 *
 * @param {readonly Frame[]} frames
 */
export function encodeApng(frames) {
  const [first] = frames;
  if (first === undefined) throw new RangeError('an animation needs a frame');
  const { width, height } = first.picture;
  const sample = frames.filter((_, i) => i % 6 === 0).map(({ picture }) => picture);
  const palette = paletteOf(sample, 255);
  const nearest = nearestIn(palette);
  const parts = [SIGNATURE, ...head(width, height, palette)];
  const drawn = drawnFrames(frames, nearest);
  parts.push(chunk('acTL', words(drawn.length, 0)));
  let sequence = 0;
  for (const [i, { indices, box, ms }] of drawn.entries()) {
    const [x, y, w, h] = box;
    const control = Buffer.alloc(26);
    control.set(words(sequence++, w, h, x, y), 0);
    control.writeUInt16BE(ms, 20);
    control.writeUInt16BE(1000, 22);
    control.set([LEAVE, OVER], 24);
    parts.push(chunk('fcTL', control));
    const data = packRows(indices, w, h, 0);
    parts.push(
      i === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([words(sequence++), data])),
    );
  }
  return Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {number} width @param {number} height @param {readonly import('./palette.mjs').Color[]} palette */
function head(width, height, palette) {
  const header = Buffer.alloc(13);
  header.set(words(width, height), 0);
  header.set([8, INDEXED], 8);
  return [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([0, 0, 0, ...palette.flat()])),
    chunk('tRNS', Buffer.from([0])),
  ];
}

/**
 * What each frame adds. A frame without anything new lengthens the one before.
 *
 * @param {readonly Frame[]} frames
 * @param {ReturnType<typeof nearestIn>} nearest
 */
function drawnFrames(frames, nearest) {
  const drawn =
    /** @type {{ indices: Uint8Array, box: [number, number, number, number], ms: number }[]} */ ([]);
  let before = new Uint8Array(0);
  for (const { picture, ms } of frames) {
    const { width, height, pixels } = picture;
    const now = new Uint8Array(width * height);
    for (let i = 0; i < now.length; i++)
      now[i] = 1 + nearest(pixels[4 * i] ?? 0, pixels[4 * i + 1] ?? 0, pixels[4 * i + 2] ?? 0);
    const box = changedBox(before, now, width, height);
    const last = drawn.at(-1);
    if (box === null && last !== undefined) last.ms += ms;
    if (box !== null) drawn.push({ indices: changed(before, now, width, box), box, ms });
    before = now;
  }
  return drawn;
}

/**
 * @param {Uint8Array} before
 * @param {Uint8Array} now
 * @param {number} width
 * @param {number} height
 * @returns {[x: number, y: number, width: number, height: number] | null}
 */
function changedBox(before, now, width, height) {
  if (before.length === 0) return [0, 0, width, height];
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < now.length; i++) {
    if (now[i] === before[i]) continue;
    const x = i % width;
    const y = (i - x) / width;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right < 0 ? null : [left, top, right - left + 1, bottom - top + 1];
}

/**
 * @param {Uint8Array} before
 * @param {Uint8Array} now
 * @param {number} width
 * @param {readonly [number, number, number, number]} box
 */
function changed(before, now, width, [x, y, w, h]) {
  const indices = new Uint8Array(w * h);
  for (let row = 0; row < h; row++)
    for (let column = 0; column < w; column++) {
      const at = (y + row) * width + x + column;
      indices[row * w + column] = now[at] === before[at] ? CLEAR : (now[at] ?? 0);
    }
  return indices;
}

/** @param {number[]} values 32 bits each, highest first */
function words(...values) {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}
