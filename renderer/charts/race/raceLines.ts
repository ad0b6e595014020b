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
  let row = 0;
  let greatest = 0;
  const legs = bounds.map(({ from, to }): RaceLeg => {
    const first = row;
    while (row < race.historyAfter.count && columnAt(race.historyAfter, row) <= to) row++;
    const lines = ids.map(id => emptyLine(id, from));
    const stride = Math.max(1, Math.ceil((row - first) / MOST_POINTS));
    const lost = lines.map(() => false);
    for (let r = first; r < row; r++) {
      const best = leastTotal(race.history, ids, r);
      const kept = (r - first) % stride === 0 || r === row - 1;
      ids.forEach((id, k) => {
        const line = lines[k] as MutableLine;
        const total = totalAt(race.history, id, r);
        if (lost[k] === true) return;
        if (!Number.isFinite(total)) {
          lost[k] = true;
          line.lostAt = lostAt(state, id, from, columnAt(race.historyAfter, r));
          line.landing.push(line.lostAt);
          line.behind.push(line.latest);
          return;
        }
        line.latest = total - best;
        if (!kept) return;
        line.landing.push(columnAt(race.historyAfter, r));
        line.behind.push(total - best);
        greatest = Math.max(greatest, total - best);
      });
    }
    return {
      from,
      to,
      lines: lines.map(({ id, landing, behind, lostAt: at }) => ({
        id,
        landing,
        behind,
        lostAt: at,
      })),
    };
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

interface MutableLine {
  readonly id: ContestantId;
  readonly landing: number[];
  readonly behind: number[];
  lostAt: number | null;
  latest: number; // nats; of the last finite row, kept or not
}

function emptyLine(id: ContestantId, from: number): MutableLine {
  return { id, landing: [from], behind: [0], lostAt: null, latest: 0 };
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
