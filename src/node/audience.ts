import type { Result } from '../core/problem.ts';
import type { Command } from '../core/session/commands.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { CloseReason, FeedListener, LiveSession } from '../core/session/feed.ts';
import { redact } from '../core/session/redact.ts';

/** Those who follow a session in memory, each from its first event on, and each seeing what a player may. */
export interface Audience {
  readonly publish: (events: readonly SessionEvent[]) => void;
  readonly join: (submit: (command: Command) => Result<null>) => LiveSession;
  readonly close: (reason: CloseReason) => void;
}

interface Follower {
  readonly listener: FeedListener;
  told: number; // events of the log
  /** It is being told something: what comes of its own commands meanwhile is told after that. */
  busy: boolean;
}

/** The most in one frame: a session that goes on in the middle has much to tell at first. */
const FRAME_EVENTS = 2000;

export function createAudience(sessionId: string): Audience {
  const log: SessionEvent[] = [];
  const followers = new Set<Follower>();
  let closed: CloseReason | null = null;

  function tellNews(follower: Follower): void {
    while (followers.has(follower) && follower.told < log.length) {
      const events = log.slice(follower.told, follower.told + FRAME_EVENTS);
      follower.told += events.length;
      follower.listener.frame(events);
    }
  }

  function tell(follower: Follower, first?: () => void): void {
    if (follower.busy) return;
    follower.busy = true;
    try {
      first?.();
      tellNews(follower);
    } finally {
      follower.busy = false;
    }
    if (closed !== null && followers.delete(follower)) follower.listener.close(closed);
  }

  function tellStart(follower: Follower): void {
    follower.listener.welcome({ sessionId, source: 'live', eventCount: log.length });
    tellNews(follower);
    if (followers.has(follower))
      follower.listener.status({ at: log.at(-1)?.at ?? 0, notice: null });
  }

  function join(submit: (command: Command) => Result<null>): LiveSession {
    let follower: Follower | null = null;
    return {
      follow: listener => {
        if (follower !== null)
          throw new Error('a feed has one listener, and this one has it already');
        const newcomer = { listener, told: 0, busy: false };
        follower = newcomer;
        followers.add(newcomer);
        tell(newcomer, () => tellStart(newcomer));
      },
      leave: () => {
        if (follower !== null && followers.delete(follower)) follower.listener.close('left');
      },
      submit: command => Promise.resolve(submit(command)),
    };
  }

  return {
    publish: events => {
      for (const event of events) log.push(redact(event, 'player'));
      for (const follower of followers) tell(follower);
    },
    join,
    close: reason => {
      closed = reason;
      for (const follower of followers) tell(follower);
    },
  };
}
