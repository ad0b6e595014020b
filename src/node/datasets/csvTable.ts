import { isLabel, numberIn } from './cell.ts';
import { CsvError, csvRecords } from './csvRecords.ts';
import { DataFileError } from './dataFileError.ts';
import type { Table } from './table.ts';

/**
 * A text of comma-, semicolon- or tab-separated values as a table. Its first record names the columns when it
 * holds labels where there are numbers below, or labels alone that do not come again. Throws DataFileError.
 */
export function csvTable(file: string, text: string): Table {
  const columns: string[][] = [];
  const lines: number[] = []; // of the records
  try {
    collect(text, columns, lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataFileError(`${file}, ${error.message}`);
  }
  const hasNames = isHeader(columns);
  const names = columns.map((cells, i) => (hasNames ? cells.shift()?.trim() : '') || String(i + 1));
  if (hasNames) lines.shift();
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new DataFileError(`${file}: two columns are called "${twice}"`);
  return {
    file,
    hasNames,
    columns: columns.map((cells, i) => ({ name: names[i] as string, cells })),
    place: (row, column) =>
      hasNames
        ? `line ${lines[row]}, column ${column + 1} (${names[column]})`
        : `line ${lines[row]}, column ${column + 1}`,
  };
}

function collect(text: string, columns: string[][], lines: number[]): void {
  let first = 0;
  let blanks: number[] = []; // lines, so far at the end
  for (const { line, cells, isBlank } of csvRecords(text, delimiterOf(text))) {
    if (isBlank) {
      blanks.push(line);
      continue;
    }
    if (columns.length === 0) {
      first = line;
      for (const _ of cells) columns.push([]);
    } else if (columns.length === 1) {
      // Between the values of a single column an empty line is an empty cell.
      for (const blank of blanks) {
        columns[0]?.push('');
        lines.push(blank);
      }
    }
    blanks = [];
    if (cells.length !== columns.length)
      throw new CsvError(
        `line ${line}, column ${Math.min(cells.length, columns.length) + 1}: ` +
          `expected ${columns.length} cells as in line ${first}, got ${cells.length}`,
      );
    cells.forEach((cell, i) => columns[i]?.push(cell));
    lines.push(line);
  }
}

/** A tab or a semicolon anywhere in the first line that says something, else the comma. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  return line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
}

function isHeader(columns: readonly (readonly string[])[]): boolean {
  const labelled = columns.filter(cells => isLabel(cells[0] as string));
  if (labelled.length === 0) return false;
  if (labelled.some(cells => typeof numberIn(cells[1] ?? 'none') === 'number')) return true;
  const isAllLabels = columns.every(
    cells => isLabel(cells[0] as string) || cells[0]?.trim() === '',
  );
  return isAllLabels && !labelled.every(cells => cells.includes(cells[0] as string, 1));
}
