import type { GuideDevice } from './device.ts';
import type { SweepPart, Tick } from './sweep.ts';
import type { AudioOutput } from './webOutput.ts';

const AHEAD_S = 0.06; // so that nothing is asked for in the past
const EDGE_S = 0.03; // a soft beginning and end
const TONE = 0.3; // amplitudes beside the guide's volume
const TICKS: Readonly<Record<Tick['kind'], number>> = { peak: 0.35, shoulder: 0.18 };
const TICK_S = 0.05;
/** Landings sound reedy, the bell round, so that one is not taken for the other. */
const WAVES: Readonly<Record<SweepPart['voice'], OscillatorType>> = {
  landings: 'triangle',
  guess: 'sine',
};

/** Sweeps as oscillators of the context, scheduled whole: the audio thread does the rest. */
export function webGuide(output: () => AudioOutput | null): GuideDevice {
  let hush = (): void => undefined;

  return {
    sing(sweep, gain) {
      hush();
      const out = output();
      if (out === null) return;
      const { context } = out;
      const singing = {};
      const level = context.createGain();
      level.gain.setValueAtTime(gain, context.currentTime);
      level.connect(out.into);
      out.hold(singing, true);
      const start = context.currentTime + AHEAD_S;
      const tones = sweep.parts.flatMap(part => singPart(context, level, part, start));
      hush = () => {
        hush = () => undefined;
        for (const tone of tones) tone.stop();
        level.disconnect();
        out.hold(singing, false);
      };
      const ended = tones[0];
      const mine = hush;
      // The longest of the last pass: its tone begins the list of its part.
      const last = tones.at(lastToneIndex(sweep.parts)) ?? ended;
      if (last !== undefined)
        last.onended = () => {
          if (hush === mine) hush();
        };
    },
    hush: () => hush(),
  };
}

/** Every part adds its tone first and then its ticks. */
const lastToneIndex = (parts: readonly SweepPart[]): number =>
  parts.slice(0, -1).reduce((sum, part) => sum + 1 + part.ticks.length, 0);

function singPart(
  context: AudioContext,
  into: AudioNode,
  part: SweepPart,
  start: number,
): readonly OscillatorNode[] {
  const at = start + part.startMs / 1000;
  const length = part.durationMs / 1000;
  const tone = context.createOscillator();
  tone.type = WAVES[part.voice];
  tone.frequency.setValueAtTime(part.fromHz, at);
  tone.frequency.exponentialRampToValueAtTime(part.toHz, at + length);
  const pan = context.createStereoPanner();
  pan.pan.setValueAtTime(-1, at);
  pan.pan.linearRampToValueAtTime(1, at + length);
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0, context.currentTime);
  loudness.gain.setValueCurveAtTime(curveOf(part), at, length);
  tone.connect(loudness).connect(pan).connect(into);
  tone.start(at);
  tone.stop(at + length + EDGE_S);
  return [tone, ...part.ticks.map(tick => click(context, into, tick, at + tick.atMs / 1000))];
}

/** Silent at both ends. */
function curveOf({ loudness }: SweepPart): Float32Array {
  return Float32Array.from([0, ...loudness.map(level => TONE * level), 0]);
}

function click(context: AudioContext, into: AudioNode, tick: Tick, at: number): OscillatorNode {
  const tone = context.createOscillator();
  tone.type = 'square';
  tone.frequency.setValueAtTime(tick.hz, at);
  const pan = context.createStereoPanner();
  pan.pan.setValueAtTime(tick.pan, at);
  const level = context.createGain();
  level.gain.setValueAtTime(0, context.currentTime);
  level.gain.setValueAtTime(TICKS[tick.kind], at);
  level.gain.exponentialRampToValueAtTime(0.001, at + TICK_S);
  tone.connect(level).connect(pan).connect(into);
  tone.start(at);
  tone.stop(at + TICK_S);
  return tone;
}
