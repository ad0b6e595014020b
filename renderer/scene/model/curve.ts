import { addPoint, clearPath, type Path } from '../ink/path.ts';
import { xOf, yOf, type Frame } from './layout.ts';
import { bellDensity, partsDensity, type Parts } from './parts.ts';

const EVEN_STEP = 5; // px between points where nothing bends
const REACH = 4.5; // sigma to each side of a mean where points lie closer
const STEPS_PER_SIGMA = 8;

let positions = new Float64Array(1024);

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

/** Ascending positions, dense around the means; the left and right edge are always among them. */
function samplePositions(parts: Parts, frame: Frame, only: number): number {
  const { lower, upper, layout } = frame;
  const even = Math.max(2, Math.ceil(layout.width / EVEN_STEP));
  const close = 2 * REACH * STEPS_PER_SIGMA;
  const needed = even + 1 + (close + 1) * parts.mu.length;
  if (positions.length < needed) positions = new Float64Array(2 * needed);
  let n = 0;
  for (let i = 0; i <= even; i++) positions[n++] = lower + ((upper - lower) * i) / even;
  for (let k = 0; k < parts.mu.length; k++) {
    if (only >= 0 && k !== only) continue;
    const sigma = parts.sigma[k] as number;
    if (sigma === 0) continue;
    const mu = parts.mu[k] as number;
    for (let i = 0; i <= close; i++) {
      const x = mu + sigma * (i / STEPS_PER_SIGMA - REACH);
      if (x > lower && x < upper) positions[n++] = x;
    }
  }
  positions.subarray(0, n).sort();
  return n;
}
