/** Points of a line in px, written anew for each curve. */
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
  if (i === path.x.length) growPath(path);
  path.x[i] = x;
  path.y[i] = y;
  path.length = i + 1;
}

function growPath(path: Path): void {
  const wider = createPath(2 * path.x.length);
  wider.x.set(path.x);
  wider.y.set(path.y);
  path.x = wider.x;
  path.y = wider.y;
}
