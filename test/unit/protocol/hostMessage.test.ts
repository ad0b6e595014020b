import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decodeHostMessage } from '../../../src/core/protocol/decoders.ts';
import { hostMessageSchema } from '../../../src/core/protocol/hostMessageSchema.ts';
import { isFrame } from '../../../src/core/protocol/isFrame.ts';

const event = (seq: unknown, type: unknown = 'paused', at: unknown = 5) => ({ type, seq, at });
const frame = (...events: unknown[]) => ({ type: 'frame', events });

describe('a message of a host', () => {
  test.each([
    { type: 'welcome', welcome: { sessionId: 's', source: 'live', eventCount: 2 } },
    frame(event(3), event(4), { ...event(5, 'landed'), first: 1, positions: [1], totals: {} }),
    { type: 'status', status: { at: 12.5, notice: null } },
    { type: 'status', status: { at: 12.5, notice: null, read: 0.25 } },
    { type: 'status', status: { at: 0, notice: { code: 'disk-full', values: { bytes: 1 } } } },
    { type: 'answer', nonce: 1, problem: null },
    { type: 'answer', nonce: 1, problem: { code: 'internal', message: 'm', values: {} } },
    { type: 'close', reason: 'ended' },
  ])('is taken as it is: %j', message => {
    expect(decodeHostMessage(message)).toEqual({ ok: true, value: message });
  });

  test.each([
    [frame(), 'at least one event'],
    [frame(event(3), event(5)), 'events[1].seq: expected 4, as seq rises by 1'],
    [frame(event(3), event(3)), 'events[1].seq: expected 4, as seq rises by 1'],
    [frame(event(0, 'exploded')), 'name of an event'],
    [frame(event(0, 'toString')), 'name of an event'],
    [frame(event(-1)), 'seq'],
    [frame(event(0.5)), 'a whole number'],
    [frame(event(0, 'paused', Number.NaN)), 'events[0].at'],
    [frame(event(0, 'paused', Infinity)), 'got Infinity'],
    [frame(null), 'events[0]'],
    [{ type: 'frame', events: {} }, 'events: expected Array'],
    [{ type: 'welcome', welcome: { sessionId: 's', source: 'tape', eventCount: 0 } }, 'source'],
    [{ type: 'status', status: { at: 0, notice: null, read: 1.5 } }, 'status.read'],
    [{ type: 'close', reason: 'bored' }, '"bored"'],
    [{ type: 'submit' }, 'message: type'],
    [7, 'message'],
  ])('is refused with a reason: %j', (message, part) => {
    const result = decodeHostMessage(message);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problem.message).toContain(part);
  });
});

test.each([
  frame(event(3), event(4)),
  frame(event(0, 'landed', 0)),
  frame(event(0, 'paused', 1e12), event(1, 'resumed', 1e12)),
  frame(),
  frame(event(3), event(5)),
  frame(event(3), null),
  frame(event(3), event(4, 'exploded')),
  frame(event(-1)),
  frame(event(2 ** 53)),
  frame(event('3')),
  frame(event(0, 'paused', -1)),
  frame(event(0, 'paused', 1e13)),
  frame(event(0, 'paused', '5')),
  { type: 'frame' },
  null,
])('a frame is told from what is none as by the schema: %j', message => {
  expect(isFrame(message)).toBe(v.safeParse(hostMessageSchema, message).success);
});
