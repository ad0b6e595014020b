import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnView } from '../../../src/core/session/column.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { evolve } from '../../../src/core/session/evolve.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import { sequenceItems } from '../../../src/core/session/sequence.ts';
import { CHECKPOINT_INTERVAL, createTimeline } from '../../../src/core/session/timeline.ts';
import { longSession, sampleEvents } from '../../support/sampleSession.ts';

const long = longSession(1500);

function foldAll(events: readonly SessionEvent[]): SessionState | null {
  return events.reduce<SessionState | null>(evolve, null);
}

/** A state's content without the spare room behind its columns and sequences. */
function content(state: SessionState | null): unknown {
  if (state === null) return null;
  return {
    ...state,
    landings: [...columnView(state.landings)],
    guesses: sequenceItems(state.guesses),
    estimateHistory: sequenceItems(state.estimateHistory),
    alarms: sequenceItems(state.alarms),
    race: {
      ...state.race,
      finishedLegs: sequenceItems(state.race.finishedLegs),
      historyAfter: [...columnView(state.race.historyAfter)],
      history: Object.entries(state.race.history).map(([id, c]) => [id, [...columnView(c)]]),
    },
  };
}

function timelineOf(events: readonly SessionEvent[], frame = 1000) {
  const timeline = createTimeline();
  for (let i = 0; i < events.length; i += frame) timeline.append(events.slice(i, i + frame));
  return timeline;
}

describe('an empty timeline', () => {
  test('has one position, before the first event', () => {
    const timeline = createTimeline();
    expect(timeline.length).toBe(0);
    expect(timeline.endAt).toBe(0);
    expect(timeline.stateAfter(0)).toBeNull();
    expect(timeline.eventCountAt(1e9)).toBe(0);
  });
});

describe('states', () => {
  test('equal a fold from the beginning at every position, forwards and backwards', () => {
    const timeline = timelineOf(sampleEvents);
    for (let n = 0; n <= sampleEvents.length; n++)
      expect(content(timeline.stateAfter(n))).toEqual(content(foldAll(sampleEvents.slice(0, n))));
    for (let n = sampleEvents.length; n >= 0; n--)
      expect(content(timeline.stateAfter(n))).toEqual(content(foldAll(sampleEvents.slice(0, n))));
  });

  test('equal a fold from the beginning wherever one jumps to, in whatever frames it came', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.array(fc.integer({ min: 0, max: long.length }), { minLength: 1, maxLength: 12 }),
        (frame, positions) => {
          const timeline = timelineOf(long, frame);
          for (const n of positions)
            expect(content(timeline.stateAfter(n))).toEqual(content(foldAll(long.slice(0, n))));
        },
      ),
      { seed: 1, numRuns: 15 },
    );
  });

  test('stay what they were while the log goes on', () => {
    const timeline = createTimeline();
    timeline.append(long.slice(0, 100));
    const state = timeline.stateAfter(100);
    const before = content(state);
    timeline.append(long.slice(100));
    timeline.stateAfter(150);
    expect(content(state)).toEqual(before);
  });

  test.each([-1, 0.5, sampleEvents.length + 1, NaN])('are refused at position %d', n => {
    expect(() => timelineOf(sampleEvents).stateAfter(n)).toThrow(RangeError);
  });
});

