import type { Mark } from '../../theme/contestants.ts';
import { quad, triangle, vertex, type Ink } from './ink.ts';
import { addPoint, clearPath, createPath, type Path } from './path.ts';
import { stroke } from './strokes.ts';

const scratch = createPath(96);

/** A rectangle with one colour above and one below. Sharp when its edges lie on device pixels. */
export function rect(
  ink: Ink,
  x: number,
  y: number,
  width: number,
  height: number,
  above: number,
  below = above,
): void {
  const a = vertex(ink, x, y, above);
  vertex(ink, x + width, y, above);
  vertex(ink, x + width, y + height, below);
  vertex(ink, x, y + height, below);
  quad(ink, a, a + 1, a + 2, a + 3);
}

/** The same with one colour to the left and one to the right. */
export function rectAcross(
  ink: Ink,
  x: number,
  y: number,
  width: number,
  height: number,
  left: number,
  right: number,
): void {
  const a = vertex(ink, x, y, left);
  vertex(ink, x + width, y, right);
  vertex(ink, x + width, y + height, right);
  vertex(ink, x, y + height, left);
  quad(ink, a, a + 1, a + 2, a + 3);
}

export function segment(
  ink: Ink,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  color: number,
  pixel: number,
): void {
  clearPath(scratch);
  addPoint(scratch, x0, y0);
  addPoint(scratch, x1, y1);
  stroke(ink, scratch, width, color, pixel);
}

/** Short dashes along a straight line. */
export function dashedSegment(
  ink: Ink,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  on: number,
  off: number,
  width: number,
  color: number,
  pixel: number,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1e-6) return;
  const ux = (x1 - x0) / length;
  const uy = (y1 - y0) / length;
  for (let at = 0; at < length; at += on + off) {
    const end = Math.min(length, at + on);
    segment(ink, x0 + ux * at, y0 + uy * at, x0 + ux * end, y0 + uy * end, width, color, pixel);
  }
}

export function ellipse(path: Path, cx: number, cy: number, rx: number, ry: number): Path {
  clearPath(path);
  const steps = Math.max(16, Math.min(72, Math.ceil(2.2 * Math.max(rx, ry))));
  for (let i = 0; i < steps; i++) {
    const a = (2 * Math.PI * i) / steps;
    addPoint(path, cx + rx * Math.cos(a), cy + ry * Math.sin(a));
  }
  return path;
}

export function ring(
  ink: Ink,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  width: number,
  color: number,
  pixel: number,
): void {
  stroke(ink, ellipse(scratch, cx, cy, rx, ry), width, color, pixel, true);
}

/** A disc whose colour goes from `inner` at the centre to `outer` at the rim. */
export function spot(
  ink: Ink,
  cx: number,
  cy: number,
  radius: number,
  inner: number,
  outer: number,
): void {
  const steps = Math.max(16, Math.min(64, Math.ceil(2 * radius)));
  const centre = vertex(ink, cx, cy, inner);
  for (let i = 0; i < steps; i++) {
    const a = (2 * Math.PI * i) / steps;
    vertex(ink, cx + radius * Math.cos(a), cy + radius * Math.sin(a), outer);
  }
  for (let i = 0; i < steps; i++)
    triangle(ink, centre, centre + 1 + i, centre + 1 + ((i + 1) % steps));
}

/** Outline of a contestant's mark; `radius` px is half its width. */
export function markPath(path: Path, mark: Mark, cx: number, cy: number, radius: number): Path {
  switch (mark) {
    case 'circle':
      return ellipse(path, cx, cy, radius, radius);
    case 'square':
      return polygon(path, cx, cy, 0.88 * radius, SQUARE);
    case 'diamond':
      return polygon(path, cx, cy, 1.22 * radius, DIAMOND);
    case 'triangle':
      return polygon(path, cx, cy, 1.15 * radius, TRIANGLE);
  }
}

const SQUARE = [-1, -1, 1, -1, 1, 1, -1, 1] as const;
const DIAMOND = [0, -1, 1, 0, 0, 1, -1, 0] as const;
const TRIANGLE = [0, -1, 1, 0.8, -1, 0.8] as const;

function polygon(
  path: Path,
  cx: number,
  cy: number,
  scale: number,
  corners: readonly number[],
): Path {
  clearPath(path);
  for (let i = 0; i < corners.length; i += 2)
    addPoint(path, cx + scale * (corners[i] as number), cy + scale * (corners[i + 1] as number));
  return path;
}

/** Fills a convex outline. */
export function fillConvex(ink: Ink, path: Path, color: number): void {
  const first = ink.vertexCount;
  for (let i = 0; i < path.length; i++)
    vertex(ink, path.x[i] as number, path.y[i] as number, color);
  for (let i = 1; i < path.length - 1; i++) triangle(ink, first, first + i, first + i + 1);
}

/** A contestant's mark: an outline over a filled ground that hides what is behind it. */
export function drawMark(
  ink: Ink,
  mark: Mark,
  cx: number,
  cy: number,
  radius: number,
  width: number,
  color: number,
  ground: number,
  pixel: number,
): void {
  const path = markPath(scratch, mark, cx, cy, radius);
  fillConvex(ink, path, ground);
  stroke(ink, path, width, color, pixel, true);
}
