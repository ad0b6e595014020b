import { describe, expect, test } from 'vitest';
import { setUpSounds } from './fakeDevice.ts';

const mixes = (music: readonly object[]) =>
  music.filter((told): told is { pad: number; pulse: number; texture: number } => 'pad' in told);

describe('music', () => {
  test('begins with a session, grows with its tension, and stops', () => {
    const { sounds, music, pass, set } = setUpSounds();
    set({ music: 0.5 });
    expect(music).toEqual([]);
    sounds.followTension(0.1);
    for (let i = 0; i < 200; i++) {
      pass(50);
      sounds.followTension(0.9);
    }
    const mixed = mixes(music);
    expect(mixed[0]).toEqual({ pad: 0.25, pulse: 0, texture: 0 });
    expect(mixed.at(-1)?.texture).toBeGreaterThan(0.15);
    expect(Math.max(...mixed.flatMap(levels => Object.values(levels)))).toBeLessThanOrEqual(0.25);
    sounds.followTension(null);
    sounds.followTension(null);
    expect(music.slice(mixed.length)).toEqual([{ stop: 700 }]);
  });

  test('says nothing to the device while nothing changes', () => {
    const { sounds, music, pass, set } = setUpSounds();
    set({});
    for (let i = 0; i < 1000; i++) {
      pass(50);
      sounds.followTension(0.3);
    }
    expect(music.length).toBeGreaterThan(1);
    expect(music.length).toBeLessThan(25);
  });

  test('never begins before a first touch, and does at it', () => {
    const { sounds, music, clock, set } = setUpSounds();
    set({});
    clock.awake = false;
    sounds.followTension(0.3);
    expect(music).toEqual([]);
    clock.awake = true;
    sounds.followTension(0.3);
    expect(music).toHaveLength(1);
  });

  test('at volume 0 or muted asks nothing of the device; fades when it is muted, comes back', () => {
    const { sounds, music, set } = setUpSounds();
    set({ music: 0 });
    sounds.followTension(0.3);
    expect(music).toEqual([]);
    set({ music: 1 });
    set({ music: 1, muted: true });
    set({ music: 1 });
    set({ music: 0.5, master: 0 });
    expect(music.map(told => Object.keys(told)[0])).toEqual(['pad', 'stop', 'pad', 'stop']);
  });

  test('comes home at the end, once', () => {
    const { sounds, music, set } = setUpSounds();
    set({ music: 0.5 });
    sounds.followTension(0.3);
    sounds.resolve();
    sounds.resolve();
    sounds.followTension(null);
    expect(music.slice(1)).toEqual([{ stop: 1800 }, { resolve: 0.25 }]);
  });

  test('is captioned when its mood changes', () => {
    const { sounds, pass, set } = setUpSounds();
    sounds.setCaptions(true);
    set({});
    const mood = () => sounds.captions.value.map(({ words }) => 'mood' in words && words.mood);
    sounds.followTension(0.1);
    expect(mood()).toEqual(['calm']);
    pass(9000);
    sounds.followTension(0.1);
    expect(mood()).toEqual([]);
    pass(3000);
    sounds.followTension(0.6);
    expect(mood()).toEqual(['growing']);
    sounds.resolve();
    expect(mood()).toEqual(['resolving']);
  });
});
