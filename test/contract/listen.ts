import type { SessionEvent } from '../../src/core/session/events.ts';
import type { CloseReason, FeedStatus, SessionFeed, Welcome } from '../../src/core/session/feed.ts';

/** Everything a feed has said, in the order in which it said it. */
export interface Heard {
  readonly calls: string[];
  readonly welcomes: Welcome[];
  readonly events: SessionEvent[];
  readonly frameSizes: number[];
  readonly statuses: FeedStatus[];
  readonly closes: CloseReason[];
}

export function listen(feed: SessionFeed): Heard {
  const heard: Heard = {
    calls: [],
    welcomes: [],
    events: [],
    frameSizes: [],
    statuses: [],
    closes: [],
  };
  feed.follow({
    welcome: welcome => {
      heard.calls.push('welcome');
      heard.welcomes.push(welcome);
    },
    frame: events => {
      heard.calls.push('frame');
      heard.frameSizes.push(events.length);
      heard.events.push(...events);
    },
    status: status => {
      heard.calls.push('status');
      heard.statuses.push(status);
    },
    close: reason => {
      heard.calls.push('close');
      heard.closes.push(reason);
    },
  });
  return heard;
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

/** Long enough for what is under way on a port to arrive. */
export const quiet = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 20));
