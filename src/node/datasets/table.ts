import type { Cell } from './cell.ts';
import { isLabel, numberIn } from './cell.ts';
import { DataFileError } from './dataFileError.ts';

/** Columns of equal length, out of one file. */
export interface Table {
  readonly file: string;
  readonly columns: readonly Column[];
  readonly hasNames: boolean; // else the columns are named "1", "2", ...
  /** Where a cell stands, for a message. Row and column count from 0. */
  readonly place: (row: number, column: number) => string;
}

export interface Column {
  readonly name: string;
  readonly cells: ArrayLike<Cell>;
}

/** How a column is called on the command line: by its name, in any case, or by its number from 1. */
export function findColumn({ columns }: Table, called: string): number {
  const exact = columns.findIndex(({ name }) => name === called);
  if (exact !== -1) return exact;
  const lower = called.toLowerCase();
  const alike = columns.findIndex(({ name }) => name.toLowerCase() === lower);
  if (alike !== -1) return alike;
  const number = /^[1-9]\d*$/.test(called) ? Number(called) : 0;
  return number <= columns.length ? number - 1 : -1;
}

/** As `findColumn`. Throws DataFileError, which lists the columns. */
export function columnCalled(table: Table, called: string): number {
  const index = findColumn(table, called);
  if (index === -1)
    throw new DataFileError(`${table.file}: no column "${called}"; ${columnsInWords(table)}`);
  return index;
}

export function columnsInWords({ columns, hasNames }: Table): string {
  if (columns.length === 0) return 'there are none';
  if (hasNames) return `there are ${columns.map(({ name }) => name).join(', ')}`;
  return `there are ${columns.length} without names, called by number from 1`;
}

const SAMPLE = 100; // cells that tell what a column holds

/** Whether at least half of what the first cells hold are numbers, or were meant to be; dates are not. */
export function isNumeric({ cells }: Column): boolean {
  let numbers = 0;
  let meant = 0; // "1,5" among numbers
  let filled = 0;
  for (let i = 0; i < cells.length && filled < SAMPLE; i++) {
    const cell = cells[i] as Cell;
    const number = numberIn(cell);
    if (number === null) continue;
    filled++;
    if (number !== undefined) numbers++;
    else if (!isLabel(cell)) meant++;
  }
  return numbers > 0 && numbers + meant >= filled / 2;
}

export interface NumbersOfColumn {
  readonly values: Float64Array;
  /** Where the first NaN or infinity is, with what stands there; null when all are finite. */
  readonly nonFinite: string | null;
}

/**
 * A column as numbers; a missing cell becomes `ofMissing`, or is an error where that is null. Throws
 * DataFileError, which names the place.
 */
export function numbersOf(
  table: Table,
  column: number,
  ofMissing: number | null = null,
): NumbersOfColumn {
  const { cells } = table.columns[column] as Column;
  const values = new Float64Array(cells.length);
  let nonFinite: string | null = null;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    const number = numberIn(cell);
    const value = number === null ? ofMissing : number;
    if (value === undefined || value === null) throw badCell(table, i, column, 'a number');
    values[i] = value;
    if (number !== null && !Number.isFinite(value))
      nonFinite ??= `${table.file}, ${table.place(i, column)}: ${value}`;
  }
  return { values, nonFinite };
}

const LONGEST_QUOTE = 40; // characters

export function badCell(
  table: Table,
  row: number,
  column: number,
  expected: string,
): DataFileError {
  const cell = (table.columns[column] as Column).cells[row] as Cell;
  const isEmpty = cell === null || (typeof cell === 'string' && cell.trim() === '');
  const text = JSON.stringify(cell);
  const got = text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
  return new DataFileError(
    `${table.file}, ${table.place(row, column)}: expected ${expected}, got ${isEmpty ? 'nothing' : got}`,
  );
}
