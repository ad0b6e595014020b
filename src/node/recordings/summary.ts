import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import * as v from 'valibot';
import { createDecoder, type DecodedRecording } from '../../core/recording/decode.ts';
import {
  sealSchema,
  type RecordingHeader,
  type RecordingTotals,
} from '../../core/recording/format.ts';
import { parseJson } from '../../core/recording/json.ts';
import { NO_TOTALS } from '../../core/recording/totals.ts';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { fail, type Problem, type Result } from '../../core/problem.ts';
import { shorten } from '../../core/problemOfIssues.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { dronesOf } from './drones.ts';
import { cannotRead } from './readRecording.ts';
import { sha256 } from './sha256.ts';
import type { Slices } from './slices.ts';
import { tornFileOf } from './tornTail.ts';

const HEAD = 6144; // bytes; the header and the first two events are about 1500
const HEAD_LINES = 3;
const TAIL = 512; // bytes; a seal is about 180
const PIECE = 1 << 16; // bytes

/** A file as a list sees it. */
export interface ListedFile {
  readonly path: string;
  readonly id: string;
  /** Whether something was cut off it when it was opened before. */
  readonly torn: boolean;
}

/**
 * What a list says of a sealed recording, from its head and tail alone: damage between them is found when it
 * is opened. Null: it has to be read through.
 */
export function summariseSealed({ path, id, torn }: ListedFile): RecordingSummary | null {
  let ends: Ends;
  try {
    ends = readEnds(path);
  } catch (error) {
    return unreadable(id, error);
  }
  const sealed = sealIn(ends.tail);
  if (sealed === null || torn) return null;
  const decoder = createDecoder({ source: shorten(id), hash: null });
  decoder.push(firstLines(ends.head));
  const read = decoder.finish();
  if (!read.ok) return null;
  const { header, events } = read.value;
  return summary(id, ends.bytes, header, sealed, dronesOf(events), null);
}

/** The same of one that nobody sealed, or whose first line is no header. */
export async function summariseUnsealed(
  { path, id, torn }: ListedFile,
  slices: Slices,
): Promise<RecordingSummary> {
  const source = shorten(id);
  const first: SessionEvent[] = [];
  let bytes = 0;
  let read: Result<DecodedRecording>;
  try {
    const file = await open(path, 'r');
    try {
      const onEvent = (event: SessionEvent): unknown => first.length < 2 && first.push(event);
      const decoder = createDecoder({ source, hash: sha256(), onEvent });
      const text = new StringDecoder('utf8');
      const piece = Buffer.alloc(PIECE);
      bytes = (await file.stat()).size;
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, PIECE, null);
        if (bytesRead === 0 || !decoder.push(text.write(piece.subarray(0, bytesRead)))) break;
        if (slices.isOver()) await slices.rest();
      }
      decoder.push(text.end());
      read = decoder.finish();
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(id, error);
  }
  if (!read.ok) return summary(id, bytes, null, NO_TOTALS, null, read.problem);
  const { header, totals, problem } = read.value;
  const told = problem ?? (torn ? setAsideEarlier(source) : null);
  return summary(id, bytes, header, totals, dronesOf(first), told);
}

function unreadable(id: string, error: unknown): RecordingSummary {
  const failed = cannotRead(shorten(id), error);
  return summary(id, 0, null, NO_TOTALS, null, failed.ok ? null : failed.problem);
}

function setAsideEarlier(source: string): Problem {
  return fail(
    'recording-torn',
    `${source} broke off in the middle of a line, which was set aside as ${tornFileOf(source)}`,
    { source },
  ).problem;
}

interface Ends {
  readonly bytes: number;
  readonly head: string;
  readonly tail: string;
}

const buffer = Buffer.alloc(Math.max(HEAD, TAIL));

function readEnds(path: string): Ends {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const read = (length: number, from: number): string =>
      buffer.toString('utf8', 0, readSync(fd, buffer, 0, length, from));
    const head = read(HEAD, 0);
    const tail = size <= HEAD ? head.slice(-TAIL) : read(TAIL, size - TAIL);
    return { bytes: size, head, tail };
  } finally {
    closeSync(fd);
  }
}

/** Whole lines only. */
function firstLines(head: string): string {
  let end = 0;
  for (let line = 0; line < HEAD_LINES; line++) {
    const next = head.indexOf('\n', end);
    if (next < 0) break;
    end = next + 1;
  }
  return head.slice(0, end);
}

function sealIn(tail: string): RecordingTotals | null {
  const line = tail.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith('{"sealed"')) return null;
  const parsed = v.safeParse(sealSchema, parseJson(line));
  return parsed.success ? parsed.output.sealed : null;
}

function summary(
  id: string,
  bytes: number,
  header: RecordingHeader | null,
  { landings, durationMs, ended, points }: RecordingTotals,
  drones: string | null,
  problem: Problem | null,
): RecordingSummary {
  return {
    id,
    sessionId: header?.sessionId ?? '',
    player: header?.player ?? null,
    parent: header?.parent?.sessionId ?? null,
    drones,
    missionId: header?.missionId ?? '',
    startedAt: header?.startedAt ?? '',
    landings,
    durationMs,
    ended,
    points,
    bytes,
    problem,
  };
}
