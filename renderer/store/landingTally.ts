import { columnView } from '../../src/core/session/column.ts';
import type { SessionState } from '../../src/core/session/state.ts';

const CELLS = 4096;

/** The landings of a session up to some moment, counted in cells; those far out are kept as they are. */
export interface LandingTally {
  readonly middles: Float64Array; // of the cells, unit
  readonly counts: Float64Array;
  /** Landings beyond the cells, in the order in which they came; the first `outside` have come. */
  readonly far: readonly number[];
  readonly outside: number;
}

interface Kept {
  readonly tally: { -readonly [Key in keyof LandingTally]: LandingTally[Key] };
  readonly far: number[];
  counted: number; // landings
}

const kept = new WeakMap<object, Kept>();

/**
 * Counts the landings of a state. What was counted for another moment of the session is gone on from, both ways,
 * so that the next moment costs what lies between the two; the tally of before is then no longer valid.
 */
export function tallyOf({ landings, mission }: SessionState): LandingTally {
  const [lower, upper] = mission.span;
  const from = lower - (upper - lower);
  const width = (3 * (upper - lower)) / CELLS;
  const known = kept.get(landings.buffer) ?? begin(from, width);
  kept.set(landings.buffer, known);
  const { tally, far } = known;
  const sign = landings.count < known.counted ? -1 : 1;
  const first = Math.min(landings.count, known.counted);
  const last = Math.max(landings.count, known.counted);
  const values = landings.buffer.values.subarray(first, last);
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    const cell = Math.floor((x - from) / width);
    if (cell >= 0 && cell < CELLS) tally.counts[cell] = (tally.counts[cell] as number) + sign;
    else tally.outside += sign;
  }
  known.counted = landings.count;
  if (tally.outside > far.length) gatherFar(far, columnView(landings), from, width);
  return tally;
}

function begin(from: number, width: number): Kept {
  const middles = Float64Array.from({ length: CELLS }, (_, i) => from + (i + 0.5) * width);
  const far: number[] = [];
  return {
    tally: { middles, counts: new Float64Array(CELLS), far, outside: 0 },
    far,
    counted: 0,
  };
}

function gatherFar(far: number[], values: Float64Array, from: number, width: number): void {
  far.length = 0;
  for (const x of values) {
    const cell = Math.floor((x - from) / width);
    if (!(cell >= 0 && cell < CELLS)) far.push(x);
  }
}
