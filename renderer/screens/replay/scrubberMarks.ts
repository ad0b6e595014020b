import type { Alarm } from '../../../src/core/session/state.ts';
import type { AlarmMark } from '../../store/replay.ts';
import type { Marker } from '../../store/markers.ts';

/** Something on the scrubber that can be gone to. */
export interface ScrubberMark {
  readonly index: number; // of the event
  readonly at: number; // ms
  readonly landing: number;
  readonly what: { readonly alarm: Alarm } | { readonly marker: Marker };
}

/** Marks that lie so near that they are one on the screen. */
export interface MarkCluster {
  readonly share: number; // place of its middle, 0 to 1
  readonly marks: readonly ScrubberMark[]; // at least one, in the order of the log
}

export function marksOf(
  alarms: readonly AlarmMark[],
  markers: readonly Marker[],
): readonly ScrubberMark[] {
  const all: ScrubberMark[] = [
    ...alarms.map(({ index, at, landing, alarm }) => ({ index, at, landing, what: { alarm } })),
    ...markers.map(marker => ({
      index: marker.index,
      at: marker.at,
      landing: marker.landing,
      what: { marker },
    })),
  ];
  return all.sort((a, b) => a.at - b.at || a.index - b.index);
}

/** Puts together what would lie less than `apart` px from the mark before; `width` px are the whole time. */
export function clustered(
  marks: readonly ScrubberMark[],
  endAt: number,
  width: number,
  apart: number,
): readonly MarkCluster[] {
  const clusters: { first: number; marks: ScrubberMark[] }[] = [];
  for (const mark of marks) {
    const share = endAt > 0 ? Math.min(1, mark.at / endAt) : 0;
    const open = clusters.at(-1);
    if (open !== undefined && (share - open.first) * width < apart) open.marks.push(mark);
    else clusters.push({ first: share, marks: [mark] });
  }
  return clusters.map(({ first, marks: own }) => {
    const last = own.at(-1);
    const end = last === undefined || endAt <= 0 ? first : Math.min(1, last.at / endAt);
    return { share: (first + end) / 2, marks: own };
  });
}

/** Where a press of the cluster leads: to its first mark, or on to the next when the replay stands at one. */
export function nextOf({ marks }: MarkCluster, count: number): ScrubberMark | undefined {
  const here = marks.findIndex(({ index }) => index + 1 === count);
  return marks[(here + 1) % marks.length];
}
