import { issueInWords } from '../problemOfIssues.ts';
import { stampIssue, type LastStamp } from './continuity.ts';
import type { SessionEvent } from './events.ts';
import { createEventLog } from './eventLog.ts';
import { evolve } from './evolve.ts';
import { evolveRun, landingRun } from './landingRun.ts';
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
  /** Events number `from` to `to - 1`, counted from 0: those between two positions; not always the same objects. */
  readonly eventsBetween: (from: number, to: number) => readonly SessionEvent[];
}

export const CHECKPOINT_INTERVAL = 256; // events

interface Position {
  readonly count: number; // events
  readonly state: SessionState | null;
}

export function createTimeline(): Timeline {
  const log = createEventLog();
  // Number k is the state after 256 k events; number 0 is the one just opened, whose columns all share.
  const checkpoints: Position[] = [];
  let tail: SessionState | null = null;
  let cursor: Position = { count: 0, state: null };

  function append(added: readonly SessionEvent[]): void {
    const { length } = log;
    checkContinues(length === 0 ? null : { seq: length - 1, at: log.timeOf(length - 1) }, added);
    for (let from = 0; from < added.length;) {
      const room = CHECKPOINT_INTERVAL - (log.length % CHECKPOINT_INTERVAL);
      const run = landingRun(tail, added, from, room);
      if (tail !== null && run.length > 0) tail = evolveRun(tail, run);
      else tail = evolve(tail, added[from] as SessionEvent);
      log.push(run.length > 0 ? run : added.slice(from, from + 1), tail, run.length > 0);
      from += Math.max(1, run.length);
      if (log.length === 1 || log.length % CHECKPOINT_INTERVAL === 0)
        checkpoints.push({ count: log.length, state: tail });
    }
  }

  function stateAfter(eventCount: number): SessionState | null {
    if (!Number.isInteger(eventCount) || eventCount < 0 || eventCount > log.length)
      throw new RangeError(
        `the timeline has ${log.length} events, the state after ${eventCount} was asked for`,
      );
    if (eventCount === log.length) return tail;
    if (eventCount === 0) return null;
    const checkpoint = checkpoints[Math.floor(eventCount / CHECKPOINT_INTERVAL)] as Position;
    const near = cursor.count <= eventCount && cursor.count > checkpoint.count;
    const from = near ? cursor : checkpoint;
    cursor = { count: eventCount, state: log.fold(from.state, from.count, eventCount) };
    return cursor.state;
  }

  function eventCountAt(atMs: number): number {
    let low = 0;
    let high = log.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (log.timeOf(middle) <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function eventsBetween(from: number, to: number): readonly SessionEvent[] {
    const events: SessionEvent[] = [];
    for (let i = Math.max(0, from); i < Math.min(to, log.length); i++) events.push(log.eventAt(i));
    return events;
  }

  return {
    get length() {
      return log.length;
    },
    get endAt() {
      return log.length === 0 ? 0 : log.timeOf(log.length - 1);
    },
    append,
    stateAfter,
    eventCountAt,
    eventsBetween,
  };
}

function checkContinues(last: LastStamp, added: readonly SessionEvent[]): void {
  let previous = last;
  for (const event of added) {
    const issue = stampIssue(previous, event);
    if (issue !== null)
      throw new RangeError(`event after ${previous?.seq ?? 'none'}: ${issueInWords(issue)}`);
    previous = event;
  }
}
