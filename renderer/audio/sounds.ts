import type { ReadonlySignal } from '@preact/signals';
import { createCaptionFeed, type Later, type ShownCaption } from './captionFeed.ts';
import type { SoundDevice } from './device.ts';
import { createMusic } from './music.ts';
import { NO_DEVICE } from './noDevice.ts';
import {
  isAlarm,
  isLanding,
  takesOf,
  type PlayOptions,
  type SoundName,
  type SpriteName,
} from './soundCue.ts';
import { SAMPLE_SWEEP, type ListenTo, type Sweep } from './sweep.ts';
import { gainAfter, paceOf } from './throttle.ts';
import {
  amplitudeOf,
  clampedVolumes,
  FULL_VOLUMES,
  isAudible,
  within,
  type VolumeName,
  type Volumes,
} from './volumes.ts';

/** The game's sounds. Nothing here throws: without a device, or before the files have come, it is silent. */
export interface Sounds {
  readonly play: (name: SoundName, options?: PlayOptions) => void;
  /** How tense the session is, 0 to 1; null: no music. */
  readonly followTension: (tension: number | null) => void;
  /** The session has come to its end: the music comes home. */
  readonly resolve: () => void;
  /** Sings the field of the session that is open; nothing where there is none. */
  readonly listen: (what: ListenTo) => void;
  /** Says what a session would sing, or null when it closes. */
  readonly attach: (sweepOf: ((what: ListenTo) => Sweep | null) | null) => void;
  /** Something to set a volume by. */
  readonly sample: (volume: VolumeName) => void;
  /** As on sliders; other values are clamped, NaN is ignored. */
  readonly setVolumes: (volumes: Volumes) => void;
  readonly captions: ReadonlySignal<readonly ShownCaption[]>;
  readonly setCaptions: (on: boolean) => void;
  readonly dispose: () => void;
}

export interface SoundOptions {
  readonly device?: SoundDevice;
  /** A clock in ms that never runs back. */
  readonly now?: () => number;
  readonly later?: Later;
  /** Whether the player has touched anything yet. */
  readonly awake?: () => boolean;
}

/** Landings step back by so much behind an alarm, and the music too. */
const DUCKED = 0.35;
const ALARM_MS = 1300;
const SAMPLE_MS = 2500;

export function createSounds({
  device = NO_DEVICE,
  now = () => performance.now(),
  later = laterByTimer,
  awake = () => navigator.userActivation.hasBeenActive,
}: SoundOptions = {}): Sounds {
  const captions = createCaptionFeed(now, later);
  const music = createMusic({ device: device.music, now, awake, caption: captions.hear });
  let volumes = FULL_VOLUMES;
  let sweepOf: ((what: ListenTo) => Sweep | null) | null = null;
  let alarmUntil = -Infinity;
  const lastPlayed = new Map<string, number>();
  const lastTake = new Map<SoundName, number>();
  const waiting = new Set<() => void>();
  let endSample = (): void => undefined;

  /** Any take but the last one. */
  function takeOf(name: SoundName): SpriteName | undefined {
    const takes = takesOf(name);
    const last = lastTake.get(name);
    const take =
      last === undefined || takes.length === 1
        ? 0
        : (last + 1 + Math.floor(scatter(now()) * (takes.length - 1))) % takes.length;
    lastTake.set(name, take);
    return takes[take];
  }

  function playNow(name: SoundName, options: PlayOptions): void {
    const at = now();
    const landing = isLanding(name);
    if (options.landing !== undefined) captions.hear({ what: 'landing', ...options.landing });
    // Landings share a pace, whatever they fall on.
    const channel = landing ? 'landing' : name;
    const paced = gainAfter(at - (lastPlayed.get(channel) ?? -Infinity), paceOf(name));
    if (paced === null) return;
    lastPlayed.set(channel, at);
    if (options.landing === undefined && options.uncaptioned !== true)
      captions.hear({ what: 'sound', name });
    if (isAlarm(name)) {
      alarmUntil = at + ALARM_MS;
      device.music.duck(DUCKED, ALARM_MS);
    }
    const group = options.byEar === true ? 'guide' : 'effects';
    if (!isAudible(volumes, group)) return;
    const ducked = landing && at < alarmUntil ? DUCKED : 1;
    const sprite = takeOf(name);
    if (sprite === undefined) return;
    device.play(sprite, {
      gain: amplitudeOf(volumes[group]) * paced * ducked * within(options.gain ?? 1, 0, 1),
      pan: within(options.pan ?? 0, -1, 1),
      rate: within(options.rate ?? 1, 0.5, 2),
      worthWaiting: !landing,
    });
  }

  function play(name: SoundName, options: PlayOptions = {}): void {
    if (options.delayMs === undefined || options.delayMs <= 0) return playNow(name, options);
    const cancel = later(() => {
      waiting.delete(cancel);
      attempt(() => playNow(name, options));
    }, options.delayMs);
    waiting.add(cancel);
  }

  function forget(): void {
    for (const cancel of waiting) cancel();
    waiting.clear();
    device.guide.hush();
  }

  function sing(sweep: Sweep): void {
    captions.hear({ what: 'guide', sweep: sweep.what });
    if (!isAudible(volumes, 'guide') || !awake()) return;
    device.music.duck(DUCKED, sweep.durationMs);
    device.guide.sing(sweep, amplitudeOf(volumes.guide));
  }

  function sample(volume: VolumeName): void {
    if (volume === 'guide') {
      if (isAudible(volumes, 'guide')) device.guide.sing(SAMPLE_SWEEP, amplitudeOf(volumes.guide));
      return;
    }
    if (volume !== 'music') return play('guess', { uncaptioned: true });
    endSample();
    music.sample(true);
    endSample = later(() => music.sample(false), SAMPLE_MS);
  }

  return {
    play: (name, options) => attempt(() => play(name, options)),
    followTension: tension => attempt(() => music.follow(tension)),
    resolve: () => attempt(music.resolve),
    listen: what =>
      attempt(() => {
        const sweep = sweepOf?.(what) ?? null;
        if (sweep !== null) sing(sweep);
      }),
    attach: value => {
      sweepOf = value;
      if (value === null) attempt(forget);
    },
    sample: volume => attempt(() => sample(volume)),
    setVolumes: wanted =>
      attempt(() => {
        volumes = clampedVolumes(wanted, volumes);
        device.setVolume(amplitudeOf(volumes.master));
        device.setMuted(volumes.muted);
        if (!isAudible(volumes, 'guide')) device.guide.hush();
        music.setGain(isAudible(volumes, 'music') ? amplitudeOf(volumes.music) : 0);
      }),
    captions: captions.shown,
    setCaptions: captions.setOn,
    dispose: () =>
      attempt(() => {
        captions.setOn(false);
        forget();
        device.close();
      }),
  };
}

/** In [0, 1), from the clock: enough to choose a take. */
const scatter = (ms: number): number => (Math.abs(Math.sin(ms * 12.9898)) * 43758.5453) % 1;

const laterByTimer: Later = (act, ms) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** Sound is never worth an error: a device may be gone at any moment. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Silence is what is left.
  }
}
