import type { SpriteName } from './soundCue.ts';
import type { StemLevels } from './stems.ts';
import type { Sweep } from './sweep.ts';

/** What can be heard. Gains are amplitudes, 0 to 1. */
export interface SoundDevice {
  /** Plays a sound of the sprite file. */
  readonly play: (sprite: SpriteName, settings: PlaySettings) => void;
  /** Of everything together. */
  readonly setVolume: (gain: number) => void;
  readonly setMuted: (muted: boolean) => void;
  readonly music: MusicDevice;
  readonly guide: GuideDevice;
  readonly close: () => void;
}

export interface PlaySettings {
  readonly gain: number; // 0 to 1
  readonly pan: number; // -1 to 1
  readonly rate: number; // 0.5 to 2
  /** May come late, when the device was asleep; else it is dropped then. */
  readonly worthWaiting: boolean;
}

/** Loops that run side by side. Nothing is fetched before the first `mix`. */
export interface MusicDevice {
  /** Plays on, or begins, and lets each stem glide to its level. */
  readonly mix: (levels: StemLevels) => void;
  /** Fades to silence within that time and costs nothing after it; the place is kept. */
  readonly stop: (fadeMs: number) => void;
  /** The closing chord, once. */
  readonly resolve: (gain: number) => void;
  /** Steps back behind something else for that time. */
  readonly duck: (gain: number, forMs: number) => void;
}

export interface GuideDevice {
  /** Sings a sweep; one that is still singing ends. */
  readonly sing: (sweep: Sweep, gain: number) => void;
  readonly hush: () => void;
}
