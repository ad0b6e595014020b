/**
 * Append-only column of float64. Appending returns a new column and leaves the old one valid; both
 * share one buffer, so that appending costs O(1) amortised and an old state costs nothing to keep.
 * Appending to a column that is not the newest copies it, unless the buffer already goes on with those
 * very values: so folding the same log again from an older state costs no copy.
 */
export interface Column {
  readonly count: number;
  readonly buffer: SharedBuffer;
}

interface SharedBuffer {
  values: Float64Array<ArrayBuffer>;
  used: number; // entries some column already owns
}

export function emptyColumn(): Column {
  return { count: 0, buffer: { values: new Float64Array(64), used: 0 } };
}

/** The column's values, a view of length `count`, not to be written. */
export function columnView(column: Column, from = 0): Float64Array<ArrayBuffer> {
  return column.buffer.values.subarray(from, column.count);
}

export function columnAt(column: Column, index: number): number {
  if (index < 0 || index >= column.count)
    throw new RangeError(`column has ${column.count} values, index ${index} was asked for`);
  return column.buffer.values[index] as number;
}

export function appendToColumn(column: Column, values: readonly number[]): Column {
  const count = column.count + values.length;
  let buffer = column.buffer;
  if (alreadyHolds(buffer, column.count, values)) return { count, buffer };
  if (buffer.used !== column.count) {
    buffer = { values: buffer.values.slice(0, Math.max(64, column.count)), used: column.count };
  }
  if (count > buffer.values.length) {
    const grown = new Float64Array(Math.max(count, 2 * buffer.values.length));
    grown.set(buffer.values.subarray(0, column.count));
    // Older columns follow into the larger array: they read only what they own, and it is the same.
    buffer.values = grown;
  }
  buffer.values.set(values, column.count);
  buffer.used = count;
  return { count, buffer };
}

function alreadyHolds(buffer: SharedBuffer, from: number, values: readonly number[]): boolean {
  if (buffer.used < from + values.length) return false;
  return values.every((value, i) => Object.is(buffer.values[from + i], value));
}
