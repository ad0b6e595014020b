import { faded, quad, vertex, type Ink } from './ink.ts';
import type { Path } from './path.ts';

const MITRE_LIMIT = 2.2;

/** Where a stroke fades: fully drawn at `solid`, gone at `gone` (px, both on the y axis). */
export interface Fade {
  solid: number;
  gone: number;
  /** Dims towards a foot: `least` of the light at y = `foot`, all of it from `rise` px above. */
  foot?: number;
  rise?: number;
  least?: number;
}

/**
 * A band along a path. Across it run `offsets` (px to the left of the direction of travel, ascending)
 * with their `colors`; colours are interpolated between, which gives both smooth edges and glow.
 */
export function ribbon(
  ink: Ink,
  path: Path,
  closed: boolean,
  offsets: ArrayLike<number>,
  colors: ArrayLike<number>,
  fade: Fade | null = null,
): void {
  const n = path.length;
  const rungs = offsets.length;
  if (n < 2) return;
  const first = ink.vertexCount;
  let nx = 0; // normal of the segment before the point
  let ny = -1;
  for (let i = 0; i < n; i++) {
    const x = path.x[i] as number;
    const y = path.y[i] as number;
    const before = i > 0 ? i - 1 : closed ? n - 1 : -1;
    const after = i < n - 1 ? i + 1 : closed ? 0 : -1;
    let ax = nx;
    let ay = ny;
    if (before >= 0) {
      const dx = x - (path.x[before] as number);
      const dy = y - (path.y[before] as number);
      const d = Math.hypot(dx, dy);
      if (d > 1e-9) {
        ax = dy / d;
        ay = -dx / d;
      }
    }
    let bx = ax;
    let by = ay;
    if (after >= 0) {
      const dx = (path.x[after] as number) - x;
      const dy = (path.y[after] as number) - y;
      const d = Math.hypot(dx, dy);
      if (d > 1e-9) {
        bx = dy / d;
        by = -dx / d;
      }
    }
    if (before < 0) {
      ax = bx;
      ay = by;
    }
    // Mitre: along the sum of both normals, longer the sharper the turn.
    let mx = ax + bx;
    let my = ay + by;
    const squared = mx * mx + my * my;
    if (squared > 1e-6) {
      const stretch = Math.min(2 / squared, MITRE_LIMIT / Math.sqrt(squared));
      mx *= stretch;
      my *= stretch;
    } else {
      mx = ax;
      my = ay;
    }
    nx = bx;
    ny = by;
    const k = fade === null ? 1 : fadeAt(fade, y);
    for (let r = 0; r < rungs; r++) {
      const o = offsets[r] as number;
      vertex(ink, x + mx * o, y + my * o, faded(colors[r] as number, k));
    }
  }
  const last = closed ? n : n - 1;
  for (let i = 0; i < last; i++) {
    const a = first + i * rungs;
    const b = first + ((i + 1) % n) * rungs;
    for (let r = 0; r < rungs - 1; r++) quad(ink, a + r, a + r + 1, b + r + 1, b + r);
  }
}

export function fadeAt(fade: Fade, y: number): number {
  let k = (y - fade.gone) / (fade.solid - fade.gone);
  k = k < 0 ? 0 : k > 1 ? 1 : k;
  if (fade.foot === undefined) return k;
  const up = (fade.foot - y) / (fade.rise ?? 1);
  const least = fade.least ?? 0;
  return k * (least + (1 - least) * (up < 0 ? 0 : up > 1 ? 1 : up));
}

const strokeOffsets = new Float64Array(4);
const strokeColors = new Float64Array(4);

/** A line of constant width with smooth edges. `pixel` is one device pixel in CSS px. */
export function stroke(
  ink: Ink,
  path: Path,
  width: number,
  color: number,
  pixel: number,
  closed = false,
  fade: Fade | null = null,
): void {
  const feather = pixel * 0.5;
  // A line thinner than a device pixel is drawn one pixel wide and fainter.
  const half = Math.max(width, pixel) / 2;
  const inked = width < pixel ? faded(color, width / pixel) : color;
  strokeOffsets[0] = -half - feather;
  strokeOffsets[1] = -half + feather;
  strokeOffsets[2] = half - feather;
  strokeOffsets[3] = half + feather;
  strokeColors[1] = inked;
  strokeColors[2] = inked;
  ribbon(ink, path, closed, strokeOffsets, strokeColors, fade);
}

const GLOW_RUNGS = 9;
const glowOffsets = new Float64Array(GLOW_RUNGS);
const glowColors = new Float64Array(GLOW_RUNGS);
/** exp(-3.2 t^2), shifted to be 0 at the edge. */
const glowProfile = Float64Array.from({ length: GLOW_RUNGS }, (_, r) => {
  const t = Math.abs((2 * r) / (GLOW_RUNGS - 1) - 1);
  return Math.max(0, (Math.exp(-3.2 * t * t) - Math.exp(-3.2)) / (1 - Math.exp(-3.2)));
});

/** Light around a line, `radius` px to each side. */
export function glow(
  ink: Ink,
  path: Path,
  radius: number,
  color: number,
  closed = false,
  fade: Fade | null = null,
): void {
  for (let r = 0; r < GLOW_RUNGS; r++) {
    glowOffsets[r] = radius * ((2 * r) / (GLOW_RUNGS - 1) - 1);
    glowColors[r] = faded(color, glowProfile[r] as number);
  }
  ribbon(ink, path, closed, glowOffsets, glowColors, fade);
}
