import { howlerDevice } from './howlerDevice.ts';
import type { SoundDevice } from './howlerDevice.ts';
import type { PlayOptions, SoundName, SpriteName } from './soundCue.ts';
import { gainAfter, LANDING_PACE, OTHER_PACE } from './throttle.ts';

/** The game's sounds. Nothing here throws: without a device, or before the file has come, it is silent. */
export interface Sounds {
  readonly play: (name: SoundName, options?: PlayOptions) => void;
  /** 0 to 1 as on a slider; other values are clamped, NaN is ignored. */
  readonly setVolume: (volume: number) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly dispose: () => void;
}

export interface SoundOptions {
  /** Addresses of the sprite file, the first that can be played is taken. */
  readonly sources?: readonly string[];
  readonly device?: SoundDevice;
  /** A clock in ms that never runs back. */
  readonly now?: () => number;
}

/** Where the build puts `assets/sound`, beside the page. */
export const SOUND_SOURCES = ['./sound/vector-prime.wav'] as const;

const LANDINGS = ['landing-1', 'landing-2', 'landing-3', 'landing-4'] as const;

export function createSounds({
  sources = SOUND_SOURCES,
  device = deviceOrNone(sources),
  now = () => performance.now(),
}: SoundOptions = {}): Sounds {
  let muted = false;
  let volume = 1;
  let landings = 0;
  const lastPlayed = new Map<SoundName, number>();

  function spriteOf(name: SoundName): SpriteName {
    if (name !== 'landing') return name;
    // A stride that is prime to the count: neighbours differ, and no pair repeats at once.
    landings += 3;
    return LANDINGS[landings % LANDINGS.length] ?? LANDINGS[0];
  }

  function play(name: SoundName, options: PlayOptions = {}): void {
    if (muted || volume === 0) return;
    const at = now();
    const pace = name === 'landing' ? LANDING_PACE : OTHER_PACE;
    const paced = gainAfter(at - (lastPlayed.get(name) ?? -Infinity), pace);
    if (paced === null) return;
    lastPlayed.set(name, at);
    device.play(spriteOf(name), {
      gain: paced * within(options.gain ?? 1, 0, 1),
      pan: within(options.pan ?? 0, -1, 1),
      rate: within(options.rate ?? 1, 0.5, 2),
      worthWaiting: name !== 'landing',
    });
  }

  return {
    play: (name, options) => attempt(() => play(name, options)),
    setVolume: value => {
      if (Number.isNaN(value)) return;
      volume = within(value, 0, 1);
      // The ear hears ratios: the square makes the slider's middle sound like half.
      attempt(() => device.setVolume(volume ** 2));
    },
    setMuted: value => {
      muted = value;
      attempt(() => device.setMuted(value));
    },
    dispose: () => attempt(device.close),
  };
}

function deviceOrNone(sources: readonly string[]): SoundDevice {
  let device = NO_DEVICE;
  attempt(() => (device = howlerDevice(sources)));
  return device;
}

const NO_DEVICE: SoundDevice = {
  play: () => {},
  setVolume: () => {},
  setMuted: () => {},
  close: () => {},
};

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Sound is never worth an error: a device may be gone at any moment. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Silence is what is left.
  }
}
