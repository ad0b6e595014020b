/** A number, a word of our own choosing, a truth value; null: nothing to tell. */
export type Cell = number | string | boolean | null;

export interface Column {
  readonly name: string; // letters, digits and _
  readonly unit: string | null;
  readonly about: string; // one line for a reader
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[]; // as long as `columns`
}

/**
 * CSV after RFC 4180: a header, CRLF after every line, quotes where they are needed. The unit stands at the end
 * of a column's name. An empty cell is null; an infinite loss is `Infinity`, as numpy, pandas and R read it.
 */
export function csvOf({ columns, rows }: Table): string {
  const header = columns.map(({ name, unit }) => (unit === null ? name : `${name}_${unit}`));
  return [header, ...rows.map(row => row.map(cellText))]
    .map(cells => `${cells.map(quoted).join(',')}\r\n`)
    .join('');
}

/** A number goes as a number; a word that a spreadsheet would take for a formula goes with an apostrophe before it. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
