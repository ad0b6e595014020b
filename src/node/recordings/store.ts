import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordingHeader } from '../../core/recording/format.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { shorten } from '../../core/problemOfIssues.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { Notice } from '../../core/session/feed.ts';
import { isRecordingId } from './fileName.ts';
import { fileStats } from './fileStats.ts';
import { folderListing, type Listing } from './listing.ts';
import { noEvents, noticeOf } from './notice.ts';
import { readRecording } from './readRecording.ts';
import { setTornTailAside, tornFileOf } from './tornTail.ts';

export interface OpenedRecording {
  readonly header: RecordingHeader;
  readonly events: readonly SessionEvent[]; // at least one
  /** What a viewer has to know: 'recording-torn', 'recording-cut' or 'recording-altered'. */
  readonly notice: Notice | null;
}

/** The recordings in one folder, which need not exist yet. */
export interface RecordingStore {
  readonly list: Listing['list'];
  /** Reads a recording up to where it is whole. A half last line is moved into a `.torn` file beside it. */
  readonly open: (id: string) => Result<OpenedRecording>;
  /** Deletes the file, and what was set aside of it. */
  readonly remove: (id: string) => Result<null>;
  /** When all is written that the list keeps for next time. */
  readonly settled: () => Promise<void>;
  /** Where the recording with that id is or would be. Fails on an id that is no plain file name. */
  readonly pathFor: (id: string) => Result<string>;
}

export function recordingStore(folder: string): RecordingStore {
  let keeping: Promise<void> = Promise.resolve();
  const listing = folderListing(folder, kept => {
    keeping = kept;
  });

  function pathFor(id: string): Result<string> {
    return isRecordingId(id) ? succeed(join(folder, id)) : notFound(id);
  }

  return {
    list: listing.list,
    settled: () => keeping,
    open: id => {
      const path = pathFor(id);
      if (!path.ok) return path;
      const read = readRecording(path.value, id);
      if (!read.ok) return read;
      const { header, events, cut, problem } = read.value;
      if (events.length === 0) return { ok: false, problem: problem ?? noEvents(id) };
      if (cut?.reason === 'torn') setTornTailAside(path.value);
      return succeed({
        header,
        events,
        notice: noticeOf(read.value, events.length, id, path.value),
      });
    },
    remove: id => {
      const path = pathFor(id);
      if (!path.ok) return path;
      if (fileStats(path.value) === null) return notFound(id);
      try {
        rmSync(path.value);
        if (existsSync(tornFileOf(path.value))) rmSync(tornFileOf(path.value));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return fail('recording-write-failed', `cannot delete the recording ${id}: ${why}`, {
          path: id,
          why,
        });
      }
      return succeed(null);
    },
    pathFor,
  };
}

function notFound(id: string): Result<never> {
  const name = shorten(id);
  return fail('recording-not-found', `there is no recording "${name}"`, { id: name });
}