describe('folding again', () => {
  const buffersOf = (state: SessionState | null) =>
    state && [
      state.landings.buffer,
      state.race.historyAfter.buffer,
      ...Object.values(state.race.history).map(column => column.buffer),
    ];

  test('copies no column: every state reads the buffers of the newest', () => {
    const timeline = timelineOf(long);
    const newest = buffersOf(timeline.stateAfter(timeline.length));
    for (const n of [1, 60, 70, 255, 256, 257, 900, 400, 399, 1200, timeline.length - 1]) {
      const buffers = buffersOf(timeline.stateAfter(n));
      buffers?.forEach((buffer, i) => expect(buffer).toBe(newest?.[i]));
    }
  });

  test('goes on from the state last asked for, and from a checkpoint never further than that', () => {
    const timeline = timelineOf(long);
    const seen: number[] = [];
    // An accessor in an event tells when the fold reads it.
    const watched = long.map(event => ({
      ...event,
      get seq() {
        seen.push(event.seq);
        return event.seq;
      },
    }));
    const other = createTimeline();
    other.append(watched);
    seen.length = 0;
    const read = (from: number, to: number) =>
      new Set(long.slice(from, to).flatMap(({ type, seq }) => (type === 'landed' ? [] : [seq])));
    other.stateAfter(1000);
    expect(new Set(seen)).toEqual(read(1000 - (1000 % CHECKPOINT_INTERVAL), 1000));
    seen.length = 0;
    other.stateAfter(1001);
    other.stateAfter(1002);
    expect(new Set(seen)).toEqual(read(1000, 1002));
    seen.length = 0;
    expect(content(other.stateAfter(1002))).toEqual(content(timeline.stateAfter(1002)));
    other.stateAfter(other.length);
    expect(seen).toEqual([]);
  });
});

describe('appending', () => {
  const bad: readonly (readonly [string, readonly SessionEvent[]])[] = [
    ['a gap', [...sampleEvents.slice(0, 3), ...sampleEvents.slice(4)]],
    ['an event twice', [...sampleEvents.slice(0, 3), ...sampleEvents.slice(2)]],
    ['a log that does not open', [{ type: 'paused', seq: 0, at: 0 }]],
    ['a session opened twice', [sampleEvents[0]!, { ...sampleEvents[0]!, seq: 1 }]],
    ['time that runs back', [...sampleEvents.slice(0, 8), { type: 'paused', seq: 8, at: 99 }]],
    [
      'a time that is no number',
      [...sampleEvents.slice(0, 8), { type: 'paused', seq: 8, at: NaN }],
    ],
  ];

  test.each(bad)('refuses %s and leaves the timeline as it was', (_name, events) => {
    const timeline = createTimeline();
    expect(() => timeline.append(events)).toThrow(RangeError);
    expect(timeline.length).toBe(0);
    timeline.append(sampleEvents);
    expect(timeline.length).toBe(sampleEvents.length);
  });

  test('says which event was missing', () => {
    expect(() => timelineOf(sampleEvents.slice(0, 3)).append(sampleEvents.slice(4))).toThrow(
      'event after 2: seq: expected 3, got 4',
    );
  });
});

describe('time', () => {
  test('counts the events at or before a moment', () => {
    const timeline = timelineOf(sampleEvents);
    for (const at of [-1, 0, 49.9, 50, 50.1, 100, 130, 199, 200, 1e9])
      expect(timeline.eventCountAt(at)).toBe(sampleEvents.filter(e => e.at <= at).length);
    expect(timeline.endAt).toBe(200);
  });

  test('gives the events between two positions', () => {
    const timeline = timelineOf(sampleEvents);
    expect(timeline.eventsBetween(2, 5)).toEqual(sampleEvents.slice(2, 5));
    expect(timeline.eventsBetween(5, 5)).toEqual([]);
    expect(timelineOf(long).eventsBetween(-1, long.length + 1)).toEqual(long);
  });

  test.each([
    ['a total is missing', { totals: { player: 0, mle: 0, map: 0 } }],
    ['totals come in another order', { totals: { em: 0, mle: 0, map: 0, player: 0 } }],
    ['nobody of the mission is there', { totals: {} }],
    ['somebody is there who does not fly', { totals: { player: 0, mle: 0, map: 0, bayes: 0 } }],
    ['landings are missing', { first: 4711 }],
  ])('keeps batches of landings as they are, also where %s', (_what, change) => {
    const odd = long.map((event, i) =>
      event.type === 'landed' && i % 3 === 0 ? ({ ...event, ...change } as SessionEvent) : event,
    );
    const timeline = timelineOf(odd, 100);
    expect(timeline.eventsBetween(0, odd.length)).toEqual(odd);
    expect(JSON.stringify(timeline.eventsBetween(0, 400))).toBe(JSON.stringify(odd.slice(0, 400)));
    for (const n of [700, 20, 1400, 256, 257])
      expect(content(timeline.stateAfter(n))).toEqual(content(foldAll(odd.slice(0, n))));
  });
});
