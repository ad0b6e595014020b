import { signal } from '@preact/signals';
import { beforeAll, describe, expect, it } from 'vitest';
import { fail, succeed, type Result } from '../../../../src/core/problem.ts';
import { autopilot } from '../../../../src/core/session/autopilot.ts';
import type { SessionEvent } from '../../../../src/core/session/events.ts';
import { evolve } from '../../../../src/core/session/evolve.ts';
import type { FeedListener, SessionFeed } from '../../../../src/core/session/feed.ts';
import type { Pilot } from '../../../../src/core/session/playThrough.ts';
import { recordedFeed } from '../../../../src/core/session/recordedFeed.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { createGhosts, MOST_GHOSTS } from '../../../../renderer/store/ghosts.ts';
import { mission, played, SEED } from '../../../support/missions.ts';

/** Flies as the autopilot does, but keeps its bell so far to the east. */
const eastwards =
  (by: number): Pilot =>
  state => {
    const command = autopilot(state);
    if (command?.type !== 'guess' || command.guess.family !== 'normal') return command;
    return { type: 'guess', guess: { ...command.guess, mu: command.guess.mu + by } };
  };

let own: readonly SessionEvent[];
let other: readonly SessionEvent[];
let strangers: readonly SessionEvent[];
beforeAll(() => {
  const thin = mission('thin-evidence');
  own = played(thin, SEED).events;
  other = played(thin, SEED, eastwards(1)).events;
  strangers = played(thin, 'fedcba9876543210fedcba9876543210').events;
});

const after = (log: readonly SessionEvent[], count: number): SessionState | null =>
  log.slice(0, count).reduce<SessionState | null>(evolve, null);

/** A replay as ghosts see it, standing after so many events. */
function standing(log: readonly SessionEvent[]) {
  const state = signal<SessionState | null>(null);
  return {
    replay: { state, latest: () => after(log, log.length), length: signal(log.length) },
    stand: (count: number): void => {
      state.value = after(log, count);
    },
  };
}

const opens =
  (log: readonly SessionEvent[]) =>
  (id: string): Promise<Result<SessionFeed>> =>
    Promise.resolve(succeed(recordedFeed(id, log, null)));

describe('a ghost', () => {
  it('stands where it stood when as many drones had landed, whatever the time was', async () => {
    const { replay, stand } = standing(own);
    const ghosts = createGhosts(replay, opens(other));
    await ghosts.add('other');
    for (let count = 1; count <= own.length; count += 7) {
      stand(count);
      const [ghost] = ghosts.views.value;
      const landed = replay.state.value?.landings.count ?? 0;
      expect(ghost?.status).toBe('open');
      const next = other.findIndex(
        event => event.type === 'landed' && event.first + event.positions.length - 1 > landed,
      );
      expect(ghost?.state?.seq).toBe((next < 0 ? other.length : next) - 1);
      expect(ghost?.state?.landings.count).toBeLessThanOrEqual(landed);
    }
  });

  it('tells when its flight was over before', async () => {
    const { replay, stand } = standing(own);
    const end = other.findIndex(event => event.type === 'landed' && event.first >= 20);
    const ghosts = createGhosts(replay, opens(other.slice(0, end)));
    await ghosts.add('abandoned');
    stand(own.length);
    const [ghost] = ghosts.views.value;
    expect(ghost?.endedAt).toBe(ghost?.state?.landings.count);
    expect(ghost?.endedAt).toBeLessThan(30);
    stand(2);
    expect(ghosts.views.value[0]?.endedAt).toBeNull();
  });

  it('of other drones is refused, and the others stay', async () => {
    const { replay, stand } = standing(own);
    const ghosts = createGhosts(replay, id => opens(id === 'stranger' ? strangers : other)(id));
    await ghosts.add('stranger');
    await ghosts.add('friend');
    await Promise.resolve();
    stand(own.length);
    expect(ghosts.views.value).toMatchObject([
      { number: 1, status: 'failed', trouble: 'other-drones', state: null },
      { number: 2, status: 'open', trouble: null },
    ]);
  });

  it('that cannot be opened says why', async () => {
    const { replay, stand } = standing(own);
    const gone = fail('recording-not-found', 'it is gone', { id: 'gone' });
    const ghosts = createGhosts(replay, () => Promise.resolve(gone));
    stand(3);
    await ghosts.add('gone');
    expect(ghosts.views.value).toMatchObject([
      { status: 'failed', trouble: { code: 'recording-not-found' } },
    ]);
  });

  it('that breaks off is no longer shown', async () => {
    const { replay, stand } = standing(own);
    let listener: FeedListener | null = null;
    const feed: SessionFeed = {
      follow: follower => void (listener = follower),
      leave: () => undefined,
    };
    const ghosts = createGhosts(replay, () => Promise.resolve(succeed(feed)));
    await ghosts.add('torn');
    stand(3);
    expect(ghosts.views.value).toMatchObject([{ status: 'opening', state: null }]);
    (listener as FeedListener | null)?.close('failed');
    await Promise.resolve();
    expect(ghosts.views.value).toMatchObject([{ status: 'failed', trouble: 'broken-off' }]);
  });
});

it('are eight at most, and a number that is given up goes to the next', async () => {
  const { replay, stand } = standing(own);
  const ghosts = createGhosts(replay, opens(other));
  stand(5);
  for (let i = 0; i < MOST_GHOSTS + 2; i++) await ghosts.add(`recording ${i}`);
  expect(ghosts.views.value.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(ghosts.isFull.value).toBe(true);
  ghosts.remove('recording 2');
  await ghosts.add('another');
  expect(ghosts.views.value[2]).toMatchObject({ recordingId: 'another', number: 3 });
  ghosts.leave();
  expect(ghosts.views.value).toEqual([]);
});
