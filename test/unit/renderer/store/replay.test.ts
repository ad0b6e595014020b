import { expect, it } from 'vitest';
import { freeFlightMission, DEFAULT_FLIGHT } from '../../../../src/core/missions/freeFlight.ts';
import { autopilot } from '../../../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { FeedListener } from '../../../../src/core/session/feed.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import { redact } from '../../../../src/core/session/redact.ts';
import { columnView } from '../../../../src/core/session/column.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { createReplay } from '../../../../renderer/store/replay.ts';

const mission = freeFlightMission({ ...DEFAULT_FLIGHT, landings: 60 });
const events: SessionEvent[] = [];
playThrough({ mission, seed: '0123456789abcdef0123456789abcdef', data: null }, autopilot, told => {
  events.push(...told.map(event => redact(event, 'player')));
});

function replayOf(log: readonly SessionEvent[]) {
  let listener: FeedListener | null = null;
  const replay = createReplay(
    { follow: told => void (listener = told), leave: () => undefined },
    error => {
      throw error;
    },
  );
  for (let i = 0; i < log.length; i += 7) listener!.frame(log.slice(i, i + 7));
  return replay;
}

/** What is shown of a state, to the last digit. */
const shown = (state: SessionState | null) =>
  state && {
    seq: state.seq,
    landings: [...columnView(state.landings)],
    totals: state.race.totals,
    estimates: state.estimates,
    guess: state.guess,
    outcome: state.outcome,
  };

it('shows at every moment what was shown live, forwards and backwards', () => {
  const replay = replayOf(events);
  const live: (SessionState | null)[] = [];
  let state: SessionState | null = null;
  for (const event of events) live.push((state = evolve(state, event)));
  const moments = [0.9, 0.1, 0.5, 1, 0, 0.33].map(share => share * replay.endAt.value);
  for (const at of moments) {
    replay.seek(at);
    const count = events.filter(event => event.at <= at).length;
    expect(shown(replay.state.value)).toEqual(shown(live[count - 1] ?? null));
  }
});

it('steps to each event and knows the end is there', () => {
  const replay = replayOf(events);
  replay.seek(Infinity);
  expect(replay.state.value?.phase).toBe('ended');
  replay.step(-1);
  expect(replay.state.value?.phase).toBe('flying');
  expect(replay.playhead.value.count).toBe(events.length - 1);
  expect(replay.hasEnding.value).toBe(true);
  expect(replayOf(events.slice(0, -1)).hasEnding.value).toBe(false);
});

it('marks every alarm where it happened', () => {
  const wipe: SessionEvent = { type: 'memory-wiped', after: 0, kept: 0, seq: 2, at: 0 };
  const replay = replayOf([...events.slice(0, 2), wipe]);
  expect(replay.marks.value).toEqual([{ alarm: wipe, landing: 0, index: 2, at: 0 }]);
});

it('plays backwards and in loops through states that are those of the flight', () => {
  const replay = replayOf(events);
  const live = events.reduce<SessionState[]>(
    (states, event) => [...states, evolve(states.at(-1) ?? null, event)],
    [],
  );
  const isLive = (): void => {
    const { count } = replay.playhead.value;
    expect(shown(replay.state.value)).toEqual(shown(live[count - 1] ?? null));
  };
  replay.seek(0.4 * replay.endAt.value);
  replay.setLoop('from');
  replay.seek(0.6 * replay.endAt.value);
  replay.setLoop('to');
  for (const backwards of [true, false]) {
    replay.toggle(backwards);
    for (const rate of [0.1, 2, 50]) {
      replay.setRate(rate);
      for (let i = 0; i < 12; i++) {
        replay.elapse(33);
        isLive();
      }
    }
  }
  replay.clearLoop();
  replay.toggle(true);
  for (let i = 0; i < 60 && replay.playhead.value.playing; i++) {
    replay.elapse(100);
    isLive();
  }
  expect(replay.playhead.value).toMatchObject({ at: 0, playing: false });
});

it('goes to any landing, and from moment to moment', () => {
  const replay = replayOf(events);
  for (const landing of [1, 7, 33, 60]) {
    replay.seekLanding(landing);
    expect(replay.state.value?.landings.count).toBeGreaterThanOrEqual(landing);
    replay.step(-1);
    expect(replay.state.value?.landings.count).toBeLessThan(landing);
  }
  replay.seekLanding(1000);
  expect(replay.state.value?.landings.count).toBe(60);
  replay.seekLanding(0);
  expect(replay.playhead.value.at).toBe(0);

  const passed = [];
  replay.seekEvent(0);
  while (replay.jump(1)) passed.push(events[replay.playhead.value.count - 1]?.type);
  const worthIt = ['flight-began', 'guessed', 'decoys-announced', 'contestant-wrecked', 'revealed'];
  expect(passed).toEqual(events.map(event => event.type).filter(type => worthIt.includes(type)));
  expect(replay.jump(1)).toBe(false);
  const marker = { index: events.length - 2 };
  expect(replay.jump(-1, [marker])).toBe(true);
  expect(replay.playhead.value.count).toBe(events.length - 1);
});
