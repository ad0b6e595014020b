import type { SessionEvent } from '../session/events.ts';
import type { RecordingTotals } from './format.ts';

export const NO_TOTALS: RecordingTotals = {
  landings: 0,
  durationMs: 0,
  ended: 'interrupted',
  points: null,
};

/** The totals of a log with one event more. */
export function totalsWith(totals: RecordingTotals, event: SessionEvent): RecordingTotals {
  const durationMs = event.at;
  if (event.type === 'landed')
    return { ...totals, durationMs, landings: totals.landings + event.positions.length };
  if (event.type === 'revealed')
    return {
      ...totals,
      durationMs,
      ended: event.outcome.ended,
      points: event.outcome.scores.player?.points ?? null,
    };
  return { ...totals, durationMs };
}

export function totalsOf(events: readonly SessionEvent[]): RecordingTotals {
  return events.reduce(totalsWith, NO_TOTALS);
}
