import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIZES } from '../../../tools/icon/make.mjs';
import { decodePng, encodePng } from '../../../tools/icon/png.mjs';
import { rasterise } from '../../../tools/icon/raster.mjs';
import { iconSvg } from '../../../tools/icon/svg.mjs';

const icon = (name: string): Buffer =>
  readFileSync(resolve(import.meta.dirname, '../../../assets/icon', name));

test('the SVG is what the script draws', () => {
  expect(icon('icon.svg').toString('utf8')).toBe(iconSvg());
});

test.each([32, 64])('the %i pixel PNG is what the script draws', size => {
  // Pixels, not bytes: another zlib packs the same picture otherwise.
  expect(decodePng(icon(`icon-${size}.png`))).toEqual({ size, pixels: rasterise(size) });
});

test.each(SIZES)('icon-%i.png has that many pixels and see-through corners', size => {
  const png = decodePng(icon(`icon-${size}.png`));
  expect(png.size).toBe(size);
  expect(png.pixels[3]).toBe(0);
  expect(png.pixels[4 * ((size * size) / 2 + size / 2) + 3]).toBe(255);
});

describe('the PNG writer', () => {
  const pixels = Uint8Array.from({ length: 4 * 9 }, (_, i) => (37 * i) % 256);

  test('writes what it reads', () => {
    expect(decodePng(encodePng(pixels, 3))).toEqual({ size: 3, pixels });
  });

  test('ends with the IEND chunk that every PNG ends with', () => {
    expect(encodePng(pixels, 3).subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
  });
});
