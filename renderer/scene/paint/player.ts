import { CONTESTANTS } from '../../theme/contestants.ts';
import { addCurve, createLook, type Curves } from '../ink/curves.ts';
import { createPath } from '../ink/path.ts';
import { dashedSegment, drawMark, spot, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { bellPath, curvePath } from '../model/curve.ts';
import type { Grab, Handle } from '../model/handles.ts';
import type { Parts } from '../model/parts.ts';
import type { Brush } from './brush.ts';
import { thickened } from './dashes.ts';
import { inkFor } from './inkFor.ts';

const WIDTH = 2.6; // px
const GLOW = 11; // px to each side
const RISE = 30; // px
const TOP = { solid: 46, gone: 2 }; // px
const MU_RADIUS = 9;
const SIGMA_RADIUS = 6.5;
const GHOST_DASH = [7, 6] as const;
const GUIDE_DASH = [1.5, 4] as const; // px on, px off

const path = createPath();
const area = createLook({ ...TOP, width: 0 });
const bell = createLook({ ...TOP, glowAlpha: 0.24, haloAlpha: 0.08 });
const dashed = createLook(TOP);

/** The area under the player's bell, behind all other curves. */
export function addPlayerArea(curves: Curves, brush: Brush, parts: Parts, ghost: boolean): void {
  curvePath(path, parts, brush.frame);
  area.rgb = inkFor('player', brush.view.highContrast);
  area.alpha = ghost ? 0.06 : 0.13;
  area.footAlpha = ghost ? 0.007 : 0.015;
  addCurve(curves, path, area);
}

/** The player's bell: the one thick, solid, glowing line. With two bells the sum is that line. */
export function addPlayerBell(curves: Curves, brush: Brush, parts: Parts, ghost: boolean): void {
  const { frame, view } = brush;
  const { thick } = frame.layout;
  const rgb = inkFor('player', view.highContrast);
  curvePath(path, parts, frame);
  if (ghost) addDashed(curves, rgb, 0.75, 1.8 * thick, thick);
  else {
    bell.rgb = rgb;
    bell.width = WIDTH * thick;
    bell.glow = GLOW * thick;
    bell.halo = 2.2 * GLOW * thick;
    bell.rise = RISE * thick;
    addCurve(curves, path, bell);
  }
  if (parts.mu.length < 2) return;
  for (let k = 0; k < parts.mu.length; k++) {
    bellPath(path, parts, k, frame);
    addDashed(curves, rgb, ghost ? 0.36 : 0.8, 1.3 * thick, thick);
  }
}

/** Where the bell stood before it was taken. */
export function addFormerBell(curves: Curves, { frame, view }: Brush, parts: Parts): void {
  const { thick } = frame.layout;
  curvePath(path, parts, frame);
  addDashed(curves, inkFor('player', view.highContrast), 0.45, 1.2 * thick, thick);
}

/** Lines that lead from the handles to what they mean: the peak down to mu, sigma to both sides. */
export function paintGuides(shapes: Shapes, brush: Brush, handles: readonly Handle[]): void {
  const { lineY, thick } = brush.frame.layout;
  const color = tint(inkFor('player', brush.view.highContrast), 0.42);
  const [on, off] = GUIDE_DASH;
  // Each bell has three in a row: peak, left shoulder, right shoulder.
  for (let i = 0; i + 2 < handles.length; i += 3) {
    const { x, y } = handles[i] as Handle;
    dashedSegment(shapes, x, y + 14 * thick, x, lineY, on * thick, off * thick, thick, color);
    const left = handles[i + 1] as Handle;
    const right = handles[i + 2] as Handle;
    if (right.x - left.x < 34 * thick) continue;
    const from = left.x + 11 * thick;
    const to = right.x - 11 * thick;
    dashedSegment(shapes, from, left.y, to, right.y, on * thick, off * thick, thick, color);
  }
}

export function paintHandles(
  shapes: Shapes,
  brush: Brush,
  handles: readonly Handle[],
  held: Grab | null,
  hovered: Grab | null,
): void {
  // Peaks last: they lie on top of shoulders that have come too near.
  for (let i = 0; i < handles.length; i++)
    if (handles[i]?.kind === 'sigma')
      paintHandle(shapes, brush, handles[i] as Handle, held, hovered);
  for (let i = 0; i < handles.length; i++)
    if (handles[i]?.kind === 'mu') paintHandle(shapes, brush, handles[i] as Handle, held, hovered);
}

function paintHandle(
  shapes: Shapes,
  brush: Brush,
  handle: Handle,
  held: Grab | null,
  hovered: Grab | null,
): void {
  const { thick } = brush.frame.layout;
  const { x, y } = handle;
  const rgb = inkFor('player', brush.view.highContrast);
  const ground = tint(brush.palette.ground, 1);
  const color = tint(rgb, 1);
  const active = isSame(handle, held) || isSame(handle, hovered);
  const bigger = active ? 2 * thick : 0;
  if (active) spot(shapes, x, y, 30 * thick, tint(rgb, 0.3, 1), 0);
  if (handle.kind === 'mu') {
    drawMark(shapes, 'circle', x, y, MU_RADIUS * thick + bigger, 2.4 * thick, color, ground);
    spot(shapes, x, y, 3.6 * thick + bigger / 2, color, color);
  } else {
    const radius = SIGMA_RADIUS * thick + bigger * 0.8;
    drawMark(shapes, 'diamond', x, y, radius, 2.2 * thick, color, ground);
  }
}

/** Where nothing can be taken, the player's mark sits at the peak instead of a handle. */
export function paintPlayerMarks(shapes: Shapes, brush: Brush, handles: readonly Handle[]): void {
  const { thick } = brush.frame.layout;
  const color = tint(inkFor('player', brush.view.highContrast), 1);
  const ground = tint(brush.palette.ground, 1);
  const { mark } = CONTESTANTS.player;
  for (let i = 0; i < handles.length; i++) {
    const { kind, x, y } = handles[i] as Handle;
    if (kind === 'mu') drawMark(shapes, mark, x, y, 7.5 * thick, 2.2 * thick, color, ground);
  }
}

export function isSame(a: Grab, b: Grab | null): boolean {
  return b !== null && a.kind === b.kind && a.component === b.component && a.side === b.side;
}

function addDashed(curves: Curves, rgb: number, alpha: number, width: number, thick: number): void {
  dashed.rgb = rgb;
  dashed.alpha = alpha;
  dashed.width = width;
  dashed.dash = thickened(GHOST_DASH, thick);
  addCurve(curves, path, dashed);
}
