import * as v from 'valibot';
import { firstIssue, type FieldIssue } from '../problemOfIssues.ts';
import { eventSchema } from '../session/eventSchema.ts';
import type { SessionEvent } from '../session/events.ts';
import type { LineContext } from './context.ts';
import { expandEvent } from './expand.ts';
import type { JsonObject } from './json.ts';
import { readLandedLine } from './landedLine.ts';

export type ReadEvent =
  | { readonly event: SessionEvent; readonly issue: null }
  | { readonly event: null; readonly issue: FieldIssue };

/** The event that a line of the newest version states, in short or in full. */
export function readEvent(json: JsonObject, context: LineContext): ReadEvent {
  const landed = readLandedLine(json, context);
  if (landed !== null) return { event: landed, issue: null };
  const parsed = v.safeParse(eventSchema, expandEvent(json, context), { abortEarly: true });
  return parsed.success
    ? { event: parsed.output, issue: null }
    : { event: null, issue: firstIssue(parsed.issues) };
}
