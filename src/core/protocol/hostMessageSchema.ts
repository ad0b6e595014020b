import * as v from 'valibot';
import type { SessionEvent } from '../session/events.ts';

// A record of every type, so that the compiler asks for one that is missing.
const EVENT_TYPES: Readonly<Record<SessionEvent['type'], true>> = {
  'session-opened': true,
  'truth-sealed': true,
  withheld: true,
  'prediction-made': true,
  'flight-began': true,
  landed: true,
  estimated: true,
  guessed: true,
  'decoys-announced': true,
  'memory-wiped': true,
  'contestant-wrecked': true,
  paused: true,
  resumed: true,
  'speed-set': true,
  revealed: true,
};

const count = v.pipe(v.number('a whole number'), v.safeInteger('a whole number'), v.minValue(0));
const moment = v.pipe(v.number('a time in ms'), v.finite('a finite time'), v.minValue(0));
const values = v.record(v.string(), v.union([v.string(), v.number()]));

const eventSchema = v.looseObject({
  type: v.pipe(
    v.string('the name of an event'),
    v.check(type => Object.hasOwn(EVENT_TYPES, type), 'the name of an event'),
  ),
  seq: count,
  at: moment,
});

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
    events: v.pipe(
      v.array(eventSchema, 'a list of events'),
      v.minLength(1, 'at least one event'),
      v.check(
        events => events.every((event, i) => i === 0 || event.seq === events[i - 1]!.seq + 1),
        'events whose seq rises by 1',
      ),
    ),
  }),
  v.object({
    type: v.literal('status'),
    status: v.object({
      at: moment,
      notice: v.nullable(v.object({ code: v.string(), values })),
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
