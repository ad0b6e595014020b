import type { Tally } from '../../core/estimation/dataset.ts';
import type { Cell } from './cell.ts';
import { numberIn } from './cell.ts';
import { DataFileError } from './dataFileError.ts';
import {
  badCell,
  columnCalled,
  columnsInWords,
  findColumn,
  isNumeric,
  numbersOf,
} from './table.ts';
import type { Column, Table } from './table.ts';

/**
 * A column of categories, counted; or one of categories beside one of their counts, which is called `count` or
 * `counts`. Categories that are numbers come in their order, others in that of their first appearance.
 */
export function tallyOf(
  table: Table,
  names: { readonly column?: string; readonly count?: string },
): Tally {
  const countAt = countColumn(table, names.count);
  const categoryAt = categoryColumn(table, names.column, countAt);
  if (categoryAt === null && countAt !== null) return countsAlone(numbersOf(table, countAt).values);
  if (categoryAt === null) return { kind: 'tally', categories: [], counts: new Float64Array(0) };
  const weights = countAt === null ? null : numbersOf(table, countAt).values;
  const { cells } = table.columns[categoryAt] as Column;
  const counts = new Map<string, number>();
  for (let i = 0; i < cells.length; i++) {
    const category = categoryIn(cells[i] as Cell);
    if (category === '') throw badCell(table, i, categoryAt, 'a category');
    counts.set(
      category,
      (counts.get(category) ?? 0) + (weights === null ? 1 : (weights[i] as number)),
    );
  }
  const isNumber = (category: string): boolean => typeof numberIn(category) === 'number';
  const categories = [...counts.keys()];
  if (categories.every(isNumber)) categories.sort((a, b) => Number(a) - Number(b));
  return {
    kind: 'tally',
    categories,
    counts: Float64Array.from(categories, category => counts.get(category) ?? 0),
  };
}

/** "1", "1.0" and 1 are one category. */
function categoryIn(cell: Cell): string {
  const text = cell === null ? '' : String(cell).trim();
  const number = numberIn(cell);
  return typeof number === 'number' && Number.isFinite(number) ? String(number) : text;
}

function countsAlone(counts: Float64Array): Tally {
  return { kind: 'tally', categories: Array.from(counts, (_, i) => String(i + 1)), counts };
}

function countColumn(table: Table, called: string | undefined): number | null {
  if (called !== undefined) return columnCalled(table, called);
  for (const name of ['count', 'counts']) {
    const at = table.hasNames ? findColumn(table, name) : -1;
    if (at !== -1) return at;
  }
  const [first, second] = table.columns;
  const isPair = !table.hasNames && table.columns.length === 2;
  if (!isPair || first === undefined || second === undefined) return null;
  return !isNumeric(first) && isNumeric(second) ? 1 : null;
}

function categoryColumn(
  table: Table,
  called: string | undefined,
  countAt: number | null,
): number | null {
  if (called !== undefined) return columnCalled(table, called);
  const others = table.columns.flatMap((_, i) => (i === countAt ? [] : [i]));
  if (others.length <= 1) return others[0] ?? null;
  for (const name of ['category', 'x']) {
    const at = findColumn(table, name);
    if (at !== -1 && table.hasNames) return at;
  }
  throw new DataFileError(
    `${table.file}: expected one column of categories, got ${others.length}; name one by --column: ${columnsInWords(table)}`,
  );
}
