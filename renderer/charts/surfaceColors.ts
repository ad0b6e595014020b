import type { SurfaceGrid } from './surfaceGrid.ts';

/** Nats a landing below the best, at which one band of colour ends and the next begins. */
const BANDS = [
  0.015, 0.035, 0.065, 0.11, 0.17, 0.25, 0.36, 0.5, 0.7, 0.95, 1.3, 1.8, 2.5, 3.6, 5.5, 9,
] as const;

/** From the best to the worst: light to dark, so that it reads without colour too. */
const STOPS = [
  [0xf4, 0xfa, 0xf6],
  [0xb5, 0xdd, 0xe1],
  [0x6b, 0xb2, 0xcd],
  [0x39, 0x85, 0xb9],
  [0x27, 0x5c, 0x9c],
  [0x1d, 0x3d, 0x78],
  [0x13, 0x25, 0x50],
  [0x0b, 0x14, 0x2e],
  [0x07, 0x0b, 0x17],
] as const;

const COLORS: readonly (readonly [number, number, number])[] = Array.from(
  { length: BANDS.length + 1 },
  (_, band) => {
    const at = (band / BANDS.length) * (STOPS.length - 1);
    const i = Math.min(STOPS.length - 2, Math.floor(at));
    const a = STOPS[i] as (typeof STOPS)[number];
    const b = STOPS[i + 1] as (typeof STOPS)[number];
    const mix = (k: 0 | 1 | 2): number => Math.round(a[k] + (at - i) * (b[k] - a[k]));
    return [mix(0), mix(1), mix(2)];
  },
);

export function bandOf(below: number): number {
  let band = 0;
  while (band < BANDS.length && below > (BANDS[band] as number)) band++;
  return band;
}

/** Colours a grid into RGBA pixels, one a cell. */
export function colorSurface(grid: SurfaceGrid, pixels: Uint8ClampedArray): void {
  for (let i = 0; i < grid.values.length; i++) {
    const color = COLORS[bandOf(grid.greatest - (grid.values[i] as number))];
    if (color === undefined) continue;
    [pixels[4 * i], pixels[4 * i + 1], pixels[4 * i + 2]] = color;
    pixels[4 * i + 3] = 255;
  }
}
