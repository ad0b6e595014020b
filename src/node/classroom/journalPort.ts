import type { ClassEvent } from '../../core/classroom/classEvents.ts';
import type { Problem, Result } from '../../core/problem.ts';

/**
 * Where a class is kept. Whatever is told or acknowledged was appended before: once a tick, all that the tick brought,
 * in one batch. A batch is kept as a whole or not at all.
 */
export interface JournalPort {
  /**
   * Commits the batch to the disk and returns; it takes about a millisecond. Events go on from the class's last
   * without a gap, the first of a class is `class-opened`; throws RangeError otherwise.
   *
   * False: they are not on the disk. The class goes on all the same, acknowledges and tells: the journal keeps them
   * in memory, tries again with each batch that follows, and has told of it once (`JournalOptions.onProblem`).
   */
  readonly append: (classId: string, events: readonly ClassEvent[]) => boolean;
  /** The class's events from `fromSeq` on. Fails on a class that is not there or cannot be read. */
  readonly read: (classId: string, fromSeq?: number) => Result<readonly ClassEvent[]>;
  /** All classes, the latest first. */
  readonly classes: () => readonly JournalledClass[];
  /** Forgets a class with all that came of it. */
  readonly remove: (classId: string) => void;
  /** Tries once more what is not on the disk, and lets go of the file. */
  readonly close: () => void;
}

export interface JournalledClass {
  readonly classId: string;
  readonly title: string;
  readonly openedAt: string; // ISO 8601 in UTC, wall clock
  readonly lastAt: number; // ms since it was opened
  readonly events: number;
  readonly ended: boolean; // false: it goes on, or its host was killed
}

export interface JournalOptions {
  /** Told once when the disk does not take events, and again only after it has taken some. */
  readonly onProblem: (problem: Problem) => void;
  /** Wall clock, for the date of a class. */
  readonly now?: () => Date;
}
