import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { sound } from '../../../../renderer/store/sound.ts';
import type { Guess } from '../../../../src/core/session/events.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { setUpSounds } from '../audio/fakeDevice.ts';
import { after, flying, guessed, landed, opened, raced, revealed } from '../audio/session.ts';

function setUp(first: SessionState | null = null) {
  const heard = setUpSounds();
  heard.set({});
  const state = signal<SessionState | null>(first);
  const bell = signal<Guess | null>(null);
  const playing = signal(true);
  const byEar = signal(false);
  const stop = sound({ state, bell, playing, byEar }, heard.sounds);
  const musicNow = (): string => Object.keys(heard.music.at(-1) ?? {})[0] ?? 'none';
  return { ...heard, state, bell, playing, byEar, stop, musicNow };
}

describe('a session', () => {
  test('has no music in its briefing, has it in flight, not while it is paused, and a chord at its end', () => {
    const { state, musicNow } = setUp(opened);
    expect(musicNow()).toBe('none');
    state.value = flying;
    expect(musicNow()).toBe('pad');
    state.value = after(state.value, { type: 'paused' });
    expect(musicNow()).toBe('stop');
    state.value = after(state.value, { type: 'resumed' });
    expect(musicNow()).toBe('pad');
    state.value = after(state.value, revealed());
    expect(musicNow()).toBe('resolve');
  });

  test('that is replayed is still where its playhead stands', () => {
    const { playing, musicNow, played } = setUp(flying);
    expect(musicNow()).toBe('pad');
    playing.value = false;
    expect(musicNow()).toBe('stop');
    playing.value = true;
    expect(musicNow()).toBe('pad');
    expect(played).toEqual([]);
  });

  test('tells of a lead once', () => {
    const { state, played, pass } = setUp(after(flying, guessed(10, 2)));
    for (const mle of [9, 10, 11]) {
      pass(1000);
      state.value = after(state.value ?? flying, raced(1, { player: 5, mle }));
    }
    expect(played.filter(({ sprite }) => sprite === 'lead')).toHaveLength(1);
  });

  test('heard by ear is heard through the guide', () => {
    const { state, byEar, played, set } = setUp(flying);
    set({ effects: 0 });
    byEar.value = true;
    state.value = after(flying, landed(1, 10));
    expect(played.map(({ sprite }) => sprite)).toEqual(['landing-1']);
  });

  test('can be listened to while it is open, with the bell as it is on the screen', () => {
    const { sounds, bell, sung, stop } = setUp(flying);
    bell.value = { family: 'normal', mu: 5, sigma: 1 };
    sounds.listen('guess');
    expect(sung[0]?.sweep.parts[0]?.ticks[1]).toMatchObject({ kind: 'peak', atMs: 500 });
    stop();
    sounds.listen('guess');
    expect(sung).toHaveLength(1);
  });

  test('falls silent when it is left', () => {
    const { stop, musicNow, state, played } = setUp(flying);
    stop();
    expect(musicNow()).toBe('stop');
    state.value = after(flying, landed(1, 10));
    expect(played).toEqual([]);
  });
});
