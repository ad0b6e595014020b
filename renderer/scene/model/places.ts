/** Places already taken by a mark or a handle, px. */
export interface Places {
  readonly xy: Float64Array;
  count: number;
}

const MOST = 64; // beyond so many the rest may lie on one another
const APART = 14; // px between middles
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;

export function createPlaces(): Places {
  return { xy: new Float64Array(2 * MOST), count: 0 };
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
 * Where along its own curve a mark can sit without covering another: at the peak, or the fewest steps
 * to a side of it. Where all is taken it sits at the peak. `heightAt` is asked of `curve`.
 */
export function freePlace<Curve>(
  places: Places,
  x: number,
  thick: number,
  heightAt: (x: number, curve: Curve) => number,
  curve: Curve,
): number {
  for (let i = 0; i < STEPS.length; i++) {
    const at = x + (STEPS[i] as number) * APART * 0.75 * thick;
    if (isFree(places, at, heightAt(at, curve), APART * thick)) return at;
  }
  return x;
}

function isFree({ xy, count }: Places, x: number, y: number, apart: number): boolean {
  for (let i = 0; i < count; i++) {
    const dx = (xy[2 * i] as number) - x;
    const dy = (xy[2 * i + 1] as number) - y;
    if (dx * dx + dy * dy < apart * apart) return false;
  }
  return true;
}
