import { succeed, type Result } from '../../core/problem.ts';
import type { DebriefingReport } from '../../core/protocol/debriefingReport.ts';
import type { RecordingSummary } from '../../core/protocol/messages.ts';
import { debriefing, type Debriefed } from '../../core/study/debriefing.ts';
import { guessRecords } from '../../core/study/guessRecord.ts';
import type { OpenedRecording } from '../recordings/store.ts';
import type { Work } from './jobs.ts';

/** Longer recordings would hold a flight up while they are read; a person's are far shorter. */
const MOST_BYTES = 4e6;
const MOST_RECORDINGS = 2000; // the latest

/**
 * What the recordings of one player say of how they guess; of all with `player` null. A recording that cannot be
 * read is counted and left out.
 */
export function* debriefRecordings(
  listed: readonly RecordingSummary[],
  read: (id: string) => Result<OpenedRecording>,
  player: string | null,
): Work<DebriefingReport> {
  const players = [...new Set(listed.flatMap(each => each.player ?? []))].sort();
  const wanted = listed
    .filter(each => (player === null || each.player === player) && each.bytes <= MOST_BYTES)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .slice(-MOST_RECORDINGS);
  const flights: Debriefed[] = [];
  let unreadable = 0;
  for (const [done, { id, startedAt }] of wanted.entries()) {
    const progress = { done, total: wanted.length };
    yield progress;
    const opened = read(id);
    if (!opened.ok) {
      unreadable++;
      continue;
    }
    const records = guessRecords(opened.value.events);
    for (;;) {
      const step = records.next();
      if (step.done === true) {
        const { state, guesses, lastSeen } = step.value;
        if (state !== null && (guesses.length > 0 || state.outcome !== null))
          flights.push({ recordingId: id, startedAt, state, guesses, lastSeen });
        break;
      }
      yield progress;
    }
  }
  return succeed({ ...debriefing(flights), players, unreadable });
}
