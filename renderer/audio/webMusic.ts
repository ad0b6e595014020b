import type { MusicDevice } from './device.ts';
import { stemPlace, STEMS, type StemLevels, type StemName } from './stems.ts';
import type { AudioOutput } from './webOutput.ts';

/** Time constant of a gain that glides, s. */
const GLIDE_S = 0.6;
const DUCK_S = 0.12;
const RESOLVE_AFTER_S = 0.5;

interface Playing {
  readonly group: GainNode; // fades in and out
  readonly stems: ReadonlyMap<StemName, GainNode>;
  readonly sources: readonly AudioBufferSourceNode[];
  readonly since: number; // the context's time, s
}

/** Loops in step with each other from one decoded file, mixed by gains that glide on the audio thread. */
export function webMusic(source: string, output: () => AudioOutput | null): MusicDevice {
  let buffer: Promise<AudioBuffer | null> | null = null;
  let wanted: StemLevels | null = null;
  let playing: Playing | null = null;
  let place = 0; // s since the loops' common start
  let ducking: GainNode | null = null;
  const self = {};

  async function load({ context }: AudioOutput): Promise<AudioBuffer | null> {
    const answer = await fetch(source);
    return answer.ok ? context.decodeAudioData(await answer.arrayBuffer()) : null;
  }

  /** A file that cannot be had or read is silence. */
  function loaded(out: AudioOutput): Promise<AudioBuffer | null> {
    buffer ??= load(out).catch(() => null);
    return buffer;
  }

  function behindDuck(out: AudioOutput): GainNode {
    if (ducking === null) {
      ducking = out.context.createGain();
      ducking.connect(out.into);
    }
    return ducking;
  }

  function begin(out: AudioOutput, audio: AudioBuffer): void {
    const { context } = out;
    const now = context.currentTime;
    out.hold(self, true);
    const group = context.createGain();
    group.connect(behindDuck(out));
    group.gain.setValueAtTime(0, now);
    group.gain.setTargetAtTime(1, now, GLIDE_S);
    const stems = new Map<StemName, GainNode>();
    const sources = STEMS.map(name => {
      const gain = context.createGain();
      gain.gain.setValueAtTime(wanted?.[name] ?? 0, now);
      gain.connect(group);
      stems.set(name, gain);
      const { start, length } = stemPlace(name);
      const loop = context.createBufferSource();
      loop.buffer = audio;
      loop.loop = true;
      loop.loopStart = start;
      loop.loopEnd = start + length;
      loop.connect(gain);
      loop.start(now, start + (place % length));
      return loop;
    });
    playing = { group, stems, sources, since: now - place };
  }

  return {
    mix(levels) {
      const out = output();
      if (out === null) return;
      wanted = levels;
      if (playing !== null) {
        for (const [name, gain] of playing.stems)
          gain.gain.setTargetAtTime(levels[name], out.context.currentTime, GLIDE_S);
        return;
      }
      void loaded(out).then(audio => {
        if (audio !== null && wanted !== null && playing === null) begin(out, audio);
      });
    },
    stop(fadeMs) {
      wanted = null;
      const out = output();
      if (playing === null || out === null) return;
      const { group, sources, since } = playing;
      playing = null;
      const now = out.context.currentTime;
      place = now - since;
      group.gain.cancelScheduledValues(now);
      group.gain.setTargetAtTime(0, now, fadeMs / 4000);
      for (const loop of sources) loop.stop(now + fadeMs / 1000);
      const last = sources.at(-1);
      if (last !== undefined) last.onended = () => group.disconnect();
      out.hold(self, false);
    },
    resolve(gain) {
      const out = output();
      if (out === null) return;
      place = 0;
      void loaded(out).then(audio => {
        if (audio === null) return;
        const chord = {};
        const { context } = out;
        const level = context.createGain();
        level.gain.setValueAtTime(gain, context.currentTime);
        level.connect(behindDuck(out));
        const once = context.createBufferSource();
        once.buffer = audio;
        once.connect(level);
        const { start, length } = stemPlace('resolve');
        out.hold(chord, true);
        once.start(context.currentTime + RESOLVE_AFTER_S, start, length);
        once.onended = () => {
          level.disconnect();
          out.hold(chord, false);
        };
      });
    },
    duck(gain, forMs) {
      const out = output();
      if (out === null || ducking === null) return;
      const now = out.context.currentTime;
      ducking.gain.cancelScheduledValues(now);
      ducking.gain.setTargetAtTime(gain, now, DUCK_S);
      ducking.gain.setTargetAtTime(1, now + forMs / 1000, 3 * DUCK_S);
    },
  };
}
