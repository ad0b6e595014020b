import type { Mission } from '../../../../src/core/missions/mission.ts';
import { columnView } from '../../../../src/core/session/column.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { domainOf, type Interval } from '../../../scene/model/domain.ts';
import { farGroups, type FarGroup } from '../../../scene/model/far.ts';
import {
  countLandings,
  createSample,
  resetSample,
  type Sample,
} from '../../../scene/model/sample.ts';
import { quantileOf } from '../../../scene/model/tally.ts';

/** What the field's picture says, as numbers; places and widths in the mission's unit. */
export interface FieldNumbers {
  readonly shown: Interval; // what the axis spans
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Standard deviation with n - 1; null before the second landing. */
  readonly spread: number | null;
  readonly latest: readonly number[]; // the newest first
  readonly far: readonly FarGroup[];
  readonly bins: readonly Bin[]; // from the first with a landing to the last, with the empty ones between
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const LATEST = 5;

/** Counts on from landing to landing, as the picture does, with the same bars. */
export function createFieldCounter(): (state: SessionState) => FieldNumbers {
  let sample: Sample = createSample();
  let of: Mission | null = null;
  return state => {
    const { mission, landings, memoryFrom } = state;
    if (of !== mission) {
      sample = createSample();
      resetSample(sample, mission);
      of = mission;
    }
    const values = columnView(landings);
    countLandings(sample, values, landings.count, memoryFrom, mission);
    return {
      shown: domainOf(mission, sample.least, sample.greatest),
      count: landings.count,
      ...momentsOf(values),
      median: quantileOf(sample.fine, 0.5),
      latest: [...values.subarray(-LATEST)].reverse(),
      far: farGroups(values, 0, landings.count, sample.fine, sample.bulk),
      bins: binsOf(sample),
    };
  };
}

/** Mean, and standard deviation with n - 1. */
export function momentsOf(values: ArrayLike<number>): Pick<FieldNumbers, 'mean' | 'spread'> {
  const n = values.length;
  if (n === 0) return { mean: null, spread: null };
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = values[i] as number;
    const deviation = x - mean;
    mean += deviation / (i + 1);
    squares += deviation * (x - mean);
  }
  return { mean, spread: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function binsOf({ bars }: Sample): Bin[] {
  const counted = (i: number): number => bars.counts[i] ?? 0;
  let first = 0;
  let last = bars.cells - 1;
  while (first <= last && counted(first) === 0) first++;
  while (last >= first && counted(last) === 0) last--;
  const bins: Bin[] = [];
  for (let i = first; i <= last; i++) {
    const from = Number((bars.origin + i * bars.step).toPrecision(12));
    const to = Number((bars.origin + (i + 1) * bars.step).toPrecision(12));
    bins.push({ from, to, count: counted(i) });
  }
  return bins;
}
