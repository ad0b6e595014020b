/** Points of a line in px, written anew for each stroke. */
export interface Path {
  x: Float64Array;
  y: Float64Array;
  length: number;
}

export function createPath(capacity = 512): Path {
  return { x: new Float64Array(capacity), y: new Float64Array(capacity), length: 0 };
}

export function clearPath(path: Path): Path {
  path.length = 0;
  return path;
}

export function addPoint(path: Path, x: number, y: number): void {
  const i = path.length;
  if (i === path.x.length) {
    const wider = createPath(2 * i);
    wider.x.set(path.x);
    wider.y.set(path.y);
    path.x = wider.x;
    path.y = wider.y;
  }
  path.x[i] = x;
  path.y[i] = y;
  path.length = i + 1;
}

/** Length along the path up to each point, px; `lengths` has room for all of them. */
export function arcLengths(path: Path, lengths: Float64Array): number {
  let total = 0;
  for (let i = 0; i < path.length; i++) {
    if (i > 0) {
      total += Math.hypot(
        (path.x[i] as number) - (path.x[i - 1] as number),
        (path.y[i] as number) - (path.y[i - 1] as number),
      );
    }
    lengths[i] = total;
  }
  return total;
}

/**
 * Cuts a path into dashes and hands each to `draw`, in one reused path. The pattern is laid from `from`
 * (px along the path) outwards to both sides, so that dashes stay put where the eye is, at the peak.
 */
export function eachDash(
  path: Path,
  lengths: Float64Array,
  pattern: readonly number[],
  from: number,
  scratch: Path,
  draw: (dash: Path) => void,
): void {
  const period = pattern.reduce((sum, part) => sum + part, 0);
  const total = lengths[path.length - 1] ?? 0;
  if (!(period > 0) || path.length < 2) return;
  // The first dash is centred on `from`.
  const origin = from - (pattern[0] ?? 0) / 2;
  let start = origin - Math.ceil(origin / period) * period;
  let segment = 0;
  while (start < total) {
    for (let k = 0; k < pattern.length && start < total; k++) {
      const end = start + (pattern[k] as number);
      if (k % 2 === 0 && end > 0) {
        const a = Math.max(0, start);
        const b = Math.min(total, end);
        while (segment < path.length - 2 && (lengths[segment + 1] as number) <= a) segment++;
        clearPath(scratch);
        addAt(path, lengths, segment, a, scratch);
        let i = segment + 1;
        while (i < path.length && (lengths[i] as number) < b) {
          if ((lengths[i] as number) > a)
            addPoint(scratch, path.x[i] as number, path.y[i] as number);
          i++;
        }
        addAt(path, lengths, Math.min(i, path.length - 1) - 1, b, scratch);
        if (b > a) draw(scratch);
      }
      start = end;
    }
  }
}

function addAt(path: Path, lengths: Float64Array, i: number, at: number, out: Path): void {
  const l0 = lengths[i] as number;
  const l1 = lengths[i + 1] as number;
  const t = l1 > l0 ? (at - l0) / (l1 - l0) : 0;
  const x0 = path.x[i] as number;
  const y0 = path.y[i] as number;
  addPoint(
    out,
    x0 + t * ((path.x[i + 1] as number) - x0),
    y0 + t * ((path.y[i + 1] as number) - y0),
  );
}
