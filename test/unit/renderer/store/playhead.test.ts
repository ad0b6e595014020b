import { expect, it } from 'vitest';
import {
  elapse,
  restingPlayhead,
  seek,
  seekEvent,
  stepEvent,
  togglePlaying,
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
