export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param {string} type @param {Buffer} data */
export function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}

/**
 * The chunks of a PNG file in order. Throws RangeError if it is none.
 *
 * @param {Buffer} file
 * @returns {Generator<{ type: string, data: Buffer }>}
 */
export function* chunksOf(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new RangeError('not a PNG file');
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    yield {
      type: file.toString('ascii', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    };
    at += 12 + length;
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** CRC-32 of ISO 3309, as PNG asks for; zlib.crc32 is newer than the oldest Node we run on. @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
