import type { Path } from './path.ts';

/**
 * Long lines, all in one batch: their points, each with the way its line is widened there, and how
 * each line looks. The graphics card makes bands, dashes, glow and fades of them.
 */
export interface Curves {
  /**
   * A strip of triangles: x, y, the way to widen there x, y, length along the line up to there (all px), side
   * times the line's number from 1, normal of the piece before x, y, how far it may widen to that side before
   * it meets what bends there. Each point is there for both sides; where a line ends and begins, once more.
   */
  points: Float32Array<ArrayBuffer>;
  count: number; // vertices
  /** See `LOOK`: WORDS_PER_LOOK numbers a line. */
  readonly looks: Float32Array<ArrayBuffer>;
  lines: number;
  revision: number; // grows whenever what it holds may be another
}

/** How a line looks. px are CSS px. */
export interface Look {
  rgb: number;
  alpha: number;
  width: number; // px; 0: none, the line is the upper edge of a filled area
  dash: readonly number[]; // px on, px off, ... up to four; empty: solid
  dashFrom: number; // x of the point on which the first dash is centred, on a line that runs to the right
  glow: number; // px to each side
  glowAlpha: number;
  halo: number; // px to each side of a second, wider glow
  haloAlpha: number;
  solid: number; // y below which the line is fully drawn, px
  gone: number; // y above which nothing of it is left, px
  rise: number; // px above the landing line where the glow has its full light; 0: everywhere
  footAlpha: number; // of a filled area at the landing line; `alpha` is that along its edge
}

export const WORDS_PER_POINT = 9; // at each side
export const WORDS_PER_LOOK = 20;
export const MOST_LINES = 40;

const MITRE_LIMIT = 2.2;
const LEAST_STEP = 0.75; // px
const FAR = 1e6; // px
const SHY = 0.85; // of the way to where pieces meet

export function createCurves(points = 4096): Curves {
  return {
    points: new Float32Array(points * WORDS_PER_POINT),
    count: 0,
    looks: new Float32Array(MOST_LINES * WORDS_PER_LOOK),
    lines: 0,
    revision: 0,
  };
}

export function createLook(look: Partial<Look>): Look {
  return {
    rgb: 0xffffff,
    alpha: 1,
    width: 1,
    dash: [],
    dashFrom: 0,
    glow: 0,
    glowAlpha: 0,
    halo: 0,
    haloAlpha: 0,
    solid: 1,
    gone: 0,
    rise: 0,
    footAlpha: 0,
    ...look,
  };
}

export function clearCurves(curves: Curves): void {
  curves.count = 0;
  curves.lines = 0;
  curves.revision++;
}

/**
 * Adds a line. Beyond MOST_LINES it is left out. `alike`: it has the look of the line before, of which it is
 * another piece; there may be any number of those.
 */
export function addCurve(curves: Curves, path: Path, look: Look, alike = false): void {
  const kept = thinOut(path);
  const shares = alike && curves.lines > 0;
  if (kept < 2 || (curves.lines === MOST_LINES && !shares)) return;
  bend(kept);
  const first = curves.count;
  // Two vertices join this line to the one before by triangles of no area.
  const joined = first > 0 ? 2 : 0;
  makeRoom(curves, first + joined + 2 * kept);
  const line = shares ? curves.lines : ++curves.lines;
  const { points } = curves;
  const start = (first + joined) * WORDS_PER_POINT;
  let at = start;
  let length = 0;
  let dashFrom = 0;
  for (let i = 0; i < kept; i++) {
    const x = thin.x[i] as number;
    const ahead = thin.length[i] as number;
    const before = i === 0 ? 0 : i - 1; // the piece before; at the start that after
    const after = i === kept - 1 ? before : i;
    const nx = thin.nx[before] as number;
    const ny = thin.ny[before] as number;
    // Mitre: along the sum of both normals, longer the sharper the turn.
    let mx = nx + (thin.nx[after] as number);
    let my = ny + (thin.ny[after] as number);
    const squared = mx * mx + my * my;
    const stretch = squared > 1e-6 ? Math.min(2 / squared, MITRE_LIMIT / Math.sqrt(squared)) : 0;
    mx = stretch === 0 ? nx : mx * stretch;
    my = stretch === 0 ? ny : my * stretch;
    const bent = sharper(thin.bend[before] as number, thin.bend[after] as number);
    for (let side = 1; side >= -1; side -= 2) {
      points[at] = x;
      points[at + 1] = thin.y[i] as number;
      points[at + 2] = mx;
      points[at + 3] = my;
      points[at + 4] = length;
      points[at + 5] = side * line;
      points[at + 6] = nx;
      points[at + 7] = ny;
      points[at + 8] = side * bent < 0 ? (-side * SHY) / bent : FAR;
      at += WORDS_PER_POINT;
    }
    if (x <= look.dashFrom) dashFrom = length + Math.min(ahead, look.dashFrom - x);
    length += ahead;
  }
  if (joined > 0) {
    const before = start - 3 * WORDS_PER_POINT;
    points.copyWithin(before + WORDS_PER_POINT, before, before + WORDS_PER_POINT);
    points.copyWithin(before + 2 * WORDS_PER_POINT, start, start + WORDS_PER_POINT);
  }
  curves.count = first + joined + 2 * kept;
  if (!shares) writeLook(curves.looks, (line - 1) * WORDS_PER_LOOK, look, dashFrom);
}

