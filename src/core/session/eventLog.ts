import { columnAt, columnView, type Column } from './column.ts';
import type { ContestantId, RaceTotals } from './contestants.ts';
import type { SessionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SessionState } from './state.ts';

/**
 * The events of a session in order. What a batch of landings says is in the columns of the states that were
 * folded from it already: it is kept as a row number, and written out again when somebody asks.
 */
export interface EventLog {
  readonly length: number;
  readonly timeOf: (index: number) => number; // ms
  readonly eventAt: (index: number) => SessionEvent;
  /** Adds events from which `newest` was folded; `asRows`: they are landings that its columns tell in full. */
  readonly push: (events: readonly SessionEvent[], newest: SessionState, asRows: boolean) => void;
  /** The state after `to` events, given the one after `from`. */
  readonly fold: (state: SessionState | null, from: number, to: number) => SessionState | null;
}

const OBJECT = -1;

export function createEventLog(): EventLog {
  const times: number[] = [];
  const rows: number[] = []; // of the race's history; OBJECT: the event is in `objects`
  const objects = new Map<number, SessionEvent>();
  let newest: SessionState | null = null; // the columns of all states are the beginnings of its own

  function push(events: readonly SessionEvent[], state: SessionState, asRows: boolean): void {
    newest = state;
    let row = asRows ? state.race.historyAfter.count - events.length : 0;
    for (const event of events) {
      if (!asRows) objects.set(rows.length, event);
      rows.push(asRows ? row++ : OBJECT);
      times.push(event.at);
    }
  }

  function eventAt(index: number): SessionEvent {
    const row = rows[index] ?? OBJECT;
    if (row === OBJECT || newest === null) return objects.get(index) as SessionEvent;
    const from = row === 0 ? 0 : columnAt(newest.race.historyAfter, row - 1);
    const to = columnAt(newest.race.historyAfter, row);
    return {
      type: 'landed',
      first: from + 1,
      positions: Array.from(columnView(newest.landings).subarray(from, to)),
      totals: totalsOf(newest, row),
      seq: index,
      at: times[index] as number,
    };
  }

  function fold(state: SessionState | null, from: number, to: number): SessionState | null {
    let now = state;
    for (let i = from; i < to; i++) {
      if (rows[i] === OBJECT) now = evolve(now, objects.get(i) as SessionEvent);
      else if (now !== null && (i + 1 === to || rows[i + 1] === OBJECT)) now = afterRow(now, i);
    }
    return now;
  }

  /** The state after batches of landings up to that one: a matter of counts. */
  function afterRow(state: SessionState, index: number): SessionState {
    if (newest === null) return state;
    const row = rows[index] as number;
    const upTo = ({ buffer }: Column): Column => ({ count: row + 1, buffer });
    const { history, historyAfter } = newest.race;
    return {
      ...state,
      seq: index,
      at: times[index] as number,
      landings: { count: columnAt(historyAfter, row), buffer: newest.landings.buffer },
      race: {
        ...state.race,
        totals: totalsOf(newest, row),
        historyAfter: upTo(historyAfter),
        history: Object.fromEntries(
          Object.entries(history).map(([id, column]) => [id, upTo(column)]),
        ),
      },
    };
  }

  return {
    get length() {
      return rows.length;
    },
    timeOf: index => times[index] as number,
    eventAt,
    push,
    fold,
  };
}

function totalsOf({ race }: SessionState, row: number): RaceTotals {
  const totals: Partial<Record<ContestantId, number>> = {};
  for (const [id, column] of Object.entries(race.history))
    totals[id as ContestantId] = columnAt(column, row);
  return totals;
}
