import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/core/session/redact.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { createReader, createWriter } from '../../src/net/bytes.ts';
import { encodeEvents } from '../../src/net/eventCodec.ts';
import { readStep, writeStep } from '../../src/net/landedCodec.ts';
import { readFrame, writeFrame } from '../../src/net/frame.ts';
import { mission, played } from '../support/missions.ts';

const head = { sessionId: 'session', from: 0, totals: [] };

describe('a frame', () => {
  test.each(['first-contact', 'decoys', 'two-bases', 'newcomb'])(
    'brings every event of %s as it was',
    id => {
      const events = played(mission(id)).events.map(event => redact(event, 'player'));
      expect(readFrame(writeFrame(head, encodeEvents(events)))).toEqual({
        sessionId: 'session',
        from: 0,
        events,
      });
    },
  );

  test('numbers its events, and gives the student their own totals', () => {
    const landed = (first: number): SessionEvent => ({
      type: 'landed',
      first,
      positions: [1.5, -2.25],
      totals: { mle: 7 },
      seq: 40 + first,
      at: 50 * first,
    });
    const frame = writeFrame(
      { sessionId: null, from: 50, totals: [3.25, Infinity] },
      encodeEvents([landed(1), { type: 'paused', seq: 0, at: 75 }, landed(3)]),
    );
    const { sessionId, events } = readFrame(frame);
    expect(sessionId).toBeNull();
    expect(events.map(({ seq }) => seq)).toEqual([50, 51, 52]);
    expect(events.map(event => (event.type === 'landed' ? event.totals.player : null))).toEqual([
      3.25,
      null,
      Infinity,
    ]);
  });

  test('takes a few bytes for a landing', () => {
    const positions = Array.from({ length: 20 }, (_, i) => Math.round(Math.sin(i) * 4e6) / 1e6);
    const totals = { player: 812.345678, mle: 801.2, map: 799.123456, em: 805 };
    const event: SessionEvent = {
      type: 'landed',
      first: 5001,
      positions,
      totals,
      seq: 1,
      at: 25_000,
    };
    expect(encodeEvents([event]).length).toBeLessThan(90);
  });

  test('is refused when it is cut', () => {
    const events = played(mission('first-contact')).events.slice(0, 40);
    const bytes = writeFrame(head, encodeEvents(events));
    for (const cut of [1, 5, 9, bytes.length - 1])
      expect(() => readFrame(bytes.subarray(0, cut))).toThrow();
  });
});

test('any number comes back to the last bit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), value => {
      const writer = createWriter();
      writeStep(writer, value);
      const reader = createReader(writer.take());
      expect(Object.is(readStep(reader), value)).toBe(true);
      expect(reader.done()).toBe(true);
    }),
  );
});

test('any batch of landings comes back to the last bit', () => {
  const position = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map(n => (n === 0 ? 0 : n / 1e6)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 1 }), positions => {
      const event: SessionEvent = {
        type: 'landed',
        first: 1,
        positions,
        totals: {},
        seq: 0,
        at: 0.5,
      };
      expect(readFrame(writeFrame(head, encodeEvents([event]))).events).toEqual([event]);
    }),
  );
});
