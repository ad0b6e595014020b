import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';

const NEWLINE = 0x0a;
const STEP = 1 << 16; // bytes

export const TORN_SUFFIX = '.torn';

export function tornFileOf(path: string): string {
  return `${path}${TORN_SUFFIX}`;
}

/**
 * Moves a half last line from the recording into a file beside it, so that the recording is whole again
 * and nothing is thrown away. Returns whether it is there; where the folder cannot be written, all stays.
 */
export function setTornTailAside(path: string): boolean {
  const aside = tornFileOf(path);
  if (existsSync(aside)) return true;
  try {
    if (lstatSync(path).isSymbolicLink()) return false; // what it leads to is not the game's
    const tail = lastHalfLine(path);
    writeFileSync(aside, tail.bytes, { flag: 'wx' });
    truncateSync(path, tail.from);
    return true;
  } catch {
    return false;
  }
}

function lastHalfLine(path: string): { readonly bytes: Buffer; readonly from: number } {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    let from = size;
    let bytes = Buffer.alloc(0);
    while (from > 0) {
      const length = Math.min(STEP, from);
      const piece = Buffer.alloc(length);
      readSync(fd, piece, 0, length, from - length);
      const newline = piece.lastIndexOf(NEWLINE);
      bytes = Buffer.concat([piece.subarray(newline + 1), bytes]);
      if (newline >= 0) return { bytes, from: size - bytes.length };
      from -= length;
    }
    return { bytes, from: 0 };
  } finally {
    closeSync(fd);
  }
}
