import { describe, expect, test } from 'vitest';
import { NO_DEVICE } from '../../../../renderer/audio/noDevice.ts';
import { createSounds } from '../../../../renderer/audio/sounds.ts';
import { SAMPLE_SWEEP } from '../../../../renderer/audio/sweep.ts';
import { FULL_VOLUMES } from '../../../../renderer/audio/volumes.ts';
import { setUpSounds as setUp } from './fakeDevice.ts';

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

describe('an alarm', () => {
  test('is not held back by a landing, and the same one is not doubled', () => {
    const { sounds, played, clock } = setUp();
    sounds.play('landing');
    sounds.play('decoys');
    clock.ms = 20;
    sounds.play('decoys');
    expect(played.map(sound => sound.sprite)).toEqual(['landing-1', 'decoys']);
  });

  test('lets landings and music step back until it is over', () => {
    const { sounds, played, music, clock } = setUp();
    sounds.play('wreck');
    clock.ms = 600;
    sounds.play('landing');
    clock.ms = 2000;
    sounds.play('far');
    expect(played.map(sound => sound.gain)).toEqual([1, 0.35, 1]);
    expect(music).toEqual([{ duck: 0.35 }]);
  });
});

test('near, middle and far landings share one pace', () => {
  const { sounds, played } = setUp();
  for (const name of ['near', 'landing', 'far'] as const) sounds.play(name);
  expect(played).toHaveLength(1);
});

test('good news is not told twice within seconds', () => {
  const { sounds, played, clock } = setUp();
  for (clock.ms = 0; clock.ms < 16_000; clock.ms += 500) sounds.play('lead');
  expect(played.map(sound => sound.at)).toEqual([0, 8000]);
});

test('a sound may be asked for later, and is forgotten when its session closes', () => {
  const { sounds, played, pass } = setUp();
  sounds.play('won', { delayMs: 1700 });
  pass(1600);
  expect(played).toEqual([]);
  pass(200);
  expect(played).toMatchObject([{ sprite: 'won', at: 1700 }]);
  sounds.play('won', { delayMs: 1700 });
  sounds.attach(null);
  pass(5000);
  expect(played).toHaveLength(1);
});

test('pan, rate and gain are kept within what a device takes', () => {
  const { sounds, played } = setUp();
  sounds.play('landing', { pan: -3, rate: 9, gain: 7 });
  expect(played[0]).toMatchObject({ pan: -1, rate: 2, gain: 1 });
});

describe('volumes', () => {
  test('are squared for the ear and clamped', () => {
    const { set, volumes } = setUp();
    for (const master of [0.5, 4, -1, NaN]) set({ master });
    expect(volumes).toEqual([0.25, 1, 0, 0]);
  });

  test('of effects and of the guide are apart', () => {
    const { sounds, played, set, pass } = setUp();
    set({ effects: 0.5, guide: 0.1 });
    sounds.play('guess');
    pass(1000);
    sounds.play('landing', { byEar: true });
    expect(played.map(sound => sound.gain)).toEqual([0.25, expect.closeTo(0.01)]);
    pass(1000);
    set({ effects: 0 });
    sounds.play('guess');
    pass(1000);
    sounds.play('landing', { byEar: true });
    expect(played.map(sound => sound.sprite.replace(/-.*/, ''))).toEqual([
      'guess',
      'landing',
      'landing',
    ]);
  });

  test('muted or at 0 nothing is played; unmuted it is', () => {
    const { sounds, played, mutes, set, pass } = setUp();
    set({ muted: true });
    sounds.play('reveal');
    pass(500);
    set({ master: 0 });
    sounds.play('reveal');
    pass(500);
    expect(played).toEqual([]);
    set({ master: 0.7 });
    sounds.play('reveal');
    expect(played).toHaveLength(1);
    expect(mutes).toEqual([true, false, false]);
  });

  test('each gives a sample of what it is for', () => {
    const { sounds, played, music, sung, set, pass } = setUp();
    set({ music: 0.5 });
    sounds.sample('master');
    pass(1000);
    sounds.sample('effects');
    expect(played.map(sound => sound.sprite)).toEqual(['guess-1', expect.stringMatching(/^guess/)]);
    sounds.sample('guide');
    expect(sung).toEqual([{ sweep: SAMPLE_SWEEP, gain: 1 }]);
    sounds.sample('music');
    pass(2000);
    sounds.sample('music'); // still moving: it goes on
    pass(2000);
    expect(music).toHaveLength(1);
    expect(music[0]).toMatchObject({ pad: expect.any(Number) });
    pass(1000);
    expect(music[1]).toEqual({ stop: expect.any(Number) });
  });
});

