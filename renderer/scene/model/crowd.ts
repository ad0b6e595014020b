import { markDirty, type Dirty } from './dirty.ts';
import { cellOf, type Tally } from './tally.ts';

/**
 * How densely the remembered landings stand: landings a CSS px round about each column, smoothed with a
 * triangle, which keeps its sum. A landing more or less costs as much as the triangle is wide.
 */
export interface Crowd {
  density: Float64Array; // landings a px
  greatest: number;
  reach: number; // columns to each side
  kernel: Float64Array; // what a landing adds to the columns from -reach to reach
}

export function createCrowd(): Crowd {
  return { density: new Float64Array(64), greatest: 0, reach: 0, kernel: new Float64Array(1) };
}

export function resetCrowd(crowd: Crowd, columns: Tally, reach: number, pixel: number): void {
  if (crowd.density.length < columns.cells) crowd.density = new Float64Array(2 * columns.cells);
  else crowd.density.fill(0);
  crowd.greatest = 0;
  crowd.reach = reach;
  const whole = (reach + 1) * (reach + 1) * pixel;
  crowd.kernel = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, i) => (reach + 1 - Math.abs(i - reach)) / whole,
  );
}

/** Adds the landings values[from..to), `sign` -1 takes them away, and marks the columns this changes. */
export function crowdIn(
  crowd: Crowd,
  columns: Tally,
  values: ArrayLike<number>,
  from: number,
  to: number,
  dirty: Dirty,
  sign: 1 | -1 = 1,
): void {
  const { density, reach, kernel } = crowd;
  for (let i = from; i < to; i++) {
    const cell = cellOf(columns, values[i] as number);
    markDirty(dirty, Math.max(0, cell - reach), Math.min(columns.cells, cell + reach + 1));
    const first = Math.max(0, cell - reach);
    const last = Math.min(columns.cells - 1, cell + reach);
    for (let at = first; at <= last; at++) {
      density[at] = (density[at] as number) + sign * (kernel[at - cell + reach] as number);
      if ((density[at] as number) > crowd.greatest) crowd.greatest = density[at] as number;
    }
  }
  if (sign < 0) crowd.greatest = greatestOf(density, columns.cells);
}

/**
 * `crowdIn` into an empty crowd by what the columns hold already: a million landings cost hardly more than a
 * few. Of the values themselves only those beside the columns are looked for.
 */
export function crowdOf(
  crowd: Crowd,
  columns: Tally,
  hollowColumns: Tally,
  values: ArrayLike<number>,
  from: number,
  to: number,
): void {
  const { density, reach, kernel } = crowd;
  const { cells } = columns;
  function spread(cell: number, landings: number): void {
    const last = Math.min(cells - 1, cell + reach);
    for (let at = Math.max(0, cell - reach); at <= last; at++)
      density[at] = (density[at] as number) + landings * (kernel[at - cell + reach] as number);
  }
  for (let cell = 0; cell < cells; cell++) {
    const landings = (columns.counts[cell] as number) - (hollowColumns.counts[cell] as number);
    if (landings !== 0) spread(cell, landings);
  }
  for (let i = from; i < to; i++) {
    const cell = cellOf(columns, values[i] as number);
    if (cell < 0 || cell >= cells) spread(cell, 1);
  }
  crowd.greatest = greatestOf(density, cells);
}

function greatestOf(density: Float64Array, cells: number): number {
  let greatest = 0;
  for (let i = 0; i < cells; i++) greatest = Math.max(greatest, density[i] as number);
  return greatest;
}
