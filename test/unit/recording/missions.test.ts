import { describe, expect, test } from 'vitest';
import { decodeRecording } from '../../../src/core/recording/decode.ts';
import { createTimeline, type Timeline } from '../../../src/core/session/timeline.ts';
import { autopilot } from '../../../src/core/session/autopilot.ts';
import type { Pilot } from '../../../src/core/session/playThrough.ts';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { sha256 } from '../../../src/node/recordings/sha256.ts';
import { encodedAgain } from '../../support/encodedAgain.ts';
import { mission, MISSIONS, played } from '../../support/missions.ts';
import { recordingText } from '../../support/recordingText.ts';

const timelineOf = (events: readonly SessionEvent[]): Timeline => {
  const timeline = createTimeline();
  timeline.append(events);
  return timeline;
};

function read(text: string) {
  const decoded = decodeRecording(text, { source: 'f', hash: sha256() });
  if (!decoded.ok || decoded.value.problem !== null) throw new Error('damaged');
  return decoded.value;
}

describe.each([...MISSIONS, 'free-flight'])('%s, recorded', id => {
  const { events } = played(mission(id));
  const text = recordingText(events);
  const decoded = read(text);

  test('is the same log again, to the order of its fields', () => {
    expect(decoded.events).toEqual(events);
    expect(JSON.stringify(decoded.events)).toBe(JSON.stringify(events));
  });

  test('is the same text again', () => {
    expect(encodedAgain(decoded)).toContain(text.slice(text.indexOf('\n'), -100));
  });

  test('passes through the same states', () => {
    const live = timelineOf(events);
    const replay = timelineOf(decoded.events);
    for (const share of [0.1, 0.5, 0.9, 1]) {
      const count = Math.floor(share * events.length);
      expect(replay.stateAfter(count)).toEqual(live.stateAfter(count));
    }
  });
});

const LONG = 200_000; // landings; the longer, the fewer bytes each

describe('the size of a recording', () => {
  /** Makes a new guess after every fifth landing. */
  const busy: Pilot = state => {
    const own = autopilot(state);
    const { count } = state.landings;
    if (own !== null || count < 5 || count - (state.guess?.after ?? 0) < 5) return own;
    const mu = 7 + ((count * 37) % 200) / 100;
    return { type: 'guess', guess: { family: 'normal', mu, sigma: 1.5 + (count % 50) / 100 } };
  };

  test('of 1,000 landings with 200 guesses is below 300 kB', () => {
    const { events } = played(mission('first-contact'), undefined, busy);
    expect(events.filter(({ type }) => type === 'guessed').length).toBeGreaterThanOrEqual(190);
    expect(recordingText(events).length).toBeLessThan(290_000);
  });

  test('is at most 14 bytes a landing in a long session', () => {
    const flight = { ...mission('free-flight'), landings: LONG, ratePerSecond: 100 };
    const fast: Pilot = state => {
      if (state.phase === 'flying' && state.speed < 20) return { type: 'set-speed', speed: 20 };
      return state.landings.count < 1000 ? autopilot(state) : null;
    };
    const { events } = played(flight, undefined, fast);
    expect(recordingText(events).length / LONG).toBeLessThan(14);
  });
});
