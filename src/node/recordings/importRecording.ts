import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { RecordingHeader } from '../../core/recording/format.ts';
import { createDecoder, type DecodedRecording } from '../../core/recording/decode.ts';
import { fail, succeed, type Problem, type Result } from '../../core/problem.ts';
import { shorten } from '../../core/problemOfIssues.ts';
import { FILE_SUFFIX } from '../../core/recording/format.ts';
import { recordingFileName } from './fileName.ts';
import { fileStats } from './fileStats.ts';
import { isGzip, LARGEST_UNPACKED, readUnpacked } from './gzip.ts';
import { noEvents } from './notice.ts';
import { cannotRead } from './readRecording.ts';
import { sha256 } from './sha256.ts';
import { createSlices } from './slices.ts';
import type { RecordingStore } from './store.ts';

export interface ImportOptions {
  readonly folder: string;
  readonly store: Pick<RecordingStore, 'list'>;
  readonly largest?: number; // bytes, unpacked
}

/**
 * Takes a recording from elsewhere into the folder, packed by gzip or not, and gives its id there. One that is
 * there already, byte for byte, is not taken twice. What is no recording, or is damaged or altered, is refused with
 * the line and the field, and leaves nothing behind; one that breaks off in its last line is taken as it is.
 */
export async function importRecording(
  path: string,
  { folder, store, largest = LARGEST_UNPACKED }: ImportOptions,
): Promise<Result<{ readonly recordingId: string }>> {
  const source = shorten(basename(path));
  if (fileStats(path) === null) return cannotRead(source, new Error('there is no such file'));
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const taken = await copyChecked(path, draft, source, largest);
    if (!taken.ok) return taken;
    const { header, sha, bytes } = taken.value;
    const same = await sameRecording(header.sessionId, sha, bytes, folder, store);
    return succeed({ recordingId: same ?? (await settle(draft, folder, header)) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(source, why, {});
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

interface Copied {
  readonly header: RecordingHeader;
  readonly sha: string;
  readonly bytes: number;
}

/** Reads, checks and copies in one go, and stops at the first fault. */
async function copyChecked(
  path: string,
  draft: string,
  source: string,
  largest: number,
): Promise<Result<Copied>> {
  const packed = isGzip(await startOf(path));
  const slices = createSlices();
  const hash = createHash('sha256');
  const text = new StringDecoder('utf8');
  let events = 0;
  let bytes = 0;
  const decoder = createDecoder({ source, hash: sha256(), onEvent: () => events++ });
  const copy = await open(draft, 'wx');
  try {
    for await (const piece of readUnpacked(path, packed, largest)) {
      bytes += piece.length;
      hash.update(piece);
      await writeAll(copy, piece);
      if (!decoder.push(text.write(piece))) break;
      if (slices.isOver()) await slices.rest();
    }
    decoder.push(text.end());
    await copy.sync();
  } finally {
    await copy.close();
  }
  const read = decoder.finish();
  if (!read.ok) return read;
  const fault = faultOf(read.value, events, source);
  if (fault !== null) return refused(source, fault.message, fault.values);
  return succeed({ header: read.value.header, sha: hash.digest('hex'), bytes });
}

async function writeAll(file: FileHandle, piece: Buffer): Promise<void> {
  for (let written = 0; written < piece.length;)
    written += (await file.write(piece, written)).bytesWritten;
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function faultOf(
  { cut, seal, problem }: DecodedRecording,
  events: number,
  source: string,
): Problem | null {
  if (cut?.reason === 'damaged' || seal === 'broken') return problem;
  return events === 0 ? (problem ?? noEvents(source)) : null;
}

/** A recording of the same session with the same bytes. */
async function sameRecording(
  sessionId: string,
  sha: string,
  bytes: number,
  folder: string,
  store: Pick<RecordingStore, 'list'>,
): Promise<string | null> {
  const alike = (await store.list()).filter(
    listed => listed.sessionId === sessionId && listed.bytes === bytes,
  );
  for (const { id } of alike) if ((await shaOf(join(folder, id))) === sha) return id;
  return null;
}

async function shaOf(path: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
    return hash.digest('hex');
  } catch {
    return null; // gone meanwhile
  }
}

const MOST_NAMES = 10_000;

/** Gives the draft the name that the game itself would have given it, or that with a number. */
async function settle(draft: string, folder: string, header: RecordingHeader): Promise<string> {
  const { missionId, sessionId, startedAt } = header;
  const name = recordingFileName(timeOf(startedAt), missionId, sessionId);
  const stem = name.slice(0, -FILE_SUFFIX.length);
  for (let i = 1; i < MOST_NAMES; i++) {
    const id = i === 1 ? name : `${stem}-${i}${FILE_SUFFIX}`;
    if (await place(draft, join(folder, id))) return id;
  }
  throw new Error(`there are ${MOST_NAMES} recordings of that name already`);
}

/** Gives the draft that name; false where a file has it already. */
async function place(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // A disk without links to files, as many of those that are carried about.
    if (existsSync(path)) return false;
    await rename(draft, path);
    return true;
  }
}

/** A header's time has the right shape, and may still be no day of the calendar. */
function timeOf(startedAt: string): Date {
  const time = new Date(startedAt);
  return Number.isNaN(time.getTime()) ? new Date(0) : time;
}

function refused(source: string, why: string, values: Problem['values']): Result<never> {
  const about = why.startsWith(source) ? why : `${source}: ${why}`;
  return fail('import-refused', about, { source, why, ...values });
}
