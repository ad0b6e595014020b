import * as v from 'valibot';
import { consistent, integerIn, MAX_SESSION_MS, numberIn } from '../schemaParts.ts';
import { EVENT_TYPES } from './eventTypes.ts';

const count = integerIn(0, Number.MAX_SAFE_INTEGER);
const moment = numberIn(0, MAX_SESSION_MS);
const values = v.record(v.string(), v.union([v.string(), v.number()]));

const eventType = v.pipe(
  v.string(),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    if (dataset.typed && !Object.hasOwn(EVENT_TYPES, dataset.value))
      addIssue({ expected: 'the name of an event' });
  }),
);

const events = v.pipe(
  v.array(v.looseObject({ type: eventType, seq: count, at: moment })),
  consistent(list => {
    if (list.length === 0) return [{ field: ['length'], expected: 'at least one event', got: 0 }];
    const i = list.findIndex((event, k) => k > 0 && event.seq !== list[k - 1]!.seq + 1);
    if (i < 0) return [];
    const expected = `${list[i - 1]!.seq + 1}, as seq rises by 1`;
    return [{ field: [i, 'seq'], expected, got: list[i]!.seq }];
  }),
);

export const hostMessageSchema = v.variant('type', [
  v.object({
    type: v.literal('welcome'),
    welcome: v.object({
      sessionId: v.string(),
      source: v.picklist(['live', 'recorded']),
      eventCount: count,
    }),
  }),
  v.object({
    type: v.literal('frame'),
    events,
  }),
  v.object({
    type: v.literal('status'),
    status: v.object({
      at: moment,
      notice: v.nullable(v.object({ code: v.string(), values })),
      read: v.optional(numberIn(0, 1)),
    }),
  }),
  v.object({
    type: v.literal('answer'),
    nonce: v.number(),
    problem: v.nullable(v.object({ code: v.string(), message: v.string(), values })),
  }),
  v.object({
    type: v.literal('close'),
    reason: v.picklist(['ended', 'abandoned', 'failed', 'left']),
  }),
]);
