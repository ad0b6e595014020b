import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../src/core/recording/decode.ts';
import { columnView } from '../../src/core/session/column.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { recordedFeed } from '../../src/core/session/recordedFeed.ts';
import { sequenceItems } from '../../src/core/session/sequence.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { createTimeline, type Timeline } from '../../src/core/session/timeline.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';
import { mission, MISSIONS, played } from '../support/missions.ts';
import { recordingText } from '../support/recordingText.ts';

// A moment looked at live and the same moment in a replay show the same numbers, to the last digit,
// whatever way the replay came there.

/** All a screen can read of a state, copied, so that nothing later can change it. */
function seen(state: SessionState | null): string {
  if (state === null) return 'null';
  const { landings, guesses, estimateHistory, alarms, race, ...plain } = state;
  return JSON.stringify(
    {
      ...plain,
      landings: [...columnView(landings)],
      guesses: sequenceItems(guesses),
      estimateHistory: sequenceItems(estimateHistory),
      alarms: sequenceItems(alarms),
      race: {
        ...race,
        finishedLegs: sequenceItems(race.finishedLegs),
        historyAfter: [...columnView(race.historyAfter)],
        history: Object.entries(race.history).map(([id, column]) => [id, ...columnView(column)]),
      },
    },
    (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

function replayOf(events: readonly SessionEvent[]): Timeline {
  const decoded = decodeRecording(recordingText(events), { source: 'f', hash: sha256() });
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const timeline = createTimeline();
  recordedFeed('s', decoded.value.events, null).follow({
    welcome: () => {},
    frame: frame => timeline.append(frame),
    status: () => {},
    close: () => {},
  });
  return timeline;
}

describe.each(MISSIONS)('%s, replayed', id => {
  const { events } = played(mission(id));
  // What was on the screen live after some of the frames, while the log was still growing.
  const live = createTimeline();
  const moments = new Map<number, string>();
  for (let from = 0; from < events.length;) {
    const frame = events.slice(from, from + 1 + (from % 5));
    live.append(frame);
    from += frame.length;
    if (from % 7 === 0 || from === events.length) moments.set(from, seen(live.stateAfter(from)));
  }
  const counts = [...moments.keys()];
  const replay = replayOf(events);

  test('shows at any moment, dragged to both ways, what was there live', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...counts), { minLength: 1, maxLength: 8 }), jumps => {
        for (const count of jumps) expect(seen(replay.stateAfter(count))).toBe(moments.get(count));
      }),
      { seed: 3, numRuns: 12 },
    );
  });

  test('ends with the same outcome', () => {
    expect(seen(replay.stateAfter(replay.length))).toBe(moments.get(events.length));
    expect(replay.stateAfter(replay.length)?.outcome).not.toBeNull();
    expect(replay.endAt).toBe(events.at(-1)?.at);
  });

  test('finds the moment that a session time names', () => {
    for (const share of [0, 0.25, 0.5, 1]) {
      const at = Math.round(share * replay.endAt);
      expect(replay.eventCountAt(at)).toBe(events.filter(event => event.at <= at).length);
    }
  });
});
