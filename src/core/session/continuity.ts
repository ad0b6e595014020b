import type { FieldIssue } from '../problemOfIssues.ts';
import type { SessionEvent } from './events.ts';

/** The last event of a log, as far as the next one has to follow on it; null: the log is empty. */
export type LastStamp = { readonly seq: number; readonly at: number } | null;

/** Why the event cannot come next in the log; null if it can. */
export function stampIssue(last: LastStamp, event: SessionEvent): FieldIssue | null {
  const seq = last === null ? 0 : last.seq + 1;
  const at = last?.at ?? 0;
  if (event.seq !== seq) return { field: 'seq', expected: `${seq}`, got: `${event.seq}` };
  if (!(event.at >= at)) return { field: 'at', expected: `${at} or later`, got: `${event.at}` };
  if ((event.type === 'session-opened') !== (last === null))
    return {
      field: 'type',
      expected: last === null ? '"session-opened"' : 'one "session-opened" alone',
      got: `"${event.type}"`,
    };
  return null;
}
