import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createDecoder, type DecodedRecording } from '../../core/recording/decode.ts';
import { succeed, type Result } from '../../core/problem.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import type { CloseReason, FeedListener, SessionFeed } from '../../core/session/feed.ts';
import { noEvents, noticeOf } from './notice.ts';
import { cannotRead } from './readRecording.ts';
import { sha256 } from './sha256.ts';
import { setTornTailAside } from './tornTail.ts';

const PIECE = 1 << 16; // bytes
const SLICE_MS = 8; // of reading; a flight that runs beside it ticks every 50 ms

export interface StreamOptions {
  readonly path: string;
  readonly source: string; // names the file in a problem
  readonly sessionId: string;
  /** An event as the follower may see it. */
  readonly show: (event: SessionEvent) => SessionEvent;
}

/**
 * A recording as a feed that is read while it is followed, in slices between which the process does its
 * other work. Fails at once where nothing could be shown: as `readRecording` does, and with
 * 'recording-damaged' when not even the first event can be read. Else the file stays open until the feed is
 * closed: it was read, or left. A half last line is then set aside, and the notice told with the last status.
 */
export function streamRecording(options: StreamOptions): Result<SessionFeed> {
  let reading: Result<Reading>;
  try {
    reading = beginReading(options);
  } catch (error) {
    return cannotRead(options.source, error);
  }
  return reading.ok ? succeed(feedOf(reading.value, options)) : reading;
}

/** A file being read. */
interface Reading {
  /** Reads one piece more. false: there was no more, and `outcome` stands. Throws the system's error. */
  readonly more: () => boolean;
  /** The events read since the last call. */
  readonly take: () => readonly SessionEvent[];
  readonly waiting: () => number; // events that `take` would give
  readonly share: () => number; // of the bytes, from 0 to 1
  readonly outcome: () => Result<Outcome> | null;
  readonly close: () => void;
}

type Outcome = Pick<DecodedRecording, 'cut' | 'seal' | 'problem'>;

/** Opens the file and reads as far as its first event. */
function beginReading({ path, source, show }: StreamOptions): Result<Reading> {
  const fd = openSync(path, 'r');
  const text = new StringDecoder('utf8');
  const piece = Buffer.alloc(PIECE);
  let isOpen = true;
  let events: SessionEvent[] = [];
  let read = 0; // bytes
  let end: Result<Outcome> | null = null;
  const decoder = createDecoder({
    source,
    hash: sha256(),
    onEvent: event => void events.push(show(event)),
  });

  function close(): void {
    if (isOpen) closeSync(fd);
    isOpen = false;
  }

  function more(): boolean {
    if (end !== null) return false;
    const bytes = readSync(fd, piece, 0, PIECE, null);
    read += bytes;
    const wantsMore = decoder.push(bytes > 0 ? text.write(piece.subarray(0, bytes)) : text.end());
    if (bytes > 0 && wantsMore) return true;
    end = decoder.finish();
    close();
    return false;
  }

  function outcome(): Result<Outcome> | null {
    return end;
  }

  function take(): readonly SessionEvent[] {
    const taken = events;
    events = [];
    return taken;
  }

  try {
    const size = fstatSync(fd).size;
    while (events.length === 0 && more());
    if (events.length === 0) {
      const read = outcome();
      if (read?.ok === false) return read;
      return { ok: false, problem: read?.value.problem ?? noEvents(source) };
    }
    const share = (): number => (size > 0 ? Math.min(1, read / size) : 1);
    return succeed({ more, take, waiting: () => events.length, share, outcome, close });
  } catch (error) {
    close();
    throw error;
  }
}

function feedOf(reading: Reading, { path, source, sessionId }: StreamOptions): SessionFeed {
  let listener: FeedListener | null = null;
  let closed = false;
  let told = 0; // events
  let at = 0; // ms of session time told

  function close(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    reading.close();
    listener?.close(reason);
  }

  function tell(): void {
    const events = reading.take();
    const last = events.at(-1);
    if (last === undefined || closed) return;
    told += events.length;
    at = last.at;
    listener?.frame(events);
  }

  /** Reads for a while, tells what came of it, and comes again. */
  function slice(): void {
    if (closed) return;
    let goesOn = true;
    try {
      const until = performance.now() + SLICE_MS;
      while (goesOn && performance.now() < until) goesOn = reading.more();
    } catch {
      tell();
      return close('failed');
    }
    tell();
    if (closed) return;
    if (!goesOn) return end();
    listener?.status({ at, notice: null, read: reading.share() });
    setImmediate(slice);
  }

  function end(): void {
    const read = reading.outcome();
    if (read?.ok !== true) return close('failed');
    if (read.value.cut?.reason === 'torn') setTornTailAside(path);
    listener?.status({ at, notice: noticeOf(read.value, told, source, path) });
    close('ended');
  }

  return {
    follow: follower => {
      if (listener !== null) throw new Error('a feed has one listener, and this one has it');
      listener = follower;
      if (closed) return follower.close('left');
      follower.welcome({ sessionId, source: 'recorded', eventCount: reading.waiting() });
      tell();
      slice();
    },
    leave: () => close('left'),
  };
}
