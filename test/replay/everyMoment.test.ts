import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnView } from '../../src/core/session/column.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { evolve } from '../../src/core/session/evolve.ts';
import { redact } from '../../src/core/session/redact.ts';
import { sequenceItems } from '../../src/core/session/sequence.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import type { FeedListener } from '../../src/core/session/feed.ts';
import { createReplay, type Replay } from '../../renderer/store/replay.ts';
import { mission, MISSIONS, played } from '../support/missions.ts';

// A replay shows the numbers of the flight, to the last digit: at each of its events, and wherever it is led.

/** Every number that a screen may show of a state. */
function told(state: SessionState | null): unknown {
  if (state === null) return null;
  const { race, landings, guesses, estimateHistory, alarms, ...rest } = state;
  const history = Object.entries(race.history).map(([id, column]) => [id, [...columnView(column)]]);
  return {
    ...rest,
    landings: [...columnView(landings)],
    guesses: sequenceItems(guesses),
    estimates: [estimateHistory.count, sequenceItems(estimateHistory).at(-1)],
    alarms: sequenceItems(alarms),
    race: {
      legFrom: race.legFrom,
      totals: race.totals,
      wrecked: race.wrecked,
      finishedLegs: sequenceItems(race.finishedLegs),
      historyAfter: [...columnView(race.historyAfter)],
      history,
    },
  };
}

function replayOf(log: readonly SessionEvent[]): Replay {
  let listener: FeedListener | null = null;
  const feed = {
    follow: (follower: FeedListener) => void (listener = follower),
    leave: () => undefined,
  };
  const replay = createReplay(feed, error => {
    throw error;
  });
  for (let from = 0; from < log.length; from += 300)
    (listener as FeedListener | null)?.frame(log.slice(from, from + 300));
  return replay;
}

/** The flight as it was seen, told anew from its first event on: nothing is shared with the replay. */
function flown(log: readonly SessionEvent[]): (count: number) => unknown {
  let state: SessionState | null = null;
  let at = 0;
  return count => {
    if (count < at) [state, at] = [null, 0];
    while (at < count) state = evolve(state, log[at++] as SessionEvent);
    return told(state);
  };
}

/** One thing that somebody does with a replay. */
const deed = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map(share => (replay: Replay) => {
    replay.seek(share * replay.endAt.value);
  }),
  fc.constantFrom<1 | -1>(1, -1).map(by => (replay: Replay) => replay.step(by)),
  fc.constantFrom<1 | -1>(1, -1).map(by => (replay: Replay) => replay.tick(by)),
  fc.constantFrom<1 | -1>(1, -1).map(by => (replay: Replay) => void replay.jump(by)),
  fc.nat({ max: 1100 }).map(landing => (replay: Replay) => replay.seekLanding(landing)),
  fc.constantFrom<'from' | 'to'>('from', 'to').map(end => (replay: Replay) => replay.setLoop(end)),
  fc.constant((replay: Replay) => replay.clearLoop()),
  fc
    .record({
      backwards: fc.boolean(),
      rate: fc.constantFrom(0.1, 1, 50),
      frames: fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 8 }),
    })
    .map(({ backwards, rate, frames }) => (replay: Replay) => {
      replay.setRate(rate);
      replay.toggle(backwards);
      for (const ms of frames) replay.elapse(ms);
    }),
);

describe.each(MISSIONS)('the replay of %s', id => {
  const log = played(mission(id)).events.map(event => redact(event, 'player'));

  it('is the flight at every event', () => {
    const replay = replayOf(log);
    let state: SessionState | null = null;
    // Backwards, so that the replay folds from its checkpoints; one in so many, and all around alarms.
    const forwards = log.map(event => (state = evolve(state, event)));
    for (let count = log.length; count >= 1; count--) {
      replay.seekEvent(count - 1);
      const now = replay.state.value;
      const then = forwards[count - 1] as SessionState;
      expect([now?.seq, now?.at, now?.landings.count]).toEqual([
        then.seq,
        then.at,
        then.landings.count,
      ]);
      expect(now?.race.totals).toEqual(then.race.totals);
      expect(now?.estimates).toEqual(then.estimates);
      expect(now?.guess).toEqual(then.guess);
      expect(now?.outcome).toEqual(then.outcome);
      if (count % 97 === 0 || count === log.length) expect(told(now)).toEqual(told(then));
    }
  });

  it('is the flight wherever it is led, in loops and backwards too', () => {
    const live = flown(log);
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), deeds => {
        const replay = replayOf(log);
        for (const act of deeds) {
          act(replay);
          const { count, at } = replay.playhead.value;
          expect(replay.state.value?.seq).toBe(count - 1);
          expect(at).toBeGreaterThanOrEqual(log[count - 1]?.at ?? 0);
        }
        expect(told(replay.state.value)).toEqual(live(replay.playhead.value.count));
      }),
      { numRuns: 12 },
    );
  });
});
