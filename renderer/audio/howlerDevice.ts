import { Howl, Howler } from 'howler';
import type { SpriteName } from './soundCue.ts';
import sprites from './sprites.json';

/** What plays a sound of the sprite file. */
export interface SoundDevice {
  readonly play: (sprite: SpriteName, settings: PlaySettings) => void;
  readonly setVolume: (gain: number) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly close: () => void;
}

export interface PlaySettings {
  readonly gain: number; // 0 to 1
  readonly pan: number; // -1 to 1
  readonly rate: number; // 0.5 to 2
  /** May come late, when the device was asleep; else it is dropped then. */
  readonly worthWaiting: boolean;
}

const VOICES = 24;

/**
 * Web Audio through howler, with html5 off: the file is fetched once under `connect-src 'self'`, decoded,
 * and played from memory.
 */
export function howlerDevice(sources: readonly string[]): SoundDevice {
  const howl = new Howl({
    src: [...sources],
    format: sources.map(() => 'wav'),
    sprite: Object.fromEntries(
      Object.entries(sprites).map(([name, [offset = 0, duration = 0]]) => [
        name,
        [offset, duration],
      ]),
    ),
    html5: false,
    pool: VOICES,
  });
  let waiting = false;

  /**
   * Asleep before the first key or click, and after a long silence. howler keeps all that is asked of it
   * meanwhile and would play it at once on waking, so one sound at most is left to wait.
   */
  function mayPlay(worthWaiting: boolean): boolean {
    if (howl.state() !== 'loaded') return false;
    const context = Howler.ctx as AudioContext | null;
    if (context === null || context.state === 'running') {
      waiting = false;
      return true;
    }
    if (waiting || !worthWaiting) return false;
    waiting = true;
    return true;
  }

  return {
    play: (sprite, { gain, pan, rate, worthWaiting }) => {
      if (!mayPlay(worthWaiting)) return;
      const id = howl.play(sprite);
      if (typeof id !== 'number') return;
      howl.volume(gain, id);
      if (pan !== 0) howl.stereo(pan, id);
      if (rate !== 1) howl.rate(rate, id);
    },
    setVolume: gain => {
      Howler.volume(gain);
    },
    setMuted: muted => {
      Howler.mute(muted);
    },
    close: () => {
      howl.unload();
    },
  };
}
