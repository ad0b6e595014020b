/**
 * A window of bins on the lattice of whole multiples of `width`, a power of two: bin j holds the values
 * from (first + j) width up to (first + j + 1) width. Multiplying by a power of two and taking away a whole
 * number below 2^52 are exact, so a value's place f in [0, 1) within its bin has all of the value's digits.
 */
export interface Grid {
  readonly bins: number;
  exponent: number; // width = 2^exponent, unit
  inverseWidth: number; // NaN while there is no grid: no value passes the test of being inside
  first: number; // lattice index of bin 0
  /** Four numbers a bin: count, sum of f, sum of f^2, unused. Empty while there is no grid. */
  moments: Float64Array;
}

export const LANES = 4; // a bin is half a cache line and never lies across two
/** Lattice indices stay whole numbers up to here. */
const GREATEST_INDEX = 2 ** 52;
/** Widths from 2^-1000 up to 2^1023 have finite reciprocals. */
export const LEAST_EXPONENT = -1000;
/** Powers of two beyond this one are taken in several steps: none may underflow to 0. */
const LONGEST_STEP = 500;

export function emptyGrid(bins: number): Grid {
  return { bins, exponent: 0, inverseWidth: NaN, first: 0, moments: new Float64Array(0) };
}

export function copyGrid(grid: Grid): Grid {
  return { ...grid, moments: grid.moments.slice() };
}

export function hasBins(grid: Grid): boolean {
  return grid.moments.length > 0;
}

/** Lattice index of the bin of `x` at width 2^exponent; NaN where it is too great to be exact. */
export function latticeIndex(x: number, exponent: number): number {
  const index = Math.floor(x * 2 ** -exponent);
  return Math.abs(index) <= GREATEST_INDEX ? index : NaN;
}

/** Lattice indices of the outermost bins in use, or null. */
export function usedSpan({ bins, first, moments }: Grid): readonly [number, number] | null {
  let low = 0;
  let high = bins - 1;
  if (moments.length === 0) return null;
  while (low < bins && moments[LANES * low] === 0) low++;
  if (low === bins) return null;
  while (moments[LANES * high] === 0) high--;
  return [first + low, first + high];
}

/** The same span of the lattice whose width is 2^steps times as great. */
export function coarserSpan(
  [low, high]: readonly [number, number],
  steps: number,
): readonly [number, number] {
  return [coarserIndex(low, steps), coarserIndex(high, steps)];
}

function coarserIndex(index: number, steps: number): number {
  let coarser = index;
  for (let left = steps; left > 0; left -= LONGEST_STEP) {
    coarser = Math.floor(coarser * 2 ** -Math.min(left, LONGEST_STEP));
  }
  return coarser;
}

/**
 * Lays the window anew: width 2^exponent, not below the old one, from lattice index `first` on. The moments
 * of bins that become one are those of their union. The window must cover every bin in use.
 */
export function layGrid(grid: Grid, exponent: number, first: number): void {
  if (!hasBins(grid)) grid.exponent = exponent;
  while (exponent - grid.exponent > LONGEST_STEP) {
    const [low] = coarserSpan(usedSpan(grid) ?? [0, 0], LONGEST_STEP);
    moveMoments(grid, grid.exponent + LONGEST_STEP, low);
  }
  moveMoments(grid, exponent, first);
}

function moveMoments(grid: Grid, exponent: number, first: number): void {
  const moved = new Float64Array(LANES * grid.bins);
  const { moments } = grid;
  const steps = exponent - grid.exponent;
  const scale = 2 ** -steps;
  for (let at = 0, old = grid.first; at < moments.length; at += LANES, old++) {
    const n = moments[at] as number;
    if (n === 0) continue;
    const index = Math.floor(old * scale);
    const offset = (old - index * 2 ** steps) * scale; // where the old bin begins within the new one
    const sum = (moments[at + 1] as number) * scale;
    const squares = (moments[at + 2] as number) * scale * scale;
    const to = LANES * (index - first);
    moved[to] = (moved[to] as number) + n;
    moved[to + 1] = (moved[to + 1] as number) + (sum + n * offset);
    moved[to + 2] = (moved[to + 2] as number) + (squares + offset * (2 * sum + n * offset));
  }
  grid.exponent = exponent;
  grid.inverseWidth = 2 ** -exponent;
  grid.first = first;
  grid.moments = moved;
}

/** Adds `x` `count` times. Returns false, with nothing changed, when it lies outside the window. */
export function addToGrid(grid: Grid, x: number, count: number): boolean {
  const t = x * grid.inverseWidth - grid.first;
  if (!(t >= 0 && t < grid.bins)) return false;
  const j = Math.floor(t);
  const f = t - j;
  const { moments } = grid;
  const at = LANES * j;
  moments[at] = (moments[at] as number) + count;
  moments[at + 1] = (moments[at + 1] as number) + count * f;
  moments[at + 2] = (moments[at + 2] as number) + count * f * f;
  return true;
}

/** Adds `values[from .. to - 1]` up to the first that lies outside the window; returns its index, else `to`. */
export function addWhileInside(
  { moments, inverseWidth, first, bins }: Grid,
  values: Float64Array,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const t = (values[i] as number) * inverseWidth - first;
    if (!(t >= 0 && t < bins)) return i;
    const j = t | 0;
    const f = t - j;
    const at = LANES * j;
    moments[at] = (moments[at] as number) + 1;
    moments[at + 1] = (moments[at + 1] as number) + f;
    moments[at + 2] = (moments[at + 2] as number) + f * f;
  }
  return to;
}
