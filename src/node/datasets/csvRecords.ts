/** One line of a table, or several where a quoted cell spans them. */
export interface CsvRecord {
  readonly line: number; // from 1, where it begins
  readonly cells: readonly string[];
  readonly isBlank: boolean; // nothing between two line ends
}

/** A quoted cell does not end as it should. */
export class CsvError extends Error {}

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * The records of a text of comma-separated values, RFC 4180, with the delimiter that is given and line ends
 * of either kind. Nothing is trimmed. Throws CsvError, which names the line.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const delimiterCode = delimiter.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begins = { at, line };
    const cells: string[] = [];
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const cell = quotedCell(text, at, line);
        cells.push(cell.value);
        line += cell.lineEnds;
        at = cell.end;
      } else {
        const from = at;
        while (at < text.length && !endsCell(text.charCodeAt(at), delimiterCode)) at++;
        cells.push(text.slice(from, at));
      }
      if (text.charCodeAt(at) !== delimiterCode) break;
      at++;
    }
    const isBlank = at === begins.at;
    if (at < text.length && !isLineEnd(text.charCodeAt(at)))
      throw new CsvError(`line ${line}: expected a delimiter after a quoted cell`);
    if (text.charCodeAt(at) === RETURN) at++;
    if (text.charCodeAt(at) === LINE_FEED) at++;
    line++;
    yield { line: begins.line, cells, isBlank };
  }
}

function endsCell(code: number, delimiter: number): boolean {
  return code === delimiter || isLineEnd(code);
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}

function quotedCell(
  text: string,
  from: number,
  line: number,
): { readonly value: string; readonly end: number; readonly lineEnds: number } {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) throw new CsvError(`line ${line}: the quoted cell that begins here never ends`);
    if (text.charCodeAt(end + 1) !== QUOTE) break;
    end += 2;
  }
  const inside = text.slice(from + 1, end);
  const lineEnds = inside.split(/\r\n|\r|\n/).length - 1;
  return { value: inside.replaceAll('""', '"'), end: end + 1, lineEnds };
}
