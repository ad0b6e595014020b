import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createDecoder, type DecodedRecording } from '../../core/recording/decode.ts';
import { fail, type Result } from '../../core/problem.ts';
import { sha256 } from './sha256.ts';

const PIECE = 1 << 16; // bytes

/**
 * Reads a recording from its file, as far as it can be read. Fails with 'recording-not-found' when the
 * file cannot be opened, and as the decoder does.
 */
export function readRecording(path: string, source = path): Result<DecodedRecording> {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    return cannotRead(source, error);
  }
  try {
    const decoder = createDecoder({ source, hash: sha256() });
    const text = new StringDecoder('utf8');
    const piece = Buffer.alloc(PIECE);
    for (;;) {
      const bytes = readSync(fd, piece, 0, PIECE, null);
      if (bytes === 0) break;
      if (!decoder.push(text.write(piece.subarray(0, bytes)))) break;
    }
    decoder.push(text.end());
    return decoder.finish();
  } catch (error) {
    return cannotRead(source, error);
  } finally {
    closeSync(fd);
  }
}

export function cannotRead(source: string, error: unknown): Result<never> {
  const why = error instanceof Error ? error.message : String(error);
  return fail('recording-not-found', `cannot read the recording ${source}: ${why}`, {
    source,
    why,
  });
}