describe('listening', () => {
  test('sings what the open session has, steps back the music, and nothing when none is open', () => {
    const { sounds, sung, music, set } = setUp();
    set({ guide: 0.5 });
    sounds.listen('guess');
    expect(sung).toEqual([]);
    sounds.attach(what => ({ ...SAMPLE_SWEEP, what }));
    sounds.listen('compare');
    expect(sung).toMatchObject([{ gain: 0.25, sweep: { what: 'compare' } }]);
    expect(music).toEqual([{ duck: 0.35 }]);
    sounds.attach(null);
    sounds.listen('compare');
    expect(sung).toHaveLength(1);
  });

  test('waits for a first touch and is silent at volume 0', () => {
    const { sounds, sung, clock, set } = setUp();
    sounds.attach(() => SAMPLE_SWEEP);
    clock.awake = false;
    sounds.listen('guess');
    clock.awake = true;
    set({ guide: 0 });
    sounds.listen('guess');
    expect(sung).toEqual([]);
  });
});

describe('captions', () => {
  test('come of what is played, also when it is muted, and not while they are off', () => {
    const { sounds, set, pass } = setUp();
    set({ muted: true });
    sounds.play('wipe');
    expect(sounds.captions.value).toEqual([]);
    sounds.setCaptions(true);
    pass(200);
    sounds.play('wipe');
    expect(sounds.captions.value).toEqual([
      { id: 1, words: { what: 'sound', name: 'wipe' }, fading: false },
    ]);
    pass(3700);
    expect(sounds.captions.value).toMatchObject([{ fading: true }]);
    pass(400);
    expect(sounds.captions.value).toEqual([]);
  });

  test('leave no timer behind', () => {
    const { sounds, timers, pass } = setUp();
    sounds.setCaptions(true);
    sounds.play('wipe');
    expect(timers.size).toBe(1);
    pass(10_000);
    expect(timers.size).toBe(0);
    sounds.play('wreck');
    sounds.setCaptions(false);
    expect(timers.size).toBe(0);
  });
});

test('a device that throws is not heard of', () => {
  const broken = (): never => {
    throw new Error('no device');
  };
  const sounds = createSounds({
    device: {
      play: broken,
      setVolume: broken,
      setMuted: broken,
      music: { mix: broken, stop: broken, resolve: broken, duck: broken },
      guide: { sing: broken, hush: broken },
      close: broken,
    },
    awake: () => true,
  });
  expect(() => {
    sounds.play('button');
    sounds.play('wreck');
    sounds.setVolumes(FULL_VOLUMES);
    sounds.followTension(0.5);
    sounds.resolve();
    sounds.attach(() => SAMPLE_SWEEP);
    sounds.listen('guess');
    sounds.dispose();
  }).not.toThrow();
});

test('where there is no audio at all, it stays silent without an error', () => {
  for (const sounds of [createSounds(), createSounds({ device: NO_DEVICE })])
    expect(() => {
      sounds.setVolumes({ ...FULL_VOLUMES, master: 0.7 });
      sounds.play('landing', { pan: 0.5, rate: 1.5 });
      sounds.followTension(0.4);
      sounds.sample('guide');
      sounds.dispose();
    }).not.toThrow();
});
