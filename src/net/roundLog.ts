import { fail, type Result } from '../core/problem.ts';
import type { Command } from '../core/session/commands.ts';
import type { SessionEvent } from '../core/session/events.ts';
import type { CloseReason, FeedListener, LiveSession } from '../core/session/feed.ts';

/** What a student has of a round so far, for whoever follows it here. */
export interface RoundLog {
  readonly sessionId: string;
  readonly events: () => number;
  readonly landings: () => number;
  /** Adds events from number `from` on, which may be there already. False: some are missing before them. */
  readonly append: (from: number, events: readonly SessionEvent[]) => boolean;
  readonly join: () => LiveSession;
  readonly close: (reason: CloseReason) => void;
}

interface Follower {
  readonly listener: FeedListener;
  told: number; // events
  toldAt: number; // ms of session time; -1: nothing yet
  busy: boolean;
}

type Submit = (command: Command) => Promise<Result<null>>;

export function createRoundLog(sessionId: string, submit: Submit): RoundLog {
  const log: SessionEvent[] = [];
  const followers = new Set<Follower>();
  let landings = 0;
  let at = 0;
  let closed: CloseReason | null = null;

  function tell(follower: Follower): void {
    if (follower.busy || log.length === 0) return;
    follower.busy = true;
    try {
      tellNews(follower);
    } finally {
      follower.busy = false;
    }
    if (closed !== null && followers.delete(follower)) follower.listener.close(closed);
  }

  function tellNews(follower: Follower): void {
    const { listener } = follower;
    if (follower.toldAt < 0)
      listener.welcome({ sessionId, source: 'live', eventCount: log.length });
    while (followers.has(follower) && follower.told < log.length) {
      const events = log.slice(follower.told);
      follower.told = log.length;
      listener.frame(events);
    }
    if (!followers.has(follower) || follower.toldAt === at) return;
    follower.toldAt = at;
    listener.status({ at, notice: null });
  }

  function append(from: number, events: readonly SessionEvent[]): boolean {
    if (from > log.length) return false;
    for (const event of events.slice(log.length - from)) {
      log.push(event);
      if (event.type === 'landed') landings = event.first + event.positions.length - 1;
      if (event.type === 'revealed')
        closed = event.outcome.ended === 'abandoned' ? 'abandoned' : 'ended';
    }
    at = log.at(-1)?.at ?? 0;
    for (const follower of followers) tell(follower);
    return true;
  }

  function join(): LiveSession {
    let follower: Follower | null = null;
    return {
      follow: listener => {
        if (follower !== null)
          throw new Error('a feed has one listener, and this one has it already');
        follower = { listener, told: 0, toldAt: -1, busy: false };
        followers.add(follower);
        tell(follower);
      },
      leave: () => {
        if (follower !== null && followers.delete(follower)) follower.listener.close('left');
      },
      submit: command =>
        closed === null
          ? submit(command)
          : Promise.resolve(
              fail('command-too-late', `"${command.type}" came after the round had ended`, {
                command: command.type,
              }),
            ),
    };
  }

  return {
    sessionId,
    events: () => log.length,
    landings: () => landings,
    append,
    join,
    close: reason => {
      closed ??= reason;
      for (const follower of followers) tell(follower);
      // Those who never heard a welcome are told the end all the same.
      for (const follower of followers) {
        followers.delete(follower);
        follower.listener.close(closed);
      }
    },
  };
}
