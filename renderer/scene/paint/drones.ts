import { tint, type Ink } from '../ink/ink.ts';
import { addPoint, clearPath, createPath } from '../ink/path.ts';
import { rectAcross, ring, segment } from '../ink/shapes.ts';
import { stroke } from '../ink/strokes.ts';
import { fallen, type Flight } from '../model/flight.ts';
import type { Impacts } from '../model/impacts.ts';
import { xOf } from '../model/layout.ts';
import { clamp01, easeOut } from '../model/motion.ts';
import type { Brush } from './brush.ts';

const MOST_DRAWN = 72;
const START_Y = -16; // px, above the field
const TRAIL = 46; // px
const SIZE = 6.5; // px, half a wingspan

const IMPACT_TIME = 620; // ms

const path = createPath(8);

/** Drones on their way down. Of a dense swarm only every so many are drawn; their marks are all made. */
export function paintDrones(ink: Ink, brush: Brush, flight: Flight, values: Float64Array): void {
  const { frame, palette, now } = brush;
  const { lineY, pixel, width } = frame.layout;
  const inAir = flight.launched - flight.landed;
  const every = Math.max(1, Math.ceil(inAir / MOST_DRAWN));
  const faint = inAir > 30 ? 0.75 : 1;
  for (let k = flight.landed; k < flight.launched; k++) {
    if (every > 1 && k % every !== 0) continue;
    const t = fallen(flight, k, now);
    if (t <= 0 || t >= 1) continue;
    const x = xOf(frame, values[k] as number);
    if (x < -SIZE || x > width + SIZE) continue;
    // Falls ever faster, as things do.
    const y = START_Y + (lineY - 6 - START_Y) * (0.4 * t + 0.6 * t * t);
    const speed = 0.4 + 1.2 * t;
    const alpha = clamp01(8 * t) * faint;
    const trail = TRAIL * speed;
    const white = tint(palette.drone, 0.5 * alpha);
    rectTrail(ink, x, y - 10 - trail, y - 10, white, pixel);
    clearPath(path);
    addPoint(path, x - SIZE, y - 9);
    addPoint(path, x, y + 8);
    addPoint(path, x + SIZE, y - 9);
    addPoint(path, x, y - 4);
    stroke(ink, path, 1.5, tint(palette.drone, 0.95 * alpha), pixel, true);
  }
}

function rectTrail(
  ink: Ink,
  x: number,
  top: number,
  foot: number,
  color: number,
  pixel: number,
): void {
  const width = Math.max(pixel, 1);
  const first = ink.vertexCount;
  rectAcross(ink, x - width / 2, top, width, foot - top, 0, 0);
  // The two lower corners carry the light.
  ink.bits[(first + 2) * 3 + 2] = color;
  ink.bits[(first + 3) * 3 + 2] = color;
}

/** Rings that spread on the line, with a short splash of light. Returns whether any still moves. */
export function paintImpacts(ink: Ink, brush: Brush, impacts: Impacts): boolean {
  const { frame, palette, now } = brush;
  const { lineY, pixel } = frame.layout;
  let moving = false;
  for (let i = 0; i < impacts.at.length; i++) {
    const t = (now - (impacts.at[i] as number)) / IMPACT_TIME;
    if (!(t >= 0 && t < 1)) continue;
    moving = true;
    const x = xOf(frame, impacts.position[i] as number);
    const grown = easeOut(t);
    const light = (1 - t) * (1 - t);
    const radius = 4 + 22 * grown;
    ring(ink, x, lineY, radius, 0.28 * radius, 1.3, tint(palette.drone, 0.75 * light), pixel);
    if (t < 0.45) {
      const up = 16 * easeOut(t / 0.45);
      const splash = tint(palette.drone, 0.7 * (1 - t / 0.45));
      segment(ink, x, lineY - 2, x, lineY - 2 - up, 1.2, splash, pixel);
      segment(ink, x - 3, lineY - 2, x - 3 - up * 0.45, lineY - 2 - up * 0.6, 1, splash, pixel);
      segment(ink, x + 3, lineY - 2, x + 3 + up * 0.45, lineY - 2 - up * 0.6, 1, splash, pixel);
    }
  }
  return moving;
}
