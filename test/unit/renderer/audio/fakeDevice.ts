import type { PlaySettings, SoundDevice } from '../../../../renderer/audio/device.ts';
import { createSounds } from '../../../../renderer/audio/sounds.ts';
import type { StemLevels } from '../../../../renderer/audio/stems.ts';
import type { Sweep } from '../../../../renderer/audio/sweep.ts';
import { FULL_VOLUMES, type Volumes } from '../../../../renderer/audio/volumes.ts';

export interface Played extends PlaySettings {
  readonly sprite: string;
  readonly at: number;
}

/** Sounds on a device that writes down, by a clock that a test moves. */
export function setUpSounds() {
  const played: Played[] = [];
  const volumes: number[] = [];
  const mutes: boolean[] = [];
  const music: (StemLevels | { stop: number } | { resolve: number } | { duck: number })[] = [];
  const sung: { sweep: Sweep; gain: number }[] = [];
  const clock = { ms: 0, awake: true };
  const timers = new Set<{ at: number; act: () => void }>();
  const device: SoundDevice = {
    play: (sprite, settings) => played.push({ sprite, at: clock.ms, ...settings }),
    setVolume: gain => volumes.push(gain),
    setMuted: muted => mutes.push(muted),
    music: {
      mix: levels => music.push(levels),
      stop: fadeMs => music.push({ stop: fadeMs }),
      resolve: gain => music.push({ resolve: gain }),
      duck: gain => music.push({ duck: gain }),
    },
    guide: { sing: (sweep, gain) => sung.push({ sweep, gain }), hush: () => {} },
    close: () => {},
  };
  const sounds = createSounds({
    device,
    now: () => clock.ms,
    awake: () => clock.awake,
    later: (act, ms) => {
      const timer = { at: clock.ms + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  /** Lets time pass, and what was asked for later happen. */
  function pass(ms: number): void {
    const until = clock.ms + ms;
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers.delete(next);
      clock.ms = next.at;
      next.act();
    }
    clock.ms = until;
  }
  const set = (part: Partial<Volumes>): void => sounds.setVolumes({ ...FULL_VOLUMES, ...part });
  return { sounds, played, volumes, mutes, music, sung, clock, timers, pass, set };
}
