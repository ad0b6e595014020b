import { addPoint, clearPath, type Path } from '../ink/path.ts';
import { xOf, yOf, type Frame } from './layout.ts';
import { bellDensity, partsDensity, type Parts } from './parts.ts';

const EVEN_STEP = 5; // px between points where nothing bends, of lines of the least thickness
const REACH = 4.5; // sigma to each side of a mean where points lie closer
const STEPS_PER_SIGMA = 8;
const CLOSE = 2 * REACH * STEPS_PER_SIGMA;

let positions = new Float64Array(1024);
let taken = new Int32Array(16); // points of each bell that are among the positions already

/** The curve of a law over the whole field, in px. `grown` scales its height. */
export function curvePath(path: Path, parts: Parts, frame: Frame, grown = 1): Path {
  const n = samplePositions(parts, frame, -1);
  clearPath(path);
  for (let i = 0; i < n; i++) {
    const x = positions[i] as number;
    addPoint(path, xOf(frame, x), yOf(frame, grown * partsDensity(parts, x)));
  }
  return path;
}

/** The curve of one weighted bell alone. */
export function bellPath(
  path: Path,
  parts: Parts,
  component: number,
  frame: Frame,
  grown = 1,
): Path {
  const n = samplePositions(parts, frame, component);
  clearPath(path);
  for (let i = 0; i < n; i++) {
    const x = positions[i] as number;
    addPoint(path, xOf(frame, x), yOf(frame, grown * bellDensity(parts, component, x)));
  }
  return path;
}

/**
 * Ascending positions, dense around the means, or around that of the bell `only`; the left and right edge
 * are always among them. Even steps and the steps of each bell ascend: they are merged.
 */
function samplePositions(parts: Parts, frame: Frame, only: number): number {
  const { lower, upper, layout } = frame;
  const bells = parts.mu.length;
  const even = Math.max(2, Math.ceil(layout.width / (EVEN_STEP * layout.thick)));
  const needed = even + 1 + (CLOSE + 1) * bells;
  if (positions.length < needed) positions = new Float64Array(2 * needed);
  if (taken.length < bells) taken = new Int32Array(2 * bells);
  for (let k = 0; k < bells; k++)
    taken[k] = (only >= 0 && k !== only) || parts.sigma[k] === 0 ? CLOSE + 1 : 0;
  const step = (upper - lower) / even;
  let n = 0;
  for (let i = 0; i <= even; i++) {
    const at = i === even ? upper : lower + step * i;
    for (;;) {
      let nearest = at;
      let bell = -1;
      for (let k = 0; k < bells; k++) {
        const j = taken[k] as number;
        if (j > CLOSE) continue;
        const x =
          (parts.mu[k] as number) + (parts.sigma[k] as number) * (j / STEPS_PER_SIGMA - REACH);
        if (x < nearest) {
          nearest = x;
          bell = k;
        }
      }
      if (bell < 0) break;
      taken[bell] = (taken[bell] as number) + 1;
      if (nearest > lower) positions[n++] = nearest;
    }
    positions[n++] = at;
  }
  return n;
}
