/** Counts of landings in cells of equal width; cell i is [origin + i step, origin + (i + 1) step). */
export interface Tally {
  origin: number;
  step: number;
  cells: number;
  counts: Float64Array;
  total: number; // of all that were added, also outside of the cells
}

export function createTally(): Tally {
  return { origin: 0, step: 1, cells: 0, counts: new Float64Array(64), total: 0 };
}

/** Empties a tally and gives it other cells. */
export function resetTally(tally: Tally, origin: number, step: number, cells: number): void {
  if (tally.counts.length < cells) tally.counts = new Float64Array(2 * cells);
  else tally.counts.fill(0);
  tally.origin = origin;
  tally.step = step;
  tally.cells = cells;
  tally.total = 0;
}

export function cellOf(tally: Tally, x: number): number {
  return Math.floor((x - tally.origin) / tally.step + 1e-9);
}

/** Counts values[from..to) and returns nothing; a value outside of the cells counts in the total alone. */
export function count(tally: Tally, values: ArrayLike<number>, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const cell = cellOf(tally, values[i] as number);
    if (cell >= 0 && cell < tally.cells) tally.counts[cell] = (tally.counts[cell] as number) + 1;
    tally.total++;
  }
}

export function copyTally(from: Tally, to: Tally): void {
  resetTally(to, from.origin, from.step, from.cells);
  to.counts.set(from.counts.subarray(0, from.cells));
  to.total = from.total;
}

export function greatestCount(tally: Tally): number {
  return tally.cells === 0 ? 0 : (tally.counts[greatestCell(tally)] as number);
}

/** The first of the cells that hold the most. */
export function greatestCell({ counts, cells }: Tally): number {
  let greatest = 0;
  for (let i = 1; i < cells; i++)
    if ((counts[i] as number) > (counts[greatest] as number)) greatest = i;
  return greatest;
}

/**
 * Value below which the share `p` of the counted landings lies, interpolated within its cell; null
 * while the cells hold none.
 */
export function quantileOf(tally: Tally, p: number): number | null {
  let inside = 0;
  for (let i = 0; i < tally.cells; i++) inside += tally.counts[i] as number;
  if (inside === 0) return null;
  const wanted = p * inside;
  let below = 0;
  for (let i = 0; i < tally.cells; i++) {
    const here = tally.counts[i] as number;
    if (here > 0 && below + here >= wanted)
      return tally.origin + tally.step * (i + (wanted - below) / here);
    below += here;
  }
  return tally.origin + tally.step * tally.cells;
}
