import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;
const UP = 2; // filter: difference to the pixel above

/**
 * PNG of 8-bit RGBA pixels, every row filtered by "up".
 *
 * @param {Uint8Array} pixels row by row
 * @param {number} size pixels each way
 */
export function encodePng(pixels, size) {
  const stride = 4 * size;
  const rows = Buffer.alloc(size * (stride + 1));
  for (let row = 0; row < size; row++) {
    const at = row * (stride + 1);
    rows[at] = UP;
    for (let i = 0; i < stride; i++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * stride + i] ?? 0);
      rows[at + 1 + i] = (pixels[row * stride + i] ?? 0) - above;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 8; // bits a channel
  header[9] = RGBA;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a file that `encodePng` made. @param {Buffer} bytes */
export function decodePng(bytes) {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new RangeError('not a PNG file');
  const size = bytes.readUInt32BE(16);
  const packed = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('ascii', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const rows = inflateSync(Buffer.concat(packed));
  const stride = 4 * size;
  const pixels = new Uint8Array(stride * size);
  for (let row = 0; row < size; row++)
    for (let i = 0; i < stride; i++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * stride + i] ?? 0);
      pixels[row * stride + i] = (rows[row * (stride + 1) + 1 + i] ?? 0) + above;
    }
  return { size, pixels };
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

/** CRC-32 of ISO 3309, as PNG asks for; zlib.crc32 is newer than the oldest Node we run on. @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
