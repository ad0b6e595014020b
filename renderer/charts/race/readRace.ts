import { columnAt } from '../../../src/core/session/column.ts';
import type { ContestantId } from '../../../src/core/session/contestants.ts';
import type { SessionState } from '../../../src/core/session/state.ts';
import type { Reading } from '../text.ts';

/** Where everybody stood when that many landings were in; null before the first. Infinity: lost in that leg. */
export function readRace(
  { race }: SessionState,
  ids: readonly ContestantId[],
  landing: number,
): Reading | null {
  const { historyAfter, history } = race;
  let low = 0;
  let high = historyAfter.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columnAt(historyAfter, middle) <= landing) low = middle + 1;
    else high = middle;
  }
  const row = low - 1;
  if (row < 0) return null;
  const totals = new Map<ContestantId, number>();
  for (const [id, column] of Object.entries(history))
    totals.set(id as ContestantId, columnAt(column, row));
  const best = Math.min(...totals.values());
  return {
    landing: columnAt(historyAfter, row),
    entries: ids.map(id => {
      const total = totals.get(id) ?? 0;
      return { id, behind: Number.isFinite(total) ? total - best : Infinity };
    }),
  };
}

/** The landing of the row before (-1) or after (1) the one read at `landing`, or that one at an end. */
export function nextRow({ race }: SessionState, landing: number, by: number): number {
  const { historyAfter } = race;
  let row = 0;
  while (row + 1 < historyAfter.count && columnAt(historyAfter, row + 1) <= landing) row++;
  const wanted = Math.min(historyAfter.count - 1, Math.max(0, row + by));
  return historyAfter.count === 0 ? 0 : columnAt(historyAfter, wanted);
}
