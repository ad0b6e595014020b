import type { Result } from '../problem.ts';
import type { Command } from './commands.ts';
import type { SessionEvent } from './events.ts';

/** What a session, live or recorded, tells whoever follows it. */
export interface FeedListener {
  /** Once, before any frame. */
  readonly welcome: (welcome: Welcome) => void;
  /** Events in order of seq without a gap, at least one. */
  readonly frame: (events: readonly SessionEvent[]) => void;
  readonly status: (status: FeedStatus) => void;
  /** Once, last. */
  readonly close: (reason: CloseReason) => void;
}

export interface Welcome {
  readonly sessionId: string;
  readonly source: 'live' | 'recorded';
  /** Events already in the log, which the first frames bring; more may follow, live or from a file. */
  readonly eventCount: number;
}

/** `session time` in ms up to which the log is complete: the tail a playhead may follow. */
export interface FeedStatus {
  readonly at: number;
  /** A remark to show: a cut line in the file, a disk that is full. */
  readonly notice: Notice | null;
  /** While the log is being read from a file: how much of it was, from 0 to 1. */
  readonly read?: number;
}

export interface Notice {
  readonly code: string; // names a message of the catalogue
  readonly values: Readonly<Record<string, string | number>>;
}

export type CloseReason = 'ended' | 'abandoned' | 'failed' | 'left';

export interface SessionFeed {
  /** Starts the feed. A feed has one listener; a second call throws. */
  readonly follow: (listener: FeedListener) => void;
  /** Leaves the session; the listener hears `close('left')`. */
  readonly leave: () => void;
}

/** A feed of a session that still runs and takes commands. A recording has no `submit` by its type. */
export interface LiveSession extends SessionFeed {
  /** Resolves when the host has accepted or refused; what follows from it arrives as events. */
  readonly submit: (command: Command) => Promise<Result<null>>;
}
