/** Places in the picture that are taken by a mark or a handle, px. */
export interface Places {
  readonly x: number[];
  readonly y: number[];
}

const APART = 14; // px between middles
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;

export function createPlaces(): Places {
  return { x: [], y: [] };
}

export function clearPlaces(places: Places): void {
  places.x.length = 0;
  places.y.length = 0;
}

export function takePlace(places: Places, x: number, y: number): void {
  places.x.push(x);
  places.y.push(y);
}

/**
 * Where along its own curve a mark can sit without covering another: at the peak, or the fewest steps
 * to a side of it. Where all is taken it sits at the peak.
 */
export function freePlace(places: Places, x: number, heightAt: (x: number) => number): number {
  for (const step of STEPS) {
    const at = x + step * APART * 0.75;
    if (isFree(places, at, heightAt(at))) return at;
  }
  return x;
}

function isFree(places: Places, x: number, y: number): boolean {
  for (let i = 0; i < places.x.length; i++) {
    const dx = (places.x[i] as number) - x;
    const dy = (places.y[i] as number) - y;
    if (dx * dx + dy * dy < APART * APART) return false;
  }
  return true;
}
