/**
 * A colour with its opacity, as a small whole number: those are passed from function to function without an
 * object being made for each, as one is for any other number. Colours are few, and known by their place
 * in a list. 0 draws nothing.
 */
export type Tint = number;

const MOST_COLORS = 1 << 16;
const colors: number[] = [0];
const places = new Map<number, number>([[0, 0]]);

/**
 * The tint of 0xRRGGBB. `light` 0: covers what is below; 1: adds to it. Opacity is kept to a 255th.
 */
export function tint(rgb: number, alpha: number, light: 0 | 1 = 0): Tint {
  return (placeOf(rgb) << 9) | (byteOf(alpha) << 1) | light;
}

const byteOf = (alpha: number): number =>
  alpha <= 0 ? 0 : alpha >= 1 ? 255 : (alpha * 255 + 0.5) | 0;

function placeOf(rgb: number): number {
  let place = places.get(rgb);
  if (place === undefined) {
    if (colors.length === MOST_COLORS) throw new RangeError('more colours than there can be');
    place = colors.push(rgb) - 1;
    places.set(rgb, place);
  }
  return place;
}

/**
 * Writes a tint for the graphics card, premultiplied, so that one batch can hold both opaque strokes and
 * additive light (alpha 0). Bytes are r, g, b, a in memory on the little-endian machines that WebGL
 * runs on.
 */
export function writeTint(out: Uint32Array, at: number, color: Tint): void {
  const rgb = colors[color >> 9] as number;
  const alpha = (color >> 1) & 255;
  const r = (((rgb >> 16) & 255) * alpha + 127) / 255;
  const g = (((rgb >> 8) & 255) * alpha + 127) / 255;
  const b = ((rgb & 255) * alpha + 127) / 255;
  const cover = (color & 1) === 1 ? 0 : alpha;
  out[at] = (cover << 24) | ((b | 0) << 16) | ((g | 0) << 8) | (r | 0);
}
