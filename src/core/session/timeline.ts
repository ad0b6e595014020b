import { issueInWords } from '../problemOfIssues.ts';
import { stampIssue, type LastStamp } from './continuity.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SessionState } from './state.ts';

/**
 * A log of events and every state it passes through. A live view and a replay read the same one: live,
 * the tail grows while somebody looks; in a replay it is all there from the start.
 *
 * Positions are counts of events: 0 is before the first, `length` is now.
 */
export interface Timeline {
  /** Events so far. */
  readonly length: number;
  /** Session time of the last event in ms; 0 when there is none. */
  readonly endAt: number;
  /**
   * Adds events that go on from the last. All or none: throws RangeError on a gap in `seq`, on time
   * that runs back, and on a first event that does not open a session, and is then as it was.
   */
  readonly append: (events: readonly SessionEvent[]) => void;
  /**
   * State after that many events; null before the first. Throws RangeError outside 0 to `length`.
   * Costs O(1) at the tail and one step on from the state last asked for, else at most
   * `CHECKPOINT_INTERVAL` folds.
   */
  readonly stateAfter: (eventCount: number) => SessionState | null;
  /** How many events had happened by that session time in ms, those at that very time included. */
  readonly eventCountAt: (atMs: number) => number;
  /** Events number `from` to `to - 1`, counted from 0: those between two positions. */
  readonly eventsBetween: (from: number, to: number) => readonly SessionEvent[];
}

export const CHECKPOINT_INTERVAL = 256; // events

interface Position {
  readonly count: number; // events
  readonly state: SessionState | null;
}

export function createTimeline(): Timeline {
  const events: SessionEvent[] = [];
  // Number k is the state after 256 k events; number 0 is the one just opened, whose columns all share.
  const checkpoints: Position[] = [];
  let tail: SessionState | null = null;
  let cursor: Position = { count: 0, state: null };

  function append(added: readonly SessionEvent[]): void {
    checkContinues(events.at(-1), added);
    for (const event of added) {
      tail = evolve(tail, event);
      events.push(event);
      if (events.length === 1 || events.length % CHECKPOINT_INTERVAL === 0)
        checkpoints.push({ count: events.length, state: tail });
    }
  }

  function stateAfter(eventCount: number): SessionState | null {
    if (!Number.isInteger(eventCount) || eventCount < 0 || eventCount > events.length)
      throw new RangeError(
        `the timeline has ${events.length} events, the state after ${eventCount} was asked for`,
      );
    if (eventCount === events.length) return tail;
    if (eventCount === 0) return null;
    const checkpoint = checkpoints[Math.floor(eventCount / CHECKPOINT_INTERVAL)] as Position;
    const near = cursor.count <= eventCount && cursor.count > checkpoint.count;
    let { count, state } = near ? cursor : checkpoint;
    for (; count < eventCount; count++) state = evolve(state, events[count] as SessionEvent);
    cursor = { count, state };
    return state;
  }

  function eventCountAt(atMs: number): number {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((events[middle] as SessionEvent).at <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get length() {
      return events.length;
    },
    get endAt() {
      return events.at(-1)?.at ?? 0;
    },
    append,
    stateAfter,
    eventCountAt,
    eventsBetween: (from, to) => events.slice(Math.max(0, from), Math.max(0, to)),
  };
}

function checkContinues(last: SessionEvent | undefined, added: readonly SessionEvent[]): void {
  let previous: LastStamp = last ?? null;
  for (const event of added) {
    const issue = stampIssue(previous, event);
    if (issue !== null)
      throw new RangeError(`event after ${previous?.seq ?? 'none'}: ${issueInWords(issue)}`);
    previous = event;
  }
}
