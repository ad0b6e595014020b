import { appendToColumn, columnAt, type Column } from './column.ts';
import type { ContestantId } from './contestants.ts';
import type { Landed, SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

export type LandedEvent = Extract<SessionEvent, Landed>;

/**
 * At most `most` batches of landings, from index `from` on, that go on from `state` with everybody's total:
 * the columns of a state that they are folded into tell all that they tell.
 */
export function landingRun(
  state: SessionState | null,
  events: readonly SessionEvent[],
  from: number,
  most: number,
): readonly LandedEvent[] {
  if (state === null) return [];
  const { landings, race } = state;
  const { count } = race.historyAfter;
  if ((count === 0 ? 0 : columnAt(race.historyAfter, count - 1)) !== landings.count) return [];
  const contestants = Object.keys(race.history);
  const run: LandedEvent[] = [];
  let next = landings.count + 1;
  for (let i = from; i < Math.min(events.length, from + most); i++) {
    const event = events[i] as SessionEvent;
    if (event.type !== 'landed' || event.first !== next) break;
    const told = Object.keys(event.totals);
    if (told.length !== contestants.length || told.some((id, i) => id !== contestants[i])) break;
    run.push(event);
    next += event.positions.length;
  }
  return run;
}

/** What `evolve` comes to, one after the other, with a copy of the state for all of them together. */
export function evolveRun(state: SessionState, run: readonly LandedEvent[]): SessionState {
  const last = run.at(-1);
  if (last === undefined) return state;
  const { race } = state;
  const append = (column: Column, valueOf: (event: LandedEvent) => number): Column =>
    appendToColumn(column, run.map(valueOf));
  return {
    ...state,
    seq: last.seq,
    at: last.at,
    landings: appendToColumn(state.landings, positionsOf(run)),
    race: {
      ...race,
      totals: last.totals,
      historyAfter: append(
        race.historyAfter,
        ({ first, positions }) => first + positions.length - 1,
      ),
      history: Object.fromEntries(
        Object.entries(race.history).map(([id, column]) => [
          id,
          append(column, ({ totals }) => totals[id as ContestantId] ?? 0),
        ]),
      ),
    },
  };
}

function positionsOf(run: readonly LandedEvent[]): readonly number[] {
  if (run.length === 1) return (run[0] as LandedEvent).positions;
  const all: number[] = [];
  for (const { positions } of run) for (const position of positions) all.push(position);
  return all;
}
