import { describe, expect, it } from 'vitest';
import type { SoundDevice } from '../../../../renderer/audio/device.ts';
import { lateDevice } from '../../../../renderer/audio/lateDevice.ts';

const LEVELS = { pad: 0.5, pulse: 0.2, texture: 0 };
const PLAYED = { gain: 1, pan: 0, rate: 1, worthWaiting: true };

function setUp() {
  const heard: unknown[][] = [];
  const note =
    (what: string) =>
    (...args: readonly unknown[]): void =>
      void heard.push([what, ...args]);
  const arriving: SoundDevice = {
    play: note('play'),
    setVolume: note('volume'),
    setMuted: note('muted'),
    music: { mix: note('mix'), stop: note('stop'), resolve: note('resolve'), duck: note('duck') },
    guide: { sing: note('sing'), hush: note('hush') },
    close: note('close'),
  };
  let arrive = (): void => undefined;
  const device = lateDevice(new Promise(resolve => (arrive = () => resolve(arriving))));
  const arrived = async (): Promise<void> => {
    arrive();
    await new Promise(done => setTimeout(done));
  };
  return { device, heard, arrived };
}

describe('lateDevice', () => {
  it('is silent before it comes, and then as it was last asked to be', async () => {
    const { device, heard, arrived } = setUp();
    device.setVolume(0.5);
    device.setVolume(0.25);
    device.setMuted(true);
    device.music.mix(LEVELS);
    device.play('begin', PLAYED);
    expect(heard).toEqual([]);
    await arrived();
    expect(heard).toEqual([
      ['volume', 0.25],
      ['muted', true],
      ['mix', LEVELS],
    ]);
    device.play('begin', PLAYED);
    expect(heard.at(-1)).toEqual(['play', 'begin', PLAYED]);
  });

  it('lets music that has stopped meanwhile be', async () => {
    const { device, heard, arrived } = setUp();
    device.music.mix(LEVELS);
    device.music.stop(100);
    await arrived();
    expect(heard).toEqual([]);
  });

  it('closes a device that comes after its end', async () => {
    const { device, heard, arrived } = setUp();
    device.setVolume(1);
    device.close();
    await arrived();
    expect(heard).toEqual([['close']]);
  });

  it('stays silent where none comes', async () => {
    const device = lateDevice(Promise.reject(new Error('no sound here')));
    await new Promise(done => setTimeout(done));
    expect(() => device.play('begin', PLAYED)).not.toThrow();
  });
});
