import { signal, type ReadonlySignal } from '@preact/signals';
import type { SessionEvent } from '../../src/core/session/events.ts';
import type { CloseReason, Notice, SessionFeed, Welcome } from '../../src/core/session/feed.ts';
import { createTimeline, type Timeline } from '../../src/core/session/timeline.ts';

/** A feed being followed: its log so far, and signals that say when there is more. */
export interface FollowedFeed {
  readonly timeline: Timeline;
  readonly welcome: ReadonlySignal<Welcome | null>;
  /** Length of the timeline, as a signal. */
  readonly length: ReadonlySignal<number>;
  readonly notice: ReadonlySignal<Notice | null>;
  /** How much of a recording has arrived, from 0 to 1; null: all of it, or it is no recording. */
  readonly read: ReadonlySignal<number | null>;
  readonly closed: ReadonlySignal<CloseReason | null>;
  readonly leave: () => void;
}

export function followFeed(
  feed: SessionFeed,
  heard: (events: readonly SessionEvent[]) => void,
  broken: (error: Error) => void,
): FollowedFeed {
  const timeline = createTimeline();
  const welcome = signal<Welcome | null>(null);
  const length = signal(0);
  const notice = signal<Notice | null>(null);
  const read = signal<number | null>(null);
  const closed = signal<CloseReason | null>(null);

  feed.follow({
    welcome: told => {
      welcome.value = told;
      if (told.source === 'recorded') read.value = 0;
    },
    frame: events => {
      try {
        timeline.append(events);
      } catch (error) {
        broken(error instanceof Error ? error : new Error(String(error)));
        feed.leave();
        return;
      }
      length.value = timeline.length;
      heard(events);
    },
    status: status => {
      if (status.notice !== null) notice.value = status.notice;
      read.value = status.read ?? null;
    },
    close: reason => {
      read.value = null;
      closed.value = reason;
    },
  });

  return { timeline, welcome, length, notice, read, closed, leave: () => feed.leave() };
}
