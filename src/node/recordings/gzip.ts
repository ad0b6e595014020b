import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What no honest recording unpacks to. */
export const LARGEST_UNPACKED = 1 << 30; // bytes

/** A file that is too large, or unpacks to too much. */
export class TooLarge extends Error {}

/** Writes a file packed by gzip, as a whole or not at all. Rejects with the system's error. */
export async function gzipFile(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}.tmp`;
  const packed = createWriteStream(draft, { flags: 'wx' });
  try {
    await pipeline(createReadStream(from), createGzip({ level: 9 }), packed);
    await rename(draft, to);
  } catch (error) {
    // A file that is still being opened would come into being after it was removed.
    if (!packed.closed) await new Promise<void>(closed => packed.once('close', () => closed()));
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whether a file that begins so is packed by gzip, whatever its name. */
export const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b;

/**
 * The bytes of a file, unpacked where it is packed. Rejects with TooLarge beyond `largest`, before more than a
 * piece of it is in memory.
 */
export async function* readUnpacked(
  path: string,
  packed: boolean,
  largest = LARGEST_UNPACKED,
): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      bytes += piece.length;
      if (bytes <= largest) done(null, piece);
      else done(new TooLarge(`more than ${Math.round(largest / 1e6)} MB of content`));
    },
  });
  const file = createReadStream(path);
  const content = packed ? pipeThrough(file, createGunzip()) : file;
  const pieces = pipeThrough(content, counted);
  try {
    for await (const piece of pieces) yield piece as Buffer;
  } finally {
    for (const stream of [pieces, content, file]) stream.destroy();
  }
}

/** As `pipe`, but errors go on too. */
function pipeThrough<T extends NodeJS.ReadWriteStream & { destroy: (error?: Error) => unknown }>(
  from: NodeJS.ReadableStream,
  to: T,
): T {
  from.on('error', (error: Error) => to.destroy(error));
  from.pipe(to);
  return to;
}
