import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordingHeader } from '../../core/recording/format.ts';
import type { DecodedRecording } from '../../core/recording/decode.ts';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { fail, succeed, type Problem, type Result } from '../../core/problem.ts';
import { shorten } from '../../core/problemOfIssues.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Notice } from '../../core/session/feed.ts';
import { isRecordingId } from './fileName.ts';
import { readRecording } from './readRecording.ts';
import { summarise } from './summary.ts';
import { setTornTailAside, tornFileOf } from './tornTail.ts';

export interface OpenedRecording {
  readonly header: RecordingHeader;
  readonly events: readonly SessionEvent[]; // at least one
  /** What a viewer has to know: 'recording-torn', 'recording-cut' or 'recording-altered'. */
  readonly notice: Notice | null;
}

/** The recordings in one folder, which need not exist yet. */
export interface RecordingStore {
  /** Newest first; a file that cannot be read is listed with its problem, at the end. */
  readonly list: () => readonly RecordingSummary[];
  /** Reads a recording up to where it is whole. A half last line is moved into a `.torn` file beside it. */
  readonly open: (id: string) => Result<OpenedRecording>;
  /** Deletes the file, and what was set aside of it. */
  readonly remove: (id: string) => Result<null>;
  /** Where the recording with that id is or would be. Fails on an id that is no plain file name. */
  readonly pathFor: (id: string) => Result<string>;
}

export function recordingStore(folder: string): RecordingStore {
  const known = new Map<string, { readonly stamp: string; readonly summary: RecordingSummary }>();

  function pathFor(id: string): Result<string> {
    return isRecordingId(id) ? succeed(join(folder, id)) : notFound(id);
  }

  function summaryOf(id: string): RecordingSummary | null {
    const path = join(folder, id);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return null;
    const stamp = `${stats.size} ${stats.mtimeMs}`;
    const before = known.get(id);
    if (before?.stamp === stamp) return before.summary;
    const summary = summarise(path, id);
    known.set(id, { stamp, summary });
    return summary;
  }

  return {
    list: () =>
      names(folder)
        .map(summaryOf)
        .filter(summary => summary !== null)
        .sort((a, b) => compare(b.startedAt, a.startedAt) || compare(b.id, a.id)),
    open: id => {
      const path = pathFor(id);
      if (!path.ok) return path;
      const read = readRecording(path.value, id);
      if (!read.ok) return read;
      const { header, events, cut, problem } = read.value;
      if (events.length === 0) return { ok: false, problem: problem ?? nothingIn(id) };
      if (cut?.reason === 'torn') setTornTailAside(path.value);
      return succeed({ header, events, notice: noticeOf(read.value, id, path.value) });
    },
    remove: id => {
      const path = pathFor(id);
      if (!path.ok) return path;
      if (statSync(path.value, { throwIfNoEntry: false })?.isFile() !== true) return notFound(id);
      try {
        rmSync(path.value);
        rmSync(tornFileOf(path.value), { force: true });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return fail('recording-write-failed', `cannot delete the recording ${id}: ${why}`, {
          path: id,
          why,
        });
      }
      known.delete(id);
      return succeed(null);
    },
    pathFor,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isRecordingId);
  } catch {
    return []; // no recording has been made yet
  }
}

function notFound(id: string): Result<never> {
  const name = shorten(id);
  return fail('recording-not-found', `there is no recording "${name}"`, { id: name });
}

function nothingIn(id: string): Problem {
  return fail('recording-damaged', `${id}, line 2: expected an event, got the end of the file`, {
    source: id,
    line: 2,
    field: '',
    expected: 'an event',
    got: 'the end of the file',
    kept: 0,
  }).problem;
}

function noticeOf(read: DecodedRecording, id: string, path: string): Notice | null {
  const { cut, seal, problem, events } = read;
  const values = problem?.values ?? {};
  if (cut?.reason === 'damaged') return { code: 'recording-cut', values };
  if (seal === 'broken') return { code: 'recording-altered', values };
  const torn = statSync(tornFileOf(path), { throwIfNoEntry: false }) !== undefined;
  if (cut === null && !torn) return null;
  const kept = events.length;
  return { code: 'recording-torn', values: { source: id, line: kept + 2, kept, ...values } };
}
