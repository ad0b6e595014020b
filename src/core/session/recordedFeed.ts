import type { SessionEvent } from './events.ts';
import type { CloseReason, FeedListener, Notice, SessionFeed } from './feed.ts';

const FRAME_EVENTS = 2000;

/**
 * A feed of a log that is complete. Everything is told while `follow` runs: the whole log in frames, the
 * status with the notice, if there is one, and the end.
 */
export function recordedFeed(
  sessionId: string,
  events: readonly SessionEvent[],
  notice: Notice | null,
): SessionFeed {
  let listener: FeedListener | null = null;
  let closed = false;

  function close(reason: CloseReason): void {
    if (closed) return;
    closed = true;
    listener?.close(reason);
  }

  return {
    follow: follower => {
      if (listener !== null) throw new Error('a feed has one listener, and this one has it');
      listener = follower;
      if (closed) return follower.close('left');
      follower.welcome({ sessionId, source: 'recorded', eventCount: events.length });
      for (let from = 0; from < events.length && !closed; from += FRAME_EVENTS)
        follower.frame(events.slice(from, from + FRAME_EVENTS));
      if (!closed) follower.status({ at: events.at(-1)?.at ?? 0, notice });
      close('ended');
    },
    leave: () => close('left'),
  };
}
