import { describe, expect, test } from 'vitest';
import type { PlaySettings, SoundDevice } from '../../../../renderer/audio/howlerDevice.ts';
import { createSounds } from '../../../../renderer/audio/sounds.ts';

interface Played extends PlaySettings {
  readonly sprite: string;
  readonly at: number;
}

function setUp() {
  const played: Played[] = [];
  const volumes: number[] = [];
  const mutes: boolean[] = [];
  const clock = { ms: 0 };
  const device: SoundDevice = {
    play: (sprite, settings) => played.push({ sprite, at: clock.ms, ...settings }),
    setVolume: gain => volumes.push(gain),
    setMuted: muted => mutes.push(muted),
    close: () => {},
  };
  const sounds = createSounds({ device, now: () => clock.ms });
  return { sounds, played, volumes, mutes, clock };
}

describe('landings', () => {
  test('are at most 14 a second however many are asked for, and softer then', () => {
    const { sounds, played, clock } = setUp();
    for (clock.ms = 0; clock.ms < 10_000; clock.ms += 5) sounds.play('landing');
    expect(played.length).toBeGreaterThan(120);
    expect(played.length).toBeLessThanOrEqual(140);
    expect(played[0]?.gain).toBe(1);
    expect(Math.max(...played.slice(1).map(sound => sound.gain))).toBeLessThan(0.6);
  });

  test('far apart are each heard as made', () => {
    const { sounds, played, clock } = setUp();
    for (clock.ms = 0; clock.ms < 3000; clock.ms += 300) sounds.play('landing');
    expect(played.map(sound => sound.gain)).toEqual(Array(10).fill(1));
  });

  test('take turns among the variants, never one twice running', () => {
    const { sounds, played, clock } = setUp();
    for (clock.ms = 0; clock.ms < 4000; clock.ms += 500) sounds.play('landing');
    expect(new Set(played.map(sound => sound.sprite)).size).toBe(4);
    for (const [i, { sprite }] of played.entries()) expect(sprite).not.toBe(played[i - 1]?.sprite);
  });

  test('are dropped by a sleeping device, other sounds are not', () => {
    const { sounds, played } = setUp();
    sounds.play('landing');
    sounds.play('wreck');
    expect(played.map(sound => sound.worthWaiting)).toEqual([false, true]);
  });
});

test('a landing does not hold back an alarm, and the same alarm is not doubled', () => {
  const { sounds, played, clock } = setUp();
  sounds.play('landing');
  sounds.play('decoys');
  clock.ms = 20;
  sounds.play('decoys');
  expect(played.map(sound => sound.sprite)).toEqual(['landing-4', 'decoys']);
});

test('pan, rate and gain are kept within what a device takes', () => {
  const { sounds, played } = setUp();
  sounds.play('landing', { pan: -3, rate: 9, gain: 7 });
  expect(played[0]).toMatchObject({ pan: -1, rate: 2, gain: 1 });
});

describe('volume', () => {
  test('is squared for the ear and clamped', () => {
    const { sounds, volumes } = setUp();
    for (const volume of [0.5, 4, -1, NaN]) sounds.setVolume(volume);
    expect(volumes).toEqual([0.25, 1, 0]);
  });

  test('muted or at 0 nothing is played; unmuted it is', () => {
    const { sounds, played, mutes, clock } = setUp();
    sounds.setMuted(true);
    sounds.play('reveal');
    sounds.setMuted(false);
    sounds.setVolume(0);
    clock.ms = 500;
    sounds.play('reveal');
    expect(played).toEqual([]);
    sounds.setVolume(0.7);
    clock.ms = 1000;
    sounds.play('reveal');
    expect(played).toHaveLength(1);
    expect(mutes).toEqual([true, false]);
  });
});

test('a device that throws is not heard of', () => {
  const broken = (): never => {
    throw new Error('no device');
  };
  const sounds = createSounds({
    device: { play: broken, setVolume: broken, setMuted: broken, close: broken },
  });
  expect(() => {
    sounds.play('button');
    sounds.setVolume(0.5);
    sounds.setMuted(true);
    sounds.dispose();
  }).not.toThrow();
});

test('howler itself, where there is no audio at all, stays silent without an error', () => {
  const sounds = createSounds({ sources: ['./sound/vector-prime.wav'] });
  expect(() => {
    sounds.setVolume(0.7);
    sounds.play('landing', { pan: 0.5, rate: 1.5 });
    sounds.setMuted(true);
    sounds.dispose();
  }).not.toThrow();
});
