import type { RecordingHeader } from '../../core/recording/format.ts';
import { createEventEncoder, encodeHeader, encodeSeal } from '../../core/recording/encode.ts';
import { NO_TOTALS, totalsWith } from '../../core/recording/totals.ts';
import { fail, type Problem } from '../../core/problem.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { createAppender, type FileSystem } from './appender.ts';
import { sha256 } from './sha256.ts';

/** Writes a session down while it runs. No method throws: the game goes on without its recording. */
export interface SessionRecorder {
  /** In the file when it returns, unless a problem was reported. */
  readonly append: (events: readonly SessionEvent[]) => void;
  /** Ends the recording; says that it is whole. */
  readonly seal: () => void;
  /** Ends the recording unsealed. After either, the other and `append` do nothing. */
  readonly close: () => void;
  readonly path: string;
}

export interface RecorderOptions {
  /** Must not exist yet; its folder is made when it is missing. */
  readonly path: string;
  readonly header: Omit<RecordingHeader, 'format' | 'version'>;
  /** Told once for each spell of trouble; what could not be written is kept and tried again. */
  readonly onProblem: (problem: Problem) => void;
  readonly fileSystem?: FileSystem;
}

/**
 * Begins a recording. A crash of the process loses nothing that `append` has returned from; the file is
 * readable up to there at any moment.
 */
export function createRecorder(options: RecorderOptions): SessionRecorder {
  const { path, header, onProblem } = options;
  const appender = createAppender(path, options.fileSystem);
  const hash = sha256();
  const encode = createEventEncoder();
  let events = 0;
  let totals = NO_TOTALS;
  let inTrouble = false;
  let ended = false;

  function write(lines: string): void {
    try {
      appender.append(lines);
      inTrouble = false;
    } catch (error) {
      report(error);
    }
  }

  function end(): void {
    ended = true;
    try {
      appender.close();
    } catch (error) {
      report(error);
    }
  }

  function report(error: unknown): void {
    if (!inTrouble) onProblem(writeFailed(path, error));
    inTrouble = true;
  }

  function writeLine(line: string): string {
    hash.update(line);
    return line;
  }

  write(writeLine(encodeHeader(header)));

  return {
    path,
    append: added => {
      if (ended || added.length === 0) return;
      try {
        const lines = added.map(encode);
        events += added.length;
        totals = added.reduce(totalsWith, totals);
        write(lines.map(writeLine).join(''));
      } catch (error) {
        // An event that cannot be written down would leave a gap: what came before it stays.
        report(error);
        end();
      }
    },
    seal: () => {
      if (ended) return;
      write(encodeSeal({ events, ...totals, sha256: hash.digest() }));
      end();
    },
    close: () => {
      if (ended) return;
      if (inTrouble) write('');
      end();
    },
  };
}

function writeFailed(path: string, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return fail(
    'recording-write-failed',
    `cannot write the recording ${path}: ${why}; the game goes on, and what was written before is kept`,
    { path, why },
  ).problem;
}
