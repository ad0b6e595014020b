/**
 * Packs 0xRRGGBB for the graphics card, premultiplied, so that one batch can hold both opaque strokes and
 * additive light (alpha 0). `light` from 0 (covers what is below) to 1 (adds to it). Bytes are r, g, b, a
 * in memory on the little-endian machines that WebGL runs on.
 */
export function tint(rgb: number, alpha: number, light = 0): number {
  const a = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
  const r = Math.round(((rgb >> 16) & 255) * a);
  const g = Math.round(((rgb >> 8) & 255) * a);
  const b = Math.round((rgb & 255) * a);
  const cover = Math.round(255 * a * (1 - light));
  return ((cover << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
