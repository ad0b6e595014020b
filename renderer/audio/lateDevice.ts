import type { SoundDevice } from './device.ts';
import { NO_DEVICE } from './noDevice.ts';
import type { StemLevels } from './stems.ts';

/**
 * A device that comes later: opening the system's sound takes longer than drawing the title. Silent until
 * then, it is set as it was asked to be when it comes, and music that is wanted begins. One that never
 * comes stays silent.
 */
export function lateDevice(coming: Promise<SoundDevice>): SoundDevice {
  let device = NO_DEVICE;
  let volume: number | null = null;
  let muted: boolean | null = null;
  let levels: StemLevels | null = null;
  let closed = false;

  function arrive(arrived: SoundDevice): void {
    if (closed) return arrived.close();
    if (volume !== null) arrived.setVolume(volume);
    if (muted !== null) arrived.setMuted(muted);
    if (levels !== null) arrived.music.mix(levels);
    device = arrived;
  }
  // Sound is never worth an error.
  coming.then(arrive).catch(() => undefined);

  return {
    play: (sprite, settings) => device.play(sprite, settings),
    setVolume: gain => device.setVolume((volume = gain)),
    setMuted: on => device.setMuted((muted = on)),
    music: {
      mix: wanted => device.music.mix((levels = wanted)),
      stop: fadeMs => {
        levels = null;
        device.music.stop(fadeMs);
      },
      resolve: gain => {
        levels = null;
        device.music.resolve(gain);
      },
      duck: (gain, forMs) => device.music.duck(gain, forMs),
    },
    guide: {
      sing: (sweep, gain) => device.guide.sing(sweep, gain),
      hush: () => device.guide.hush(),
    },
    close: () => {
      closed = true;
      device.close();
    },
  };
}
