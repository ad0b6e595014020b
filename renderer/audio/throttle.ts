import { isLanding, type SoundName } from './soundCue.ts';

/** How often one name may sound. */
export interface Pace {
  readonly leastGapMs: number;
  /** From this gap on it is as loud as it was made; closer together it is softer, down to half. */
  readonly fullGapMs: number;
}

/** At most 14 landings a second. */
const LANDING_PACE: Pace = { leastGapMs: 1000 / 14, fullGapMs: 300 };
/** Keys held down set guess after guess. */
const GUESS_PACE: Pace = { leastGapMs: 140, fullGapMs: 600 };
/** Going back is heard when it is asked for, and not again when the host has agreed. */
const UNDO_PACE: Pace = { leastGapMs: 250, fullGapMs: 250 };
/** Good news is none when it comes all the time. */
const LEAD_PACE: Pace = { leastGapMs: 8000, fullGapMs: 8000 };
const OTHER_PACE: Pace = { leastGapMs: 90, fullGapMs: 90 };

export function paceOf(name: SoundName): Pace {
  if (isLanding(name)) return LANDING_PACE;
  if (name === 'guess') return GUESS_PACE;
  if (name === 'undo') return UNDO_PACE;
  return name === 'lead' ? LEAD_PACE : OTHER_PACE;
}

/**
 * The gain of a sound asked for `gapMs` after the last one of its name was played; null: not now.
 * Half is where it begins, so that a stream of them is a murmur and a lone one is heard.
 */
export function gainAfter(gapMs: number, { leastGapMs, fullGapMs }: Pace): number | null {
  if (!(gapMs >= leastGapMs)) return null;
  if (gapMs >= fullGapMs) return 1;
  return 0.5 + (0.5 * (gapMs - leastGapMs)) / (fullGapMs - leastGapMs);
}
