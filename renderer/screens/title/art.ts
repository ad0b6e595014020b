/** Lines of the title's picture, computed once: the field of the game, as it looks late in a flight. */

export const WIDTH = 1600;
export const HEIGHT = 900;
export const GROUND = 690; // y of the landing line
const CENTRE = 1060;
const SIGMA = 150;
const PEAK = 380; // height of the bell

/** A small generator with a fixed start, so that the picture is the same every time (Park and Miller, 1988). */
function numbers(): () => number {
  let state = 20420615;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

export const bellHeight = (x: number, centre = CENTRE, sigma = SIGMA, peak = PEAK): number =>
  peak * Math.exp(-0.5 * ((x - centre) / sigma) ** 2);

/** The bell as an SVG path. */
export function bellPath(centre = CENTRE, sigma = SIGMA, peak = PEAK): string {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += 8)
    points.push(`${x} ${(GROUND - bellHeight(x, centre, sigma, peak)).toFixed(1)}`);
  return `M${points.join('L')}`;
}

export interface Bar {
  readonly x: number;
  readonly height: number;
}

export function histogram(): readonly Bar[] {
  const random = numbers();
  const bars: Bar[] = [];
  for (let x = CENTRE - 460; x < CENTRE + 460; x += 28) {
    const height = bellHeight(x + 14) * (0.82 + 0.36 * random()) + (random() < 0.3 ? 6 : 0);
    if (height > 4) bars.push({ x, height });
  }
  return bars;
}

export interface Drone {
  readonly x: number;
  readonly y: number;
  readonly trail: number; // px
}

const DRONES = 24;
const APART = { x: 30, y: 64 } as const; // px; nearer ones would be a smear

export function drones(): readonly Drone[] {
  const random = numbers();
  const placed: Drone[] = [];
  for (let tries = 0; placed.length < DRONES && tries < 40 * DRONES; tries++) {
    const spread = (random() + random() + random() - 1.5) * 2; // about normal, variance 1
    const x = CENTRE + SIGMA * spread;
    const y = 40 + random() * (GROUND - bellHeight(x) - 90);
    const trail = 30 + 60 * random();
    const crowded = placed.some(
      other => Math.abs(other.x - x) < APART.x && Math.abs(other.y - y) < APART.y + trail,
    );
    if (!crowded && y < 470) placed.push({ x, y, trail });
  }
  return placed;
}

export function stars(): readonly { readonly x: number; readonly y: number; readonly r: number }[] {
  const random = numbers();
  return Array.from({ length: 150 }, () => ({
    x: Math.round(random() * WIDTH),
    y: Math.round(random() * (GROUND - 20)),
    r: 0.5 + random() * 0.8,
  }));
}
