import type { Heard } from './captions.ts';
import type { MusicDevice } from './device.ts';
import { stemLevels, STEMS, type StemLevels } from './stems.ts';
import { moodAfter, smoothedTension, type Mood } from './tension.ts';

/** Music that follows a session. It has no timer of its own: each new tension moves it on. */
export interface Music {
  /** How tense it is now; null: there shall be none. */
  readonly follow: (tension: number | null) => void;
  /** The session has ended: the loops give way to a closing chord. */
  readonly resolve: () => void;
  /** Plays a while where nothing else does, to set a volume by. */
  readonly sample: (on: boolean) => void;
  /** Amplitude, 0 to 1; 0 is silence at no cost. */
  readonly setGain: (gain: number) => void;
}

const STOP_MS = 700;
const MUTE_MS = 250;
const END_MS = 1800;
const SAMPLE_TENSION = 0.6;
/** Smaller steps than this are not worth a word to the device. */
const LEAST_STEP = 0.01;

export interface MusicParts {
  readonly device: MusicDevice;
  readonly now: () => number;
  /** Whether the player has touched anything yet: nothing plays on its own before. */
  readonly awake: () => boolean;
  readonly caption: (heard: Heard) => void;
}

export function createMusic({ device, now, awake, caption }: MusicParts): Music {
  let gain = 0;
  let target: number | null = null;
  let sampling = false;
  let heard = 0; // tension as it sounds
  let heardAt = -Infinity;
  let playing: StemLevels | null = null;
  let mood: Mood | null = null;

  function stop(fadeMs: number): void {
    if (playing === null) return;
    playing = null;
    device.stop(fadeMs);
  }

  function play(): void {
    if (target === null && !sampling) return stop(STOP_MS);
    if (gain === 0) return stop(MUTE_MS);
    if (!awake()) return;
    const levels = stemLevels(target === null ? SAMPLE_TENSION : heard);
    const scaled = { pad: 0, pulse: 0, texture: 0 };
    for (const stem of STEMS) scaled[stem] = gain * levels[stem];
    const before = playing;
    if (before !== null && STEMS.every(stem => near(before[stem], scaled[stem], gain))) return;
    playing = scaled;
    device.mix(scaled);
  }

  return {
    follow(tension) {
      const at = now();
      if (tension === null) {
        if (target !== null && mood !== null) caption({ what: 'music', mood: 'stopping' });
        mood = null;
      } else {
        const elapsed = target === null ? 0 : at - heardAt;
        heard = smoothedTension(heard, tension, elapsed);
        const next = moodAfter(mood ?? 'calm', heard);
        if (next !== mood) caption({ what: 'music', mood: next });
        mood = next;
      }
      target = tension;
      heardAt = at;
      play();
    },
    resolve() {
      if (target === null) return;
      target = null;
      mood = null;
      heard = 0;
      const sounded = playing !== null;
      stop(END_MS);
      caption({ what: 'music', mood: 'resolving' });
      if (sounded && gain > 0) device.resolve(gain);
    },
    sample(on) {
      sampling = on;
      play();
    },
    setGain(value) {
      if (value === gain) return;
      gain = value;
      play();
    },
  };
}

const near = (a: number, b: number, gain: number): boolean => Math.abs(a - b) < LEAST_STEP * gain;
