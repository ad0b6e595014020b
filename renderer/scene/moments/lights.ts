import type { Mark } from '../../theme/contestants.ts';

/** What a light looks like: a soft spot, a soft stroke, or a contestant's mark. */
export type LightShape = 'glow' | 'streak' | Mark;

export const LIGHT_SHAPES: readonly LightShape[] = [
  'glow',
  'streak',
  'circle',
  'square',
  'diamond',
  'triangle',
];

const GLOW = 0;
const STREAK = 1;

/** No picture holds more lights than this, whatever happens in it. */
export const MOST_LIGHTS = 384;

/**
 * The lights of one picture, written anew for each and added to what is below. Places and sizes are CSS px
 * about the light's middle, `turn` is radians clockwise. What does not fit is left out.
 */
export interface Lights {
  count: number;
  readonly shape: Uint8Array; // index in LIGHT_SHAPES
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly wide: Float32Array;
  readonly high: Float32Array;
  readonly turn: Float32Array;
  readonly rgb: Uint32Array; // 0xRRGGBB
  readonly alpha: Float32Array;
}

export function createLights(): Lights {
  return {
    count: 0,
    shape: new Uint8Array(MOST_LIGHTS),
    x: new Float32Array(MOST_LIGHTS),
    y: new Float32Array(MOST_LIGHTS),
    wide: new Float32Array(MOST_LIGHTS),
    high: new Float32Array(MOST_LIGHTS),
    turn: new Float32Array(MOST_LIGHTS),
    rgb: new Uint32Array(MOST_LIGHTS),
    alpha: new Float32Array(MOST_LIGHTS),
  };
}

export function addGlow(
  lights: Lights,
  x: number,
  y: number,
  wide: number,
  high: number,
  rgb: number,
  alpha: number,
): void {
  add(lights, GLOW, x, y, wide, high, 0, rgb, alpha);
}

/** A stroke `long` px in the direction `turn`, `thick` px across. */
export function addStreak(
  lights: Lights,
  x: number,
  y: number,
  long: number,
  thick: number,
  turn: number,
  rgb: number,
  alpha: number,
): void {
  add(lights, STREAK, x, y, long, thick, turn, rgb, alpha);
}

export function addMark(
  lights: Lights,
  mark: Mark,
  x: number,
  y: number,
  size: number,
  turn: number,
  rgb: number,
  alpha: number,
): void {
  add(lights, LIGHT_SHAPES.indexOf(mark), x, y, size, size, turn, rgb, alpha);
}

function add(
  lights: Lights,
  shape: number,
  x: number,
  y: number,
  wide: number,
  high: number,
  turn: number,
  rgb: number,
  alpha: number,
): void {
  const i = lights.count;
  if (i >= MOST_LIGHTS || !(alpha > 0.004)) return;
  lights.shape[i] = shape;
  lights.x[i] = x;
  lights.y[i] = y;
  lights.wide[i] = wide;
  lights.high[i] = high;
  lights.turn[i] = turn;
  lights.rgb[i] = rgb;
  lights.alpha[i] = alpha > 1 ? 1 : alpha;
  lights.count = i + 1;
}
