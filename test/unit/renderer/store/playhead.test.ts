import { describe, expect, it } from 'vitest';
import {
  clearLoop,
  elapse,
  NO_LOOP,
  REPLAY_RATES,
  restingPlayhead,
  seek,
  seekEvent,
  setLoop,
  stepEvent,
  stepTick,
  togglePlaying,
  type Playhead,
  type PlayheadTrack,
} from '../../../../renderer/store/playhead.ts';

const times = [0, 0, 100, 100, 250, 400];
const track: PlayheadTrack = {
  length: times.length,
  endAt: 400,
  eventCountAt: at => times.filter(time => time <= at).length,
  timeOf: index => times[index] as number,
};

it('seeks both ways and never leaves the log', () => {
  expect(seek(restingPlayhead, track, 120)).toMatchObject({ at: 120, count: 4 });
  expect(seek(seek(restingPlayhead, track, 300), track, 50)).toMatchObject({ at: 50, count: 2 });
  expect(seek(restingPlayhead, track, -5)).toMatchObject({ at: 0, count: 2 });
  expect(seek(restingPlayhead, track, 9000)).toMatchObject({ at: 400, count: 6 });
});

it('plays at its rate and stops at the end with every event shown', () => {
  const playing = { ...togglePlaying(restingPlayhead, track), rate: 2 };
  expect(elapse(playing, track, 60)).toMatchObject({ at: 120, count: 4, playing: true });
  expect(elapse(playing, track, 500)).toMatchObject({ at: 400, count: 6, playing: false });
  expect(elapse(restingPlayhead, track, 60)).toBe(restingPlayhead);
});

it('starts over from the end', () => {
  const end = seek(restingPlayhead, track, 400);
  expect(togglePlaying(end, track)).toMatchObject({ at: 0, count: 2, playing: true });
});

it('steps through events that share a time one by one', () => {
  const at100 = seekEvent(restingPlayhead, track, 2);
  expect(at100).toMatchObject({ at: 100, count: 3 });
  expect(stepEvent(at100, track, 1)).toMatchObject({ at: 100, count: 4 });
  expect(stepEvent(at100, track, -1)).toMatchObject({ at: 0, count: 2 });
  expect(stepEvent(seek(restingPlayhead, track, 400), track, 1).count).toBe(6);
  expect(stepEvent({ ...restingPlayhead, count: 1 }, track, -1).count).toBe(1);
});

it('plays backwards and stops at the start, with what happened there shown', () => {
  const back = togglePlaying(seek(restingPlayhead, track, 300), track, true);
  expect(elapse(back, track, 60)).toMatchObject({ at: 240, count: 4, playing: true });
  expect(elapse({ ...back, rate: 50 }, track, 60)).toMatchObject({
    at: 0,
    count: 2,
    playing: false,
  });
  expect(togglePlaying(restingPlayhead, track, true)).toMatchObject({ at: 400, backwards: true });
  expect(togglePlaying(back, track, true).playing).toBe(false);
  expect(togglePlaying(back, track)).toMatchObject({ playing: true, backwards: false });
});

it('steps by ticks of the session, to the next and to the one before', () => {
  const off = seek(restingPlayhead, track, 120);
  expect(stepTick(off, track, 1)).toMatchObject({ at: 150, count: 4 });
  expect(stepTick(off, track, -1)).toMatchObject({ at: 100, count: 4 });
  expect(stepTick(seek(restingPlayhead, track, 100), track, -1)).toMatchObject({
    at: 50,
    count: 2,
  });
  expect(stepTick(restingPlayhead, track, -1)).toMatchObject({ at: 0, count: 2 });
});

describe('a loop', () => {
  const looped = setLoop(
    seek(setLoop(seek(restingPlayhead, track, 100), 'from'), track, 250),
    'to',
  );

  it('has its ends where they were set, and forgets one that would lie on the wrong side', () => {
    expect(looped.loop).toEqual({ from: 100, to: 250 });
    expect(setLoop(seek(looped, track, 300), 'from').loop).toEqual({ from: 300, to: null });
    expect(setLoop(seek(looped, track, 50), 'to').loop).toEqual({ from: null, to: 50 });
    expect(clearLoop(looped).loop).toEqual(NO_LOOP);
  });

  it('goes round both ways, however fast', () => {
    const on = { ...togglePlaying(seek(looped, track, 200), track), rate: 1 };
    expect(elapse(on, track, 60)).toMatchObject({ at: 110, count: 4, playing: true });
    for (const rate of REPLAY_RATES)
      for (const backwards of [false, true]) {
        let playhead: Playhead = { ...on, rate, backwards };
        for (let i = 0; i < 40; i++) {
          playhead = elapse(playhead, track, 16.7);
          expect(playhead.at).toBeGreaterThanOrEqual(100);
          expect(playhead.at).toBeLessThanOrEqual(250);
          expect(playhead.count).toBe(track.eventCountAt(playhead.at));
          expect(playhead.playing).toBe(true);
        }
      }
    const back = togglePlaying(seek(looped, track, 110), track, true);
    expect(elapse(back, track, 20)).toMatchObject({ at: 240 });
  });

  it('is left alone by what plays beyond it', () => {
    const beyond = togglePlaying(seek(looped, track, 300), track);
    expect(elapse(beyond, track, 50)).toMatchObject({ at: 350, playing: true });
    expect(elapse(beyond, track, 500)).toMatchObject({ at: 400, playing: false });
  });
});
