import { Howl, Howler } from 'howler';
import type { SoundDevice } from './device.ts';
import sprites from './sprites.json';
import { webGuide } from './webGuide.ts';
import { webMusic } from './webMusic.ts';
import type { AudioOutput } from './webOutput.ts';

/** Where the build puts `assets/sound`, beside the page. */
const EFFECTS = './sound/vector-prime.wav';
const MUSIC = './sound/music.wav';

const VOICES = 24;

/**
 * Web Audio through howler, with html5 off: the file is fetched once under `connect-src 'self'`, decoded,
 * and played from memory. Music and sweeps go through the same context and the same master volume.
 */
export function howlerDevice(): SoundDevice {
  const howl = new Howl({
    src: [EFFECTS],
    format: ['wav'],
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

  const music = webMusic(MUSIC, output);
  const guide = webGuide(output);
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
    music,
    guide,
    close: () => {
      music.stop(0);
      guide.hush();
      howl.unload();
    },
  };
}

/** Puts howler's context to sleep once it has been silent for long. Absent from its types. */
interface Sleeper {
  readonly _autoSuspend?: () => void;
}

const holding = new Set<object>();

/** howler's context, once there is one. */
function output(): AudioOutput | null {
  const context = Howler.ctx as AudioContext | null;
  const into = Howler.masterGain as GainNode | null;
  if (context === null || into === null) return null;
  return {
    context,
    into,
    hold: (who, on) => {
      if (on) holding.add(who);
      else holding.delete(who);
      // howler knows its own sounds alone, and would put the context to sleep under the others.
      Howler.autoSuspend = holding.size === 0;
      // It would wait for the end of a sound of its own, which may never come.
      if (Howler.autoSuspend) (Howler as unknown as Sleeper)._autoSuspend?.();
      if (on && context.state === 'suspended') void context.resume();
    },
  };
}
