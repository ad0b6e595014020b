/** What stands in one place of a table: the text of a file, or a value of JSON. */
export type Cell = string | number | boolean | null;

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NON_FINITE = /^[+-]?(?:inf(?:inity)?|nan)$/i;
const MISSING = /^(?:|na|n\/a|null)$/i;

/** The number in a cell, which may be NaN or infinite where the file spells that; null: missing; undefined: none. */
export function numberIn(cell: Cell): number | null | undefined {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return undefined;
  const text = cell.trim();
  if (DECIMAL.test(text)) return Number(text);
  if (MISSING.test(text)) return null;
  if (!NON_FINITE.test(text)) return undefined;
  if (/nan/i.test(text)) return NaN;
  return text.startsWith('-') ? -Infinity : Infinity;
}

const LOOKS_LIKE_A_NUMBER = /^[+-]?\.?\d/;

/** Whether a cell can only be a name or a label: a number gone wrong, as "1,5" or "3..2", is none. */
export function isLabel(cell: Cell): boolean {
  return (
    typeof cell !== 'number' &&
    cell !== null &&
    numberIn(cell) === undefined &&
    !LOOKS_LIKE_A_NUMBER.test(String(cell).trim())
  );
}
