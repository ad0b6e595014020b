/**
 * The columns of pixels, one record each at every corner of its mark and of its stick: number of the column,
 * landings that are remembered, landings in all, landings a px round about. A landing changes a few
 * of them: these alone are written and sent.
 */
export interface Columns {
  floats: Float32Array<ArrayBuffer>;
  count: number;
  /** Columns [from, to) are others than were sent. */
  from: number;
  to: number;
}

export const WORDS_PER_COLUMN = 4; // at each of eight corners
export const COLUMN = 8 * WORDS_PER_COLUMN;

export function createColumns(): Columns {
  return { floats: new Float32Array(0), count: 0, from: 0, to: 0 };
}

/** Gives it so many columns, all of them to be written. */
export function resetColumns(columns: Columns, count: number): void {
  if (columns.floats.length < count * COLUMN) columns.floats = new Float32Array(count * COLUMN);
  columns.count = count;
  columns.from = 0;
  columns.to = count;
}

/** Writes columns [from, to): landings in all and forgotten ones of each, and how densely they stand. */
export function writeColumns(
  columns: Columns,
  from: number,
  to: number,
  all: Float64Array,
  forgotten: Float64Array,
  dense: Float64Array,
): void {
  const { floats } = columns;
  for (let i = from; i < to; i++) {
    for (let at = i * COLUMN; at < (i + 1) * COLUMN; at += WORDS_PER_COLUMN) {
      floats[at] = i;
      floats[at + 1] = (all[i] as number) - (forgotten[i] as number);
      floats[at + 2] = all[i] as number;
      floats[at + 3] = dense[i] as number;
    }
  }
  if (from < columns.from) columns.from = from;
  if (to > columns.to) columns.to = to;
}

/** Says that all was sent. */
export function settleColumns(columns: Columns): void {
  columns.from = columns.count;
  columns.to = 0;
}
