import { columnAt } from '../../src/core/session/column.ts';
import type { Alarm, SessionState } from '../../src/core/session/state.ts';
import type { SoundCue, SoundName } from './soundCue.ts';

/** More landings than this at once are a jump in time, which makes no sound, and not a step. */
const MOST_LANDINGS_A_STEP = 240;

/**
 * What is heard when a session goes from one state to a later one. Silent: the first state, a step back,
 * and a jump. `span` is what the field shows, in the mission's unit: a landing is heard from where it
 * is seen.
 */
export function soundsFor(
  previous: SessionState | null,
  next: SessionState,
  span: readonly [lower: number, upper: number],
): readonly SoundCue[] {
  if (previous === null || next.seq <= previous.seq) return [];
  const landed = next.landings.count - previous.landings.count;
  if (landed < 0 || landed > MOST_LANDINGS_A_STEP) return [];
  const names = new Set<SoundName>();
  if (next.guesses.count > previous.guesses.count) names.add('guess');
  for (const alarm of next.alarms.items.slice(previous.alarms.count, next.alarms.count))
    names.add(soundOfAlarm(alarm));
  if (next.phase === 'ended' && previous.phase !== 'ended') names.add('reveal');
  const cues: SoundCue[] = [...names].map(name => ({ name }));
  // One stands for all that fell within a step: the ear does not part them, and the throttle would.
  if (landed > 0)
    cues.unshift(landingCue(columnAt(next.landings, next.landings.count - 1), landed, span));
  return cues;
}

function soundOfAlarm(alarm: Alarm): SoundName {
  switch (alarm.type) {
    case 'decoys-announced':
      return 'decoys';
    case 'memory-wiped':
      return 'wipe';
    case 'contestant-wrecked':
      return 'wreck';
  }
}

/** Two octaves of the major pentatonic about the recorded tone, in semitones: no two of them clash. */
const PITCHES = [-12, -10, -8, -5, -3, 0, 2, 4, 7, 9, 12] as const;
const WIDEST_PAN = 0.7;
const LEAST_GAIN = 0.4;

function landingCue(
  position: number,
  landed: number,
  [lower, upper]: readonly [number, number],
): SoundCue {
  const share = Math.min(1, Math.max(0, (position - lower) / (upper - lower)));
  const semitones = PITCHES[Math.round(share * (PITCHES.length - 1))] ?? 0;
  return {
    name: 'landing',
    pan: WIDEST_PAN * (2 * share - 1),
    rate: 2 ** (semitones / 12),
    gain: Math.max(LEAST_GAIN, 1 / Math.sqrt(landed)),
  };
}
