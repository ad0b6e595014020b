import { columnAt, type Column } from '../../../src/core/session/column.ts';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import { alarmLanding, type Alarm, type SessionState } from '../../../src/core/session/state.ts';

/** A contestant's way through one leg of the race. */
export interface RaceLine {
  readonly id: ContestantId;
  readonly landing: readonly number[];
  readonly behind: readonly number[]; // nats behind the best of that moment; finite
  /** Landing that made the loss infinite, or null. Up to it the line goes on; after it there is none. */
  readonly lostAt: number | null;
}

export interface RaceLeg {
  readonly from: number; // landings
  readonly to: number; // landings
  readonly lines: readonly RaceLine[];
}

export interface RaceLines {
  readonly legs: readonly RaceLeg[]; // the last one is under way, or ended with the session
  readonly alarms: readonly { readonly alarm: Alarm; readonly landing: number }[];
  readonly greatest: number; // nats; the most that a finite line is behind
  readonly landings: number;
}

const MOST_POINTS = 200; // a leg: more than a panel has room for

/**
 * The race as lines of running regret, in nats behind whoever leads at that landing. The leader has 0;
 * a contestant whose loss is infinite has no more points. Each leg starts from 0 again.
 */
export function raceLines(state: SessionState): RaceLines {
  const { race, alarms, landings } = state;
  const ids = Object.keys(race.history) as ContestantId[];
  const bounds = [
    ...race.finishedLegs.items.slice(0, race.finishedLegs.count),
    { from: race.legFrom, to: landings.count },
  ];
  const rows = race.historyAfter.count;
  let first = 0;
  let greatest = 0;
  const legs = bounds.map(({ from, to }): RaceLeg => {
    const end = firstRow(first, rows, row => columnAt(race.historyAfter, row) > to);
    const shown = rowsShown(first, end);
    const lines = ids.map((id): RaceLine => {
      // A loss that is infinite stays so to the end of its leg.
      const lost = firstRow(first, end, row => !Number.isFinite(totalAt(race.history, id, row)));
      const behindAt = (row: number): number =>
        totalAt(race.history, id, row) - leastTotal(race.history, ids, row);
      const kept = shown.filter(row => row < lost);
      const behind = [0, ...kept.map(behindAt)];
      greatest = Math.max(greatest, ...behind);
      const landing = [from, ...kept.map(row => columnAt(race.historyAfter, row))];
      if (lost === end) return { id, landing, behind, lostAt: null };
      const at = lostAt(state, id, from, columnAt(race.historyAfter, lost));
      const latest = lost > first ? behindAt(lost - 1) : 0;
      return { id, landing: [...landing, at], behind: [...behind, latest], lostAt: at };
    });
    first = end;
    return { from, to, lines };
  });
  return {
    legs,
    alarms: alarms.items
      .slice(0, alarms.count)
      .map(alarm => ({ alarm, landing: alarmLanding(alarm) })),
    greatest,
    landings: landings.count,
  };
}

/** The landing that wrecked somebody between two rows; rows are batches, the alarm knows the very landing. */
function lostAt({ alarms }: SessionState, id: ContestantId, after: number, upTo: number): number {
  for (let i = alarms.count - 1; i >= 0; i--) {
    const alarm = alarms.items[i];
    if (alarm?.type !== 'contestant-wrecked' || alarm.contestant !== id) continue;
    if (alarm.landing > after && alarm.landing <= upTo) return alarm.landing;
  }
  return upTo;
}

/** At most some `MOST_POINTS` rows, evenly, and the last: the others cost nothing. */
function rowsShown(first: number, end: number): readonly number[] {
  const stride = Math.max(1, Math.ceil((end - first) / MOST_POINTS));
  const shown: number[] = [];
  for (let row = first; row < end; row += stride) shown.push(row);
  if (end > first && shown.at(-1) !== end - 1) shown.push(end - 1);
  return shown;
}

/** The first row from `from` on of which that holds, as of all after it; `to` where there is none. */
function firstRow(from: number, to: number, holds: (row: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

type History = Readonly<Partial<Record<ContestantId, Column>>>;

function totalAt(history: History, id: ContestantId, row: number): number {
  const column = history[id];
  return column === undefined ? 0 : columnAt(column, row);
}

function leastTotal(history: History, ids: readonly ContestantId[], row: number): number {
  let least = Infinity;
  for (const id of ids) least = Math.min(least, totalAt(history, id, row));
  return Number.isFinite(least) ? least : 0;
}
