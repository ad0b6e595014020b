import type { SessionEvent } from '../session/events.ts';
import { differencesIn, type Difference } from './compare.ts';
import { landingSource, reenact, type LandingSource } from './reenact.ts';

export interface VerifyReport {
  /** Events that were computed again and compared. */
  readonly compared: number;
  /** Events that were not, because the recording took another course before them. */
  readonly skipped: number;
  readonly landings: LandingSource;
  readonly differences: readonly Difference[]; // the first 100
  readonly differenceCount: number;
}

const LISTED_DIFFERENCES = 100;

/**
 * Plays a recording's commands again on a new host and compares all that follows from them, landings,
 * race, estimates and outcome, with what was recorded. `data` are the measurements of a recorded mission;
 * null where they are not at hand.
 *
 * The events are a log that a decoder has let pass. Where the seed was withheld and nothing was revealed,
 * landings are taken as recorded and the rest is computed from them. Throws RangeError on a mission that
 * cannot be opened.
 */
export function verifyRecording(
  events: readonly SessionEvent[],
  data: Float64Array | null,
): VerifyReport {
  const differences: Difference[] = [];
  let differenceCount = 0;
  let compared = 0;

  const note = (found: readonly Difference[]): void => {
    differenceCount += found.length;
    differences.push(...found.slice(0, LISTED_DIFFERENCES - differences.length));
  };

  const decisions = reenact(events, data);
  let step = decisions.next();
  for (; step.done !== true; step = decisions.next()) {
    const { from, told, matched } = step.value;
    for (let i = 0; i < matched; i++) {
      const recorded = events[from + i] as SessionEvent;
      if (recorded.type !== 'withheld') note(differencesIn(recorded.seq, recorded, told[i]));
    }
    compared = from + matched;
  }
  if (step.value !== null) {
    const { seq, type } = events[step.value.index] as SessionEvent;
    note([{ seq, field: 'type', got: `"${type}"`, expected: step.value.expected }]);
  }
  return {
    compared,
    skipped: events.length - compared,
    landings: landingSource(events, data),
    differences,
    differenceCount,
  };
}
