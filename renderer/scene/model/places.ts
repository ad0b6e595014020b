import type { Frame } from './layout.ts';
import { xOf, yOf } from './layout.ts';
import { partsDensity, type Parts } from './parts.ts';

/** Places already taken by a mark or a handle, px. */
export interface Places {
  readonly xy: Float64Array;
  count: number;
  /** The place that was found last, px. */
  readonly found: Float64Array;
}

const MOST = 64; // beyond so many the rest may lie on one another
const APART = 14; // px between middles
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;

export function createPlaces(): Places {
  return { xy: new Float64Array(2 * MOST), count: 0, found: new Float64Array(2) };
}

export function clearPlaces(places: Places): void {
  places.count = 0;
}

export function takePlace(places: Places, x: number, y: number): void {
  if (places.count === MOST) return;
  places.xy[2 * places.count] = x;
  places.xy[2 * places.count + 1] = y;
  places.count++;
}

/**
 * Finds and takes the place of a mark on the curve of its law, without covering another: at the peak of bell
 * k, or the fewest steps to a side of it; where all is taken, at the peak. A needle, and what is higher,
 * has its mark `top` px from the top.
 */
export function placeMark(
  places: Places,
  frame: Frame,
  parts: Parts,
  k: number,
  top: number,
): void {
  const { found } = places;
  const { layout, lower, upper } = frame;
  const apart = APART * layout.thick;
  const peak = xOf(frame, parts.mu[k] as number);
  const needle = parts.sigma[k] === 0;
  for (let i = 0; i <= STEPS.length; i++) {
    // After all steps, the peak again.
    const x = peak + (STEPS[i] ?? 0) * 0.75 * apart;
    const position = lower + (x / layout.width) * (upper - lower);
    const curve = needle ? top : yOf(frame, partsDensity(parts, position));
    const y = curve > top ? curve : top;
    found[0] = x;
    found[1] = y;
    if (isFree(places, apart)) break;
  }
  takePlace(places, found[0] as number, found[1] as number);
}

/** Whether the place that was found is `apart` from all that are taken. */
function isFree({ xy, count, found }: Places, apart: number): boolean {
  const x = found[0] as number;
  const y = found[1] as number;
  for (let i = 0; i < count; i++) {
    const dx = (xy[2 * i] as number) - x;
    const dy = (xy[2 * i + 1] as number) - y;
    if (dx * dx + dy * dy < apart * apart) return false;
  }
  return true;
}
