import type { Picture } from '../../tools/pictures/png.mjs';

/**
 * Pictures as a mosaic of blocks, which another machine's letters hardly change, and a missing panel, a
 * moved bell or another colour does.
 */

export const COLUMNS = 128; // blocks across; the sizes in use are multiples of it

/** The picture with one pixel a block: the mean of its colours. */
export function mosaicOf({ width, height, pixels }: Picture): Picture {
  const side = width / COLUMNS;
  const rows = Math.floor(height / side);
  const mosaic = new Uint8Array(4 * COLUMNS * rows).fill(255);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const sums = [0, 0, 0];
      let count = 0;
      for (let y = Math.floor(row * side); y < Math.floor((row + 1) * side); y++)
        for (let x = Math.floor(column * side); x < Math.floor((column + 1) * side); x++) {
          const at = 4 * (y * width + x);
          for (let k = 0; k < 3; k++) sums[k] = (sums[k] ?? 0) + (pixels[at + k] ?? 0);
          count++;
        }
      const at = 4 * (row * COLUMNS + column);
      for (let k = 0; k < 3; k++) mosaic[at + k] = rounded((sums[k] ?? 0) / count);
    }
  return { width: COLUMNS, height: rows, pixels: mosaic };
}

const STEP = 4; // coarser colours pack into half the bytes and are far below what is a difference
const rounded = (value: number): number => Math.min(255, STEP * Math.round(value / STEP));

/** How far two mosaics are apart, in steps of 255 of the channel that differs most. */
export interface Difference {
  readonly mean: number;
  readonly worst: number;
  /** Of the worst block, in shares of the picture from its top left. */
  readonly at: readonly [x: number, y: number];
  /** Each block's own, brighter where they differ more. */
  readonly picture: Picture;
}

export function differenceOf(a: Picture, b: Picture): Difference {
  if (a.width !== b.width || a.height !== b.height)
    throw new RangeError(`${a.width} x ${a.height} blocks against ${b.width} x ${b.height}`);
  const [left, right] = [blurred(a), blurred(b)];
  const blocks = a.width * a.height;
  const pixels = new Uint8Array(4 * blocks).fill(255);
  let sum = 0;
  let worst = 0;
  let worstBlock = 0;
  for (let block = 0; block < blocks; block++) {
    let most = 0;
    for (let k = 0; k < 3; k++)
      most = Math.max(most, Math.abs((left[3 * block + k] ?? 0) - (right[3 * block + k] ?? 0)));
    pixels.fill(Math.min(255, 4 * most), 4 * block, 4 * block + 3);
    sum += most;
    if (most <= worst) continue;
    worst = most;
    worstBlock = block;
  }
  const column = worstBlock % a.width;
  const row = Math.floor(worstBlock / a.width);
  return {
    mean: sum / blocks,
    worst,
    at: [(column + 0.5) / a.width, (row + 0.5) / a.height],
    picture: { width: a.width, height: a.height, pixels },
  };
}

/** Red, green and blue of each block, mixed with its neighbours': a letter may sit a pixel off. */
function blurred({ width, height, pixels }: Picture): Float64Array {
  const mixed = new Float64Array(3 * width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        let weight = 0;
        for (let dy = -1; dy <= 1; dy++)
          for (let dx = -1; dx <= 1; dx++) {
            const [x, y] = [column + dx, row + dy];
            if (x < 0 || y < 0 || x >= width || y >= height) continue;
            const share = (2 - Math.abs(dx)) * (2 - Math.abs(dy));
            sum += share * (pixels[4 * (y * width + x) + k] ?? 0);
            weight += share;
          }
        mixed[3 * (row * width + column) + k] = sum / weight;
      }
  return mixed;
}

/**
 * What may differ. Another machine's letters, set in the same faces, come to about a third of it; what
 * the tests of this module plant comes to more.
 */
export const BOUNDS = { mean: 0.8, worst: 14 } as const;

export const isSame = ({ mean, worst }: Difference): boolean =>
  mean <= BOUNDS.mean && worst <= BOUNDS.worst;
