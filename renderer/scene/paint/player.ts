import { CONTESTANTS, inkOf } from '../../theme/contestants.ts';
import { faded, quad, tint, vertex, type Ink } from '../ink/ink.ts';
import { arcLengths, createPath, eachDash, type Path } from '../ink/path.ts';
import { dashedSegment, drawMark, ring, spot } from '../ink/shapes.ts';
import { fadeAt, glow, stroke, type Fade } from '../ink/strokes.ts';
import { bellPath, curvePath } from '../model/curve.ts';
import type { Grab, Handle } from '../model/handles.ts';
import type { Parts } from '../model/parts.ts';
import type { Brush } from './brush.ts';

const WIDTH = 2.6; // px
const GLOW = 11; // px to each side
const TOP_FADE: Fade = { solid: 46, gone: 2 };
/** Along the line the light would add up to a bar: there the bell says nothing, so it is dim. */
const GLOW_FADE: Fade = { ...TOP_FADE, foot: 0, rise: 30, least: 0.22 };
const MU_RADIUS = 9;
const SIGMA_RADIUS = 6.5;
const GHOST_DASH = [7, 6] as const;

const path = createPath();
const dashPath = createPath();
let lengths = new Float64Array(1024);

/** The player's bell: the one thick, solid, glowing line. With two bells the sum is that line. */
export function paintPlayerBell(ink: Ink, brush: Brush, parts: Parts, ghost: boolean): void {
  const { frame, view } = brush;
  const { pixel, lineY } = frame.layout;
  const rgb = inkOf('player', view.highContrast);
  const strength = ghost ? 0.45 : 1;
  curvePath(path, parts, frame);
  fillUnder(ink, path, lineY, tint(rgb, 0.13 * strength), tint(rgb, 0.015 * strength));
  if (ghost) {
    dashed(ink, path, rgb, 0.75, 1.8, pixel);
  } else {
    GLOW_FADE.foot = lineY;
    glow(ink, path, 2.2 * GLOW, tint(rgb, 0.08, 1), false, GLOW_FADE);
    glow(ink, path, GLOW, tint(rgb, 0.24, 1), false, GLOW_FADE);
    stroke(ink, path, WIDTH, tint(rgb, 1), pixel, false, TOP_FADE);
  }
  if (parts.mu.length < 2) return;
  for (let k = 0; k < parts.mu.length; k++) {
    bellPath(path, parts, k, frame);
    dashed(ink, path, rgb, 0.8 * strength, 1.3, pixel);
  }
}

/** Where the bell stood before it was taken. */
export function paintFormerBell(ink: Ink, brush: Brush, parts: Parts): void {
  curvePath(path, parts, brush.frame);
  const rgb = inkOf('player', brush.view.highContrast);
  dashed(ink, path, rgb, 0.45, 1.2, brush.frame.layout.pixel);
}

/** Lines that lead from the handles to what they mean: the peak down to mu, sigma to both sides. */
export function paintGuides(ink: Ink, brush: Brush, handles: readonly Handle[]): void {
  const { lineY, pixel } = brush.frame.layout;
  const color = tint(inkOf('player', brush.view.highContrast), 0.42);
  for (const handle of handles) {
    if (handle.kind === 'mu')
      dashedSegment(ink, handle.x, handle.y + 14, handle.x, lineY, 1.5, 4, 1, color, pixel);
    else if (handle.side > 0) {
      const left = handles.find(h => h.component === handle.component && h.side < 0);
      if (left === undefined || handle.x - left.x < 34) continue;
      const y = handle.y;
      dashedSegment(ink, left.x + 11, y, handle.x - 11, y, 1.5, 4, 1, color, pixel);
    }
  }
}

export function paintHandles(
  ink: Ink,
  brush: Brush,
  handles: readonly Handle[],
  held: Grab | null,
  hovered: Grab | null,
): void {
  const { pixel } = brush.frame.layout;
  const rgb = inkOf('player', brush.view.highContrast);
  const ground = tint(brush.palette.ground, 1);
  const color = tint(rgb, 1);
  // Peaks last: they lie on top of shoulders that have come too near.
  for (const kind of ['sigma', 'mu'] as const) {
    for (const handle of handles) {
      if (handle.kind !== kind) continue;
      const active = isSame(handle, held) || isSame(handle, hovered);
      const bigger = active ? 2 : 0;
      if (active) spot(ink, handle.x, handle.y, 30, tint(rgb, 0.3, 1), 0);
      if (kind === 'mu') {
        drawMark(ink, 'circle', handle.x, handle.y, MU_RADIUS + bigger, 2.4, color, ground, pixel);
        spot(ink, handle.x, handle.y, 3.2 + bigger / 2, color, color);
        ring(ink, handle.x, handle.y, 3.2 + bigger / 2, 3.2 + bigger / 2, 0.8, color, pixel);
      } else {
        const radius = SIGMA_RADIUS + bigger * 0.8;
        drawMark(ink, 'diamond', handle.x, handle.y, radius, 2.2, color, ground, pixel);
      }
    }
  }
}

/** Where nothing can be taken, the player's mark sits at the peak instead of a handle. */
export function paintPlayerMarks(ink: Ink, brush: Brush, handles: readonly Handle[]): void {
  const { pixel } = brush.frame.layout;
  const color = tint(inkOf('player', brush.view.highContrast), 1);
  const ground = tint(brush.palette.ground, 1);
  for (const handle of handles) {
    if (handle.kind !== 'mu') continue;
    drawMark(ink, CONTESTANTS.player.mark, handle.x, handle.y, 7.5, 2.2, color, ground, pixel);
  }
}

export function isSame(a: Grab, b: Grab | null): boolean {
  return b !== null && a.kind === b.kind && a.component === b.component && a.side === b.side;
}

function dashed(
  ink: Ink,
  line: Path,
  rgb: number,
  alpha: number,
  width: number,
  pixel: number,
): void {
  if (lengths.length < line.length) lengths = new Float64Array(2 * line.length);
  arcLengths(line, lengths);
  const color = tint(rgb, alpha);
  eachDash(line, lengths, GHOST_DASH, 0, dashPath, dash =>
    stroke(ink, dash, width, color, pixel, false, TOP_FADE),
  );
}

/** Fills between a curve and the line, fainter towards the line. */
function fillUnder(ink: Ink, line: Path, foot: number, above: number, below: number): void {
  const first = ink.vertexCount;
  for (let i = 0; i < line.length; i++) {
    const y = line.y[i] as number;
    vertex(ink, line.x[i] as number, y, faded(above, fadeAt(TOP_FADE, y)));
    vertex(ink, line.x[i] as number, foot, below);
  }
  for (let i = 0; i < line.length - 1; i++) {
    const a = first + 2 * i;
    quad(ink, a, a + 1, a + 3, a + 2);
  }
}
