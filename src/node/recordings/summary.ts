import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import * as v from 'valibot';
import {
  sealSchema,
  type RecordingHeader,
  type RecordingTotals,
} from '../../core/recording/format.ts';
import { parseJson, readHeader } from '../../core/recording/readHeader.ts';
import { NO_TOTALS } from '../../core/recording/totals.ts';
import { UPCASTERS } from '../../core/recording/upcasters.ts';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { fail, type Problem } from '../../core/problem.ts';
import { cannotRead, readRecording } from './readRecording.ts';
import { tornFileOf } from './tornTail.ts';

const HEAD = 1024; // bytes; a header is about 200
const TAIL = 512; // bytes; a seal is about 180

/**
 * What a list says of a recording. Of a sealed one only head and tail are read, so damage between them
 * is found when it is opened; one without a seal is read through.
 */
export function summarise(path: string, id: string): RecordingSummary {
  let ends: Ends;
  try {
    ends = readEnds(path);
  } catch (error) {
    const failed = cannotRead(id, error);
    return summary(id, 0, null, NO_TOTALS, failed.ok ? null : failed.problem);
  }
  const { bytes } = ends;
  const line = ends.head.replace(/\r?\n[^]*$/, '').replace(/^\uFEFF/, '');
  const header = readHeader(line, id, UPCASTERS);
  const sealed = header.ok ? sealIn(ends.tail) : null;
  if (header.ok && sealed !== null) return summary(id, bytes, header.value.header, sealed, null);
  const read = readRecording(path, id);
  if (!read.ok) return summary(id, bytes, null, NO_TOTALS, read.problem);
  const { totals, problem } = read.value;
  return summary(id, bytes, read.value.header, totals, problem ?? setAsideEarlier(path, id));
}

/** What was cut off when the recording was opened before. */
function setAsideEarlier(path: string, id: string): Problem | null {
  if (!existsSync(tornFileOf(path))) return null;
  return fail(
    'recording-torn',
    `${id} broke off in the middle of a line, which was set aside as ${tornFileOf(id)}`,
    { source: id },
  ).problem;
}

interface Ends {
  readonly bytes: number;
  readonly head: string;
  readonly tail: string;
}

function readEnds(path: string): Ends {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const read = (length: number, from: number): string => {
      const buffer = Buffer.alloc(length);
      return buffer.toString('utf8', 0, readSync(fd, buffer, 0, length, from));
    };
    return { bytes: size, head: read(HEAD, 0), tail: read(TAIL, Math.max(0, size - TAIL)) };
  } finally {
    closeSync(fd);
  }
}

function sealIn(tail: string): RecordingTotals | null {
  const line = tail.trimEnd().split('\n').at(-1) ?? '';
  const parsed = v.safeParse(sealSchema, parseJson(line));
  return parsed.success ? parsed.output.sealed : null;
}

function summary(
  id: string,
  bytes: number,
  header: RecordingHeader | null,
  { landings, durationMs, ended, points }: RecordingTotals,
  problem: Problem | null,
): RecordingSummary {
  return {
    id,
    sessionId: header?.sessionId ?? '',
    player: header?.player ?? null,
    parent: header?.parent?.sessionId ?? null,
    drones: null,
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
