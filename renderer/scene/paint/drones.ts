import { drone, rect, ring, segment, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { descended, fallen, type Flight } from '../model/flight.ts';
import type { Impacts } from '../model/impacts.ts';
import { xOf } from '../model/layout.ts';
import { clamp01, easeOut } from '../model/motion.ts';
import type { Brush } from './brush.ts';

const MOST_DRAWN = 72;
const START_Y = -16; // px, above the field
const TRAIL = 46; // px
const SIZE = 6.5; // px, half a wingspan

const IMPACT_TIME = 620; // ms
const SPLASH_TIME = 0.45 * IMPACT_TIME;

/** Drones on their way down. Of a dense swarm only every so many are drawn; their marks are all made. */
export function paintDrones(
  shapes: Shapes,
  brush: Brush,
  flight: Flight,
  values: Float64Array,
): void {
  const { frame, palette, now } = brush;
  const { lineY, pixel, width, thick } = frame.layout;
  const inAir = flight.launched - flight.landed;
  const every = Math.max(1, Math.ceil(inAir / MOST_DRAWN));
  const faint = inAir > 30 ? 0.75 : 1;
  const size = SIZE * thick;
  for (let k = flight.landed; k < flight.launched; k++) {
    if (every > 1 && k % every !== 0) continue;
    const t = fallen(flight, k, now);
    if (t <= 0 || t >= 1) continue;
    const x = xOf(frame, values[k] as number);
    if (x < -size || x > width + size) continue;
    const y = START_Y + (lineY - 6 * thick - START_Y) * descended(t);
    const alpha = clamp01(8 * t) * faint;
    const trail = TRAIL * thick * (0.4 + 1.2 * t);
    const wide = Math.max(pixel, thick);
    const tail = y - 10 * thick;
    rect(shapes, x - wide / 2, tail - trail, wide, trail, 0, tint(palette.drone, 0.5 * alpha));
    drone(shapes, x, y, size, 1.5 * thick, tint(palette.drone, 0.95 * alpha));
  }
}

/** Rings that spread on the line, with a short splash of light. Returns whether any still moves. */
export function paintImpacts(shapes: Shapes, brush: Brush, impacts: Impacts): boolean {
  let moving = false;
  const most = impacts.at.length;
  // From the newest back to the first that is over.
  for (let back = 1; back <= most; back++) {
    const i = (impacts.next - back + most) % most;
    const age = brush.now - (impacts.at[i] as number);
    if (!(age < IMPACT_TIME)) break;
    if (age < 0) continue;
    moving = true;
    paintRing(shapes, brush, impacts, i);
    if (age < SPLASH_TIME) paintSplash(shapes, brush, impacts, i);
  }
  return moving;
}

function paintRing(shapes: Shapes, brush: Brush, { at, position }: Impacts, i: number): void {
  const { frame, palette, now } = brush;
  const { lineY, thick } = frame.layout;
  const t = (now - (at[i] as number)) / IMPACT_TIME;
  const x = xOf(frame, position[i] as number);
  const radius = (4 + 22 * easeOut(t)) * thick;
  const color = tint(palette.drone, 0.75 * (1 - t) * (1 - t));
  ring(shapes, x, lineY, radius, 0.28 * radius, 1.3 * thick, color);
}

function paintSplash(shapes: Shapes, brush: Brush, { at, position }: Impacts, i: number): void {
  const { frame, palette, now } = brush;
  const { lineY, thick } = frame.layout;
  const t = (now - (at[i] as number)) / SPLASH_TIME;
  const x = xOf(frame, position[i] as number);
  const up = 16 * thick * easeOut(t);
  const color = tint(palette.drone, 0.7 * (1 - t));
  const from = lineY - 2 * thick;
  const aside = 3 * thick + up * 0.45;
  segment(shapes, x, from, x, from - up, 1.2 * thick, color);
  segment(shapes, x - 3 * thick, from, x - aside, from - up * 0.6, thick, color);
  segment(shapes, x + 3 * thick, from, x + aside, from - up * 0.6, thick, color);
}
