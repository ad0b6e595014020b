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
  pixel: number; // width of a column, CSS px
}

export function createCrowd(): Crowd {
  return { density: new Float64Array(64), greatest: 0, reach: 0, pixel: 1 };
}

export function resetCrowd(crowd: Crowd, columns: Tally, reach: number, pixel: number): void {
  if (crowd.density.length < columns.cells) crowd.density = new Float64Array(2 * columns.cells);
  else crowd.density.fill(0);
  crowd.greatest = 0;
  crowd.reach = reach;
  crowd.pixel = pixel;
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
  const { density, reach, pixel } = crowd;
  const whole = (reach + 1) * (reach + 1) * pixel;
  for (let i = from; i < to; i++) {
    const cell = cellOf(columns, values[i] as number);
    markDirty(dirty, Math.max(0, cell - reach), Math.min(columns.cells, cell + reach + 1));
    for (let d = -reach; d <= reach; d++) {
      const at = cell + d;
      if (at < 0 || at >= columns.cells) continue;
      const next = (density[at] as number) + (sign * (reach + 1 - Math.abs(d))) / whole;
      density[at] = next;
      if (next > crowd.greatest) crowd.greatest = next;
    }
  }
  if (sign < 0) crowd.greatest = greatestOf(density, columns.cells);
}

function greatestOf(density: Float64Array, cells: number): number {
  let greatest = 0;
  for (let i = 0; i < cells; i++) greatest = Math.max(greatest, density[i] as number);
  return greatest;
}
