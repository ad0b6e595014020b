import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePng, encodePng } from '../../../tools/pictures/png.mjs';
import { chunk, SIGNATURE } from '../../../tools/pictures/pngChunks.mjs';

const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (37 * i + 11 * (i % 7)) % 256);

/** A file by other means than the writer: one filter a row, as given. */
function filtered(width: number, height: number, filters: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = filters.map(filter => [filter, ...Array.from({ length: 3 * width }, () => 10)]);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('PNG files', () => {
  test.each([
    ['see-through', noise(4 * 6)],
    ['opaque', noise(4 * 6).map((value, i) => (i % 4 === 3 ? 255 : value))],
  ])('are read as they were written: %s', (_, pixels) => {
    const picture = { width: 3, height: 2, pixels };
    expect(decodePng(encodePng(picture))).toEqual(picture);
  });

  test('end with the IEND chunk that every PNG ends with', () => {
    const file = encodePng({ width: 1, height: 1, pixels: noise(4) });
    expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });

  test('are read whatever filter a row has', () => {
    const { pixels } = decodePng(filtered(2, 5, [0, 1, 2, 3, 4]));
    const reds = Array.from(pixels).filter((_, i) => i % 4 === 0);
    // By hand: none; left; above; half of left and above, rounded down; the nearest of three.
    expect(reds).toEqual([10, 10, 10, 20, 20, 30, 20, 35, 30, 45]);
  });

  test('of other kinds are refused', () => {
    expect(() => decodePng(Buffer.from('GIF89a, not this one'))).toThrow('not a PNG file');
    const grey = filtered(2, 1, [0]);
    grey[25] = 0;
    expect(() => decodePng(grey)).toThrow('8-bit RGB or RGBA');
    expect(() => decodePng(filtered(2, 1, [9]))).toThrow('filter');
  });
});
