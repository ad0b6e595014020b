import type { SoundDevice } from './device.ts';

const nothing = (): void => undefined;

/** Silence, where there is nothing that could sound. */
export const NO_DEVICE: SoundDevice = {
  play: nothing,
  setVolume: nothing,
  setMuted: nothing,
  music: { mix: nothing, stop: nothing, resolve: nothing, duck: nothing },
  guide: { sing: nothing, hush: nothing },
  close: nothing,
};