const sharper = (a: number, b: number): number => (Math.abs(a) > Math.abs(b) ? a : b);

/** The line being added: its points, and of the piece after each its normal, length and bend (1/px). */
let thin = createThin(1024);

function createThin(points: number) {
  const column = (): Float64Array<ArrayBuffer> => new Float64Array(points);
  return { x: column(), y: column(), nx: column(), ny: column(), length: column(), bend: column() };
}

/**
 * Leaves out points that are next to the one before: they bend nothing, and the slivers between them are so
 * thin that a card cannot tell one side of the line from the other in them. Returns how many are left.
 */
function thinOut({ x, y, length }: Path): number {
  if (thin.x.length < length) thin = createThin(2 * length);
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const px = x[i] as number;
    const py = y[i] as number;
    if (kept > 0) {
      const dx = px - (thin.x[kept - 1] as number);
      const dy = py - (thin.y[kept - 1] as number);
      if (dx * dx + dy * dy < LEAST_STEP * LEAST_STEP) {
        // The last point is where the line ends; the one before it makes room.
        if (i < length - 1 || kept < 2) continue;
        kept--;
      }
    }
    thin.x[kept] = px;
    thin.y[kept] = py;
    kept++;
  }
  return kept;
}

/** Normals and lengths of the pieces, and how sharply the line turns along each: above 0 to the right. */
function bend(kept: number): void {
  const { x, y, nx, ny, length } = thin;
  for (let i = 0; i < kept - 1; i++) {
    const dx = (x[i + 1] as number) - (x[i] as number);
    const dy = (y[i + 1] as number) - (y[i] as number);
    const d = Math.sqrt(dx * dx + dy * dy);
    nx[i] = dy / d;
    ny[i] = -dx / d;
    length[i] = d;
  }
  length[kept - 1] = 0;
  for (let i = 0; i < kept - 1; i++) {
    const turn = (i > 0 ? turnAt(i) : 0) + (i < kept - 2 ? turnAt(i + 1) : 0);
    thin.bend[i] = turn / 2 / (length[i] as number);
  }
}

/** Sine of the turn at a point. */
function turnAt(i: number): number {
  const { nx, ny } = thin;
  return (nx[i - 1] as number) * (ny[i] as number) - (ny[i - 1] as number) * (nx[i] as number);
}

/** The order is that of the block `Looks` in `curvePass`. */
function writeLook(out: Float32Array, at: number, look: Look, dashFrom: number): void {
  const { rgb, dash } = look;
  out[at] = ((rgb >> 16) & 255) / 255;
  out[at + 1] = ((rgb >> 8) & 255) / 255;
  out[at + 2] = (rgb & 255) / 255;
  out[at + 3] = look.alpha;
  out[at + 4] = look.width;
  out[at + 5] = look.solid;
  out[at + 6] = look.gone;
  out[at + 7] = look.rise;
  out[at + 8] = look.glow;
  out[at + 9] = look.glowAlpha;
  out[at + 10] = look.halo;
  out[at + 11] = look.haloAlpha;
  out[at + 12] = dash[0] ?? 0;
  out[at + 13] = dash[1] ?? 0;
  out[at + 14] = dash[2] ?? 0;
  out[at + 15] = dash[3] ?? 0;
  // The first dash is centred there, so that dashes stay put where the eye is, at the peak.
  out[at + 16] = dashFrom - (dash[0] ?? 0) / 2;
  out[at + 17] = look.footAlpha;
}

function makeRoom(curves: Curves, points: number): void {
  if (points * WORDS_PER_POINT <= curves.points.length) return;
  const wider = new Float32Array(2 * points * WORDS_PER_POINT);
  wider.set(curves.points);
  curves.points = wider;
}
