import { classResults } from '../../core/export/classResults.ts';
import type { ClassResults } from '../../core/export/classOutcome.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { createJournal } from './journal.ts';
import { openDatabase } from './journalDatabase.ts';
import { eraseNames } from './journalErase.ts';
import type { JournalOptions, JournalPort } from './journalPort.ts';
import {
  classSummaries,
  seatAcrossDays,
  storeResults,
  type ClassSummary,
  type SeatOnADay,
} from './resultsStore.ts';

/** All classes that this machine has held: the log that a live one is written to, and what they came to. */
export interface ClassHistory {
  readonly journal: JournalPort;
  /** The latest first. Classes that have gone on since are worked out anew, but for one that runs. */
  readonly list: () => readonly ClassSummary[];
  readonly results: (classId: string) => Result<ClassResults>;
  /** The rounds of whoever had that name, on all days. */
  readonly seat: (name: string) => readonly SeatOnADay[];
  /** Names out, pseudonyms in, for good. Fails while the class runs. */
  readonly pseudonymise: (classId: string) => Result<null>;
  readonly remove: (classId: string) => Result<null>;
  readonly close: () => void;
}

/** Opens the file that classes are kept in, as `openJournal` does. One process holds it once. */
export function openClassHistory(file: string, options: JournalOptions): ClassHistory {
  const { database, problem } = openDatabase(file, options.now);
  if (problem !== null) options.onProblem(problem);
  const journal = createJournal(database, file, options);

  /** A class that this process writes to and that has not ended. */
  const runs = (classId: string): boolean => journal.isRunning(classId);

  /** The one that was asked for last: a large class takes seconds. */
  let latest: { readonly events: number; readonly results: ClassResults } | null = null;

  function results(classId: string): Result<ClassResults> {
    const read = journal.read(classId);
    if (!read.ok) return read;
    const { length } = read.value;
    if (latest?.results.classId !== classId || latest.events !== length)
      latest = { events: length, results: classResults(read.value) };
    return succeed(latest.results);
  }

  function refresh(): void {
    if (database === null) return;
    const stale = database
      .prepare(
        `SELECT class_id AS classId, (SELECT max(last) + 1 FROM batches WHERE class = id) AS events
         FROM classes WHERE events IS NOT results_to`,
      )
      .all() as readonly { readonly classId: string; readonly events: number }[];
    for (const { classId, events } of stale) {
      // It takes a while, which a class that is being held has better use for.
      if (runs(classId)) continue;
      const worked = results(classId);
      if (worked.ok) storeResults(database, worked.value, events);
    }
  }

  const stillRuns = (classId: string): Result<never> =>
    fail('class-not-over', `class ${classId} is still running; end it first`, { classId });

  return {
    journal,
    list: () => {
      refresh();
      return database === null ? [] : classSummaries(database);
    },
    results,
    seat: name => {
      refresh();
      return database === null ? [] : seatAcrossDays(database, name);
    },
    pseudonymise: classId => {
      if (runs(classId)) return stillRuns(classId);
      latest = null;
      if (database === null)
        return fail('class-unknown', `there is no class ${classId}`, { classId });
      return eraseNames(database, classId);
    },
    remove: classId => {
      if (runs(classId)) return stillRuns(classId);
      latest = null;
      journal.remove(classId);
      return succeed(null);
    },
    close: journal.close,
  };
}
