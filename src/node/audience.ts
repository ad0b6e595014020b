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

export function createAudience(sessionId: string): Audience {
  const log: SessionEvent[] = [];
  const listeners = new Set<FeedListener>();
  let closed: CloseReason | null = null;

  function join(submit: (command: Command) => Result<null>): LiveSession {
    let listener: FeedListener | null = null;
    return {
      follow: newcomer => {
        if (listener !== null)
          throw new Error('a feed has one listener, and this one has it already');
        listener = newcomer;
        newcomer.welcome({ sessionId, source: 'live', eventCount: log.length });
        if (log.length > 0) newcomer.frame(log.slice());
        newcomer.status({ at: log.at(-1)?.at ?? 0, notice: null });
        if (closed === null) listeners.add(newcomer);
        else newcomer.close(closed);
      },
      leave: () => {
        if (listener !== null && listeners.delete(listener)) listener.close('left');
      },
      submit: command => Promise.resolve(submit(command)),
    };
  }

  return {
    publish: events => {
      const seen = events.map(event => redact(event, 'player'));
      for (const event of seen) log.push(event);
      for (const listener of listeners) listener.frame(seen);
    },
    join,
    close: reason => {
      closed = reason;
      for (const listener of listeners) listener.close(reason);
      listeners.clear();
    },
  };
}
