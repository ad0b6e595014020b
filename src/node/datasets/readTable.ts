import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { extname } from 'node:path';
import { csvTable } from './csvTable.ts';
import { DataFileError } from './dataFileError.ts';
import { jsonTable } from './jsonTable.ts';
import type { Table } from './table.ts';

/**
 * A file as a table: `.f64` (float64, little-endian, nothing else), `.json`, and comma-, semicolon- or
 * tab-separated values under any other name. Throws DataFileError.
 */
export function readTable(file: string): Table {
  const ending = extname(file).toLowerCase();
  if (ending === '.f64') return float64Table(file);
  const text = readText(file);
  const looksLikeJson = ending === '' && /^\s*[[{]/.test(text);
  return ending === '.json' || looksLikeJson ? jsonTable(file, text) : csvTable(file, text);
}

function readText(file: string): string {
  const bytes = attempt(file, () => readFileSync(file));
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return attempt(file, () => new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes));
}

const CHUNK = 1 << 26; // bytes; one call reads no more than 2 GiB

function float64Table(file: string): Table {
  const values = attempt(file, () => {
    const handle = openSync(file, 'r');
    try {
      return readFloat64(file, handle, fstatSync(handle).size);
    } finally {
      closeSync(handle);
    }
  });
  return {
    file,
    hasNames: false,
    columns: [{ name: '1', cells: values }],
    place: row => `value ${row + 1} (byte ${8 * row})`,
  };
}

function readFloat64(file: string, handle: number, size: number): Float64Array {
  if (size % 8 !== 0)
    throw new DataFileError(
      `${file}: expected float64 values, 8 bytes each; ${size} bytes leave ${size % 8} over`,
    );
  const values = new Float64Array(size / 8);
  const bytes = Buffer.from(values.buffer);
  let at = 0;
  while (at < size) {
    const read = readSync(handle, bytes, at, Math.min(CHUNK, size - at), at);
    if (read === 0) throw new DataFileError(`${file}: ended at byte ${at} of ${size}`);
    at += read;
  }
  if (endianness() === 'BE') bytes.swap64();
  return values;
}

/** Node's complaints about a file as ours. */
function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DataFileError(`${file}: ${WHY[code] ?? `cannot be read (${code || String(error)})`}`);
  }
}

const TOO_LARGE = 'too large to be read at once; as float64 (.f64) it takes the least memory';
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by this user',
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_STRING_TOO_LONG: TOO_LARGE,
  ERR_ENCODING_INVALID_ENCODED_DATA: TOO_LARGE,
};
