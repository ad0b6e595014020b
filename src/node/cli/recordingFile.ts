import { openSync, closeSync, readSync } from 'node:fs';
import { createDecoder, type DecodedRecording } from '../../core/recording/decode.ts';
import { cannotRead, readRecording } from '../recordings/readRecording.ts';
import { isGzip, readUnpacked } from '../recordings/gzip.ts';
import { sha256 } from '../recordings/sha256.ts';

/** A recording from the command line, packed or not. Throws one line that says what is wrong, and where. */
export async function openRecordingFile(path: string): Promise<DecodedRecording> {
  const read = isPacked(path) ? await readPacked(path) : readRecording(path);
  if (!read.ok) throw new Error(read.problem.message);
  if (read.value.events.length === 0)
    throw new Error(read.value.problem?.message ?? `${path}: no event can be read`);
  return read.value;
}

/** Says on standard error what is the matter with a recording that could be read in part; gives the exit code. */
export function tellProblem({ problem }: DecodedRecording): number {
  if (problem === null) return 0;
  process.stderr.write(`vector-prime: ${problem.message}\n`);
  return 1;
}

function isPacked(path: string): boolean {
  const start = new Uint8Array(2);
  try {
    const fd = openSync(path, 'r');
    try {
      readSync(fd, start);
    } finally {
      closeSync(fd);
    }
  } catch {
    return false; // the reader says why
  }
  return isGzip(start);
}

async function readPacked(path: string): ReturnType<typeof readWhole> {
  try {
    return await readWhole(path);
  } catch (error) {
    return cannotRead(path, error);
  }
}

async function readWhole(path: string) {
  const decoder = createDecoder({ source: path, hash: sha256() });
  const text = new TextDecoder();
  for await (const piece of readUnpacked(path, true))
    if (!decoder.push(text.decode(piece, { stream: true }))) break;
  decoder.push(text.decode());
  return decoder.finish();
}
