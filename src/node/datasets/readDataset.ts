import type { Dataset, DatasetKind } from '../../core/estimation/dataset.ts';
import { DataFileError } from './dataFileError.ts';
import { readTable } from './readTable.ts';
import { columnCalled, columnsInWords, findColumn, isNumeric, numbersOf } from './table.ts';
import type { Table } from './table.ts';
import { tallyOf } from './tally.ts';

/** Which column holds what, by name or number, where the file does not say it by itself. */
export type ColumnNames = Readonly<Partial<Record<ColumnRole, string>>>;
export type ColumnRole = 'column' | 'count' | 'x' | 'y' | 'weights' | 'trials' | 'lower' | 'upper';

/** The roles that data of a kind have. */
export const COLUMN_ROLES: Readonly<Record<DatasetKind, readonly ColumnRole[]>> = {
  readings: ['column'],
  incomplete: ['column'],
  intervals: ['lower', 'upper', 'column'],
  points: ['x', 'y', 'weights', 'trials'],
  tally: ['column', 'count'],
};

export interface DatasetOfFile {
  readonly data: Dataset;
  /** Where the first NaN or infinity stands that the file spells out, or null. */
  readonly nonFinite: string | null;
}

/** A file as data of the kind that a method estimates from. Throws DataFileError, which names the place. */
export function readDataset(file: string, kind: DatasetKind, names: ColumnNames): DatasetOfFile {
  const table = readTable(file);
  switch (kind) {
    case 'readings': {
      const { values, nonFinite } = valuesOf(table, names, null);
      return { data: { kind, values }, nonFinite };
    }
    case 'incomplete':
      return incomplete(table, names);
    case 'intervals':
      return intervals(table, names);
    case 'points':
      return points(table, names);
    case 'tally':
      return { data: tallyOf(table, names), nonFinite: null };
  }
}

function valuesOf(
  table: Table,
  { column }: ColumnNames,
  ofMissing: number | null,
): ReturnType<typeof numbersOf> {
  if (table.columns.length === 0 && column === undefined)
    return { values: new Float64Array(0), nonFinite: null };
  return numbersOf(table, valueColumn(table, column), ofMissing);
}

/** The one that is called, the only one, the only one of numbers, or in JSON `x`. */
function valueColumn(table: Table, called: string | undefined): number {
  if (called !== undefined) return columnCalled(table, called);
  if (table.columns.length === 1) return 0;
  const numeric = table.columns.flatMap((column, i) => (isNumeric(column) ? [i] : []));
  if (numeric.length === 1) return numeric[0] as number;
  const x = table.file.toLowerCase().endsWith('.json') ? findColumn(table, 'x') : -1;
  if (x !== -1 && numeric.includes(x)) return x;
  throw new DataFileError(
    `${table.file}: expected one column of numbers, got ${numeric.length}; name one by --column: ${columnsInWords(table)}`,
  );
}

/** A value that is missing, or NaN, was lost. */
function incomplete(table: Table, names: ColumnNames): DatasetOfFile {
  const { values, nonFinite } = valuesOf(table, names, NaN);
  const observed = values.filter(value => !Number.isNaN(value));
  const missing = values.length - observed.length;
  return {
    data: { kind: 'incomplete', observed, missing },
    nonFinite: observed.every(Number.isFinite) ? null : nonFinite,
  };
}

/**
 * Bounds; a missing one leaves its side open. A value column beside them, or alone, holds those that were
 * seen exactly.
 */
function intervals(table: Table, names: ColumnNames): DatasetOfFile {
  const lowerAt = roleColumn(table, 'lower', names.lower, 0);
  const upperAt = roleColumn(table, 'upper', names.upper, 1);
  if (lowerAt === null && upperAt === null) {
    const { values, nonFinite } = valuesOf(table, names, null);
    return { data: { kind: 'intervals', lower: values, upper: values }, nonFinite };
  }
  const rows = table.columns[0]?.cells.length ?? 0;
  const bound = (column: number | null, open: number): Float64Array =>
    column === null ? new Float64Array(rows).fill(open) : numbersOf(table, column, open).values;
  const lower = bound(lowerAt, -Infinity);
  const upper = bound(upperAt, Infinity);
  const exactAt =
    names.column === undefined ? findColumn(table, 'x') : columnCalled(table, names.column);
  if (exactAt !== -1 && exactAt !== lowerAt && exactAt !== upperAt) {
    const exact = numbersOf(table, exactAt, NaN).values;
    exact.forEach((value, i) => {
      if (!Number.isNaN(value)) lower[i] = upper[i] = value;
    });
  }
  const wrong = lower.findIndex((low, i) => !(low <= (upper[i] as number)));
  if (wrong !== -1)
    throw new DataFileError(
      `${table.file}, ${table.place(wrong, upperAt ?? lowerAt ?? 0)}: expected lower <= upper, got ${lower[wrong]} and ${upper[wrong]}`,
    );
  return { data: { kind: 'intervals', lower, upper }, nonFinite: null };
}

function points(table: Table, names: ColumnNames): DatasetOfFile {
  let nonFinite: string | null = null;
  const column = (at: number): Float64Array => {
    const numbers = numbersOf(table, at);
    nonFinite ??= numbers.nonFinite;
    return numbers.values;
  };
  const wanted = (role: 'x' | 'y', position: number): Float64Array => {
    const at = roleColumn(table, role, names[role], position);
    if (at === null)
      throw new DataFileError(
        `${table.file}: no column ${role}; name one by --${role}: ${columnsInWords(table)}`,
      );
    return column(at);
  };
  const offered = (role: 'weights' | 'trials'): Float64Array | null => {
    const at = roleColumn(table, role, names[role], null);
    return at === null ? null : column(at);
  };
  const data = {
    kind: 'points',
    x: wanted('x', 0),
    y: wanted('y', 1),
    weights: offered('weights'),
    trials: offered('trials'),
  } as const;
  return { data, nonFinite };
}

/** The column that is called, or named like its role; in a pair without names the one in its position. */
function roleColumn(
  table: Table,
  role: ColumnRole,
  called: string | undefined,
  position: number | null,
): number | null {
  if (called !== undefined) return columnCalled(table, called);
  if (!table.hasNames) return table.columns.length === 2 ? position : null;
  const at = findColumn(table, role);
  return at === -1 ? null : at;
}
