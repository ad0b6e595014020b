import type { Cell } from './cell.ts';
import { DataFileError } from './dataFileError.ts';
import type { Column, Table } from './table.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * JSON as a table: an array of values, of rows or of objects; an object of columns, or of counts; or a case of
 * the schema "estimation-reference/1", by its data. Throws DataFileError.
 */
export function jsonTable(file: string, text: string): Table {
  const json = parse(file, text);
  if (Array.isArray(json)) return ofArray(file, json as readonly unknown[]);
  if (!isObject(json))
    throw new DataFileError(`${file}: expected an array or an object, got ${kindOf(json)}`);
  const isCase = json['schema'] === 'estimation-reference/1' && isObject(json['data']);
  return ofObject(file, isCase ? (json['data'] as Fields) : json);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    const position = /position (\d+)/.exec(message)?.[1];
    if (position === undefined) throw new DataFileError(`${file}: no JSON: ${message}`);
    const before = text.slice(0, Number(position)).split('\n');
    const column = (before.at(-1) as string).length + 1;
    throw new DataFileError(
      `${file}, line ${before.length}, column ${column}: no JSON: ${message}`,
    );
  }
}

function ofArray(file: string, rows: readonly unknown[]): Table {
  if (rows.some(isObject)) return ofObjects(file, rows);
  if (rows.some(Array.isArray)) return ofRows(file, rows);
  const place = (row: number): string => `[${row}]`;
  return table(file, false, [{ name: '1', cells: cellsOf(file, rows, place) }], place);
}

function ofObjects(file: string, rows: readonly unknown[]): Table {
  const names = new Set<string>();
  rows.forEach((row, i) => {
    if (!isObject(row))
      throw new DataFileError(`${file}, [${i}]: expected an object, got ${kindOf(row)}`);
    for (const name of Object.keys(row)) names.add(name);
  });
  const columns = [...names].map(name => ({
    name,
    cells: cellsOf(
      file,
      rows.map(row => (row as Fields)[name] ?? null),
      row => `[${row}].${name}`,
    ),
  }));
  return table(file, true, columns, (row, column) => `[${row}].${columns[column]?.name}`);
}

function ofRows(file: string, rows: readonly unknown[]): Table {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  rows.forEach((row, i) => {
    if (!Array.isArray(row) || row.length !== width)
      throw new DataFileError(
        `${file}, [${i}]: expected an array of ${width} like [0], got ${kindOf(row)}`,
      );
  });
  const columns = Array.from({ length: width }, (_, at) => ({
    name: String(at + 1),
    cells: cellsOf(
      file,
      rows.map(row => (row as readonly unknown[])[at]),
      row => `[${row}][${at}]`,
    ),
  }));
  return table(file, false, columns, (row, column) => `[${row}][${column}]`);
}

/** Fields that are no arrays describe the columns, and are none; numbers alone are counts of their names. */
function ofObject(file: string, fields: Fields): Table {
  const entries = Object.entries(fields);
  if (entries.length > 0 && entries.every(([, value]) => typeof value === 'number')) {
    const category = { name: 'category', cells: entries.map(([name]) => name) };
    const count = { name: 'count', cells: entries.map(([, value]) => value as number) };
    return table(file, true, [category, count], row => category.cells[row] as string);
  }
  const columns = entries
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
    .map(([name, values]) => ({ name, cells: cellsOf(file, values, row => `${name}[${row}]`) }));
  const [first] = columns;
  if (first === undefined)
    throw new DataFileError(`${file}: expected columns, each an array; no field is one`);
  const other = columns.find(({ cells }) => cells.length !== first.cells.length);
  if (other !== undefined)
    throw new DataFileError(
      `${file}, ${other.name}: expected ${first.cells.length} values like ${first.name}, got ${other.cells.length}`,
    );
  return table(file, true, columns, (row, column) => `${columns[column]?.name}[${row}]`);
}

function table(
  file: string,
  hasNames: boolean,
  columns: readonly Column[],
  place: Table['place'],
): Table {
  return { file, hasNames, columns, place };
}

function cellsOf(
  file: string,
  values: readonly unknown[],
  place: (row: number) => string,
): readonly Cell[] {
  values.forEach((value, i) => {
    if (typeof value === 'object' && value !== null)
      throw new DataFileError(
        `${file}, ${place(i)}: expected a number or a text, got ${kindOf(value)}`,
      );
  });
  return values as readonly Cell[];
}

function isObject(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function kindOf(json: unknown): string {
  if (Array.isArray(json)) return `an array of ${json.length}`;
  return json === null ? 'null' : `${typeof json === 'object' ? 'an' : 'a'} ${typeof json}`;
}
