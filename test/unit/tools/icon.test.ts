import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SIZES } from '../../../tools/icon/make.mjs';
import { decodePng } from '../../../tools/pictures/png.mjs';
import { rasterise } from '../../../tools/icon/raster.mjs';
import { iconSvg } from '../../../tools/icon/svg.mjs';

const icon = (name: string): Buffer =>
  readFileSync(resolve(import.meta.dirname, '../../../assets/icon', name));

test('the SVG is what the script draws', () => {
  expect(icon('icon.svg').toString('utf8')).toBe(iconSvg());
});

test.each([32, 64])('the %i pixel PNG is what the script draws', size => {
  // Pixels, not bytes: another zlib packs the same picture otherwise.
  expect(decodePng(icon(`icon-${size}.png`))).toEqual({
    width: size,
    height: size,
    pixels: rasterise(size),
  });
});

test.each(SIZES)('icon-%i.png has that many pixels and see-through corners', size => {
  const png = decodePng(icon(`icon-${size}.png`));
  expect([png.width, png.height]).toEqual([size, size]);
  expect(png.pixels[3]).toBe(0);
  expect(png.pixels[4 * ((size * size) / 2 + size / 2) + 3]).toBe(255);
});
