import { CONTESTANTS } from '../../theme/contestants.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { drawMark, rect, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { takeBox } from '../model/boxes.ts';
import { curvePath } from '../model/curve.ts';
import { xOf } from '../model/layout.ts';
import type { Parts } from '../model/parts.ts';
import type { ShownEstimator } from '../model/picture.ts';
import { placeMark, type Places } from '../model/places.ts';
import type { Brush } from './brush.ts';
import { dashOf, thickened } from './dashes.ts';
import { inkFor } from './inkFor.ts';

const WIDTH = 1.8; // px
const MARK_RADIUS = 5.5; // px
/** A bell of sigma 0 is infinitely high: its needle goes through the whole sky. */
const NEEDLE_TOP = 34; // px

const path = createPath();
const look = createLook({ alpha: 0.95, solid: 60, gone: 4 });

/** A computer's bell: thin, dashed its own way. */
export function addEstimator(
  curves: Curves,
  brush: Brush,
  { id, shown }: ShownEstimator,
  hovered: boolean,
): void {
  if (!hasCurve(shown)) return;
  const { frame, view } = brush;
  const { thick } = frame.layout;
  curvePath(path, shown, frame);
  look.rgb = inkFor(id, view.highContrast);
  look.width = (hovered ? WIDTH + 0.8 : WIDTH) * thick;
  look.glow = hovered ? 7 * thick : 0;
  look.glowAlpha = hovered ? 0.25 : 0;
  look.dash = thickened(dashOf(id), thick);
  look.dashFrom = xOf(frame, shown.mu[0] ?? frame.lower);
  addCurve(curves, path, look);
}

/** The computer's mark at each peak of its bell, and its needle where sigma is 0. */
export function paintEstimatorMarks(
  shapes: Shapes,
  brush: Brush,
  { id, shown }: ShownEstimator,
  places: Places,
  hovered: boolean,
): void {
  const { frame, palette, view } = brush;
  const { lineY, pixel, thick } = frame.layout;
  const rgb = inkFor(id, view.highContrast);
  const color = tint(rgb, 0.95);
  const ground = tint(palette.ground, 1);
  const radius = (hovered ? MARK_RADIUS + 1 : MARK_RADIUS) * thick;
  const top = NEEDLE_TOP * thick;
  for (let k = 0; k < shown.mu.length; k++) {
    if (shown.sigma[k] === 0)
      paintNeedle(shapes, xOf(frame, shown.mu[k] as number), top, lineY, rgb, pixel, thick);
    placeMark(places, frame, shown, k, top);
    const x = places.found[0] as number;
    const y = places.found[1] as number;
    takeBox(brush.boxes, x, y, 14 * thick, 14 * thick, 'center');
    drawMark(shapes, CONTESTANTS[id].mark, x, y, radius, WIDTH * thick, color, ground);
  }
}

/** A needle of light, brightest at its foot. */
export function paintNeedle(
  shapes: Shapes,
  x: number,
  top: number,
  foot: number,
  rgb: number,
  pixel: number,
  thick: number,
): void {
  const width = Math.max(1.5 * thick, pixel);
  const light = tint(rgb, 0.14, 1);
  rect(shapes, x - 5 * thick, top, 4.5 * thick, foot - top, 0, light);
  rect(shapes, x + 0.5 * thick, top, 4.5 * thick, foot - top, 0, light);
  rect(shapes, x - width / 2, top, width, foot - top, tint(rgb, 0.75), tint(rgb, 1));
}

function hasCurve({ rest, sigma }: Parts): boolean {
  if (rest.length > 0) return true;
  for (let k = 0; k < sigma.length; k++) if ((sigma[k] as number) > 0) return true;
  return false;
}
