import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, chunksOf, SIGNATURE } from './pngChunks.mjs';

/**
 * @typedef {object} Picture 8-bit RGBA pixels, row by row
 * @property {number} width
 * @property {number} height
 * @property {Uint8Array} pixels
 */

const RGB = 2;
const RGBA = 6;
const UP = 2; // filter: difference to the pixel above

/**
 * PNG of 8-bit RGBA pixels, every row filtered by "up"; without an alpha channel if nothing shines through.
 *
 * @param {Picture} picture
 */
export function encodePng({ width, height, pixels }) {
  const opaque = isOpaque(pixels);
  const channels = opaque ? 3 : 4;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits a channel
  header[9] = opaque ? RGB : RGBA;
  const bytes = opaque ? withoutAlpha(pixels) : pixels;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', packRows(bytes, width * channels, height)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Rows as a PNG packs them.
 *
 * @param {Uint8Array} bytes
 * @param {number} stride bytes a row
 * @param {number} height
 * @param {0 | 2} [filter] by "up" if not told
 */
export function packRows(bytes, stride, height, filter = UP) {
  const rows = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row++) {
    const at = row * (stride + 1);
    rows[at] = filter;
    for (let i = 0; i < stride; i++) {
      const above = row === 0 || filter === 0 ? 0 : (bytes[(row - 1) * stride + i] ?? 0);
      rows[at + 1 + i] = (bytes[row * stride + i] ?? 0) - above;
    }
  }
  return deflateSync(rows, { level: 9 });
}

/**
 * The pixels of a PNG of 8-bit RGB or RGBA, not interlaced, as Chromium and `encodePng` write them.
 * Throws RangeError for any other file.
 *
 * @param {Uint8Array} file
 * @returns {Picture}
 */
export function decodePng(file) {
  const packed = [];
  let header = /** @type {Buffer} */ (Buffer.alloc(13));
  for (const { type, data } of chunksOf(Buffer.from(file))) {
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') packed.push(data);
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const channels = header[9] === RGB ? 3 : header[9] === RGBA ? 4 : 0;
  if (header[8] !== 8 || channels === 0 || header[12] !== 0)
    throw new RangeError('not a PNG of 8-bit RGB or RGBA without interlace');
  const rows = inflateSync(Buffer.concat(packed));
  unfilter(rows, width * channels, height, channels);
  const pixels = new Uint8Array(4 * width * height).fill(255);
  for (let row = 0; row < height; row++) {
    let from = row * (width * channels + 1) + 1;
    let to = 4 * width * row;
    for (let column = 0; column < width; column++, from += channels, to += 4)
      for (let k = 0; k < channels; k++) pixels[to + k] = /** @type {number} */ (rows[from + k]);
  }
  return { width, height, pixels };
}

/**
 * Undoes the filters in place, by the PNG specification, section 9.
 *
 * @param {Buffer} rows each with its filter's number before it
 * @param {number} stride
 * @param {number} height
 * @param {number} channels
 */
function unfilter(rows, stride, height, channels) {
  const blank = Buffer.alloc(stride);
  let above = /** @type {Buffer} */ (blank);
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const filter = rows[start];
    const line = rows.subarray(start + 1, start + 1 + stride);
    for (let i = 0; i < stride; i++) {
      const left = i < channels ? 0 : /** @type {number} */ (line[i - channels]);
      const up = /** @type {number} */ (above[i]);
      const corner = i < channels ? 0 : /** @type {number} */ (above[i - channels]);
      line[i] = /** @type {number} */ (line[i]) + predicted(filter, left, up, corner);
    }
    above = line;
  }
}

/** @param {number | undefined} filter @param {number} left @param {number} up @param {number} corner */
function predicted(filter, left, up, corner) {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const byLeft = Math.abs(estimate - left);
      const byUp = Math.abs(estimate - up);
      const byCorner = Math.abs(estimate - corner);
      if (byLeft <= byUp && byLeft <= byCorner) return left;
      return byUp <= byCorner ? up : corner;
    }
    default:
      throw new RangeError(`not a PNG filter: ${filter}`);
  }
}

/** @param {Uint8Array} pixels */
function isOpaque(pixels) {
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] !== 255) return false;
  return true;
}

/** @param {Uint8Array} pixels */
function withoutAlpha(pixels) {
  const bytes = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3)
    bytes.set(pixels.subarray(from, from + 3), to);
  return bytes;
}
