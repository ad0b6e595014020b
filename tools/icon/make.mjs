// Draws the icon: assets/icon/icon.svg and icon-SIZE.png. `node tools/icon/make.mjs`

import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { encodePng } from '../pictures/png.mjs';
import { rasterise } from './raster.mjs';
import { iconSvg } from './svg.mjs';

export const SIZES = [32, 64, 256, 512]; // pixels

async function main() {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../assets/icon');
  await writeFile(join(folder, 'icon.svg'), iconSvg());
  for (const size of SIZES)
    await writeFile(
      join(folder, `icon-${size}.png`),
      encodePng({ width: size, height: size, pixels: rasterise(size) }),
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
