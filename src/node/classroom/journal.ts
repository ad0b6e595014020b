import { statSync } from 'node:fs';
import type { ClassEvent } from '../../core/classroom/classEvents.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { decodeBatch, encodeBatch, type EncodedBatch } from './journalCodec.ts';
import { openDatabase, writeFailed, type Database } from './journalDatabase.ts';
import type { JournalledClass, JournalOptions, JournalPort } from './journalPort.ts';

interface Waiting extends EncodedBatch {
  readonly classId: string;
  readonly first: number;
  readonly last: number;
  readonly at: number; // ms
  readonly opened: string | null; // ISO 8601, of a class that begins here
  readonly title: string | null; // that it has from here on
  readonly ends: boolean;
}

const LONGEST_LOG = 64 << 20; // bytes, before it is moved into the file though a round is flown

/** Opens the file that classes are kept in. Where no file can be had, what happens is kept in memory alone, and told. */
export function openJournal(file: string, options: JournalOptions): JournalPort {
  const { database, problem } = openDatabase(file, options.now);
  if (problem !== null) options.onProblem(problem);
  return createJournal(database, file, options);
}

export interface OpenJournal extends JournalPort {
  /** Whether this process has appended to the class and it has not ended. */
  readonly isRunning: (classId: string) => boolean;
}

/** A journal on a file that is open, which it closes; null: in memory, until the process ends. */
export function createJournal(
  database: Database | null,
  file: string,
  { onProblem, now = () => new Date() }: JournalOptions,
): OpenJournal {
  const lasts = new Map<string, number>(); // of each class that was appended to, its last event
  const ended = new Set<string>(); // of those
  let waiting: Waiting[] = [];
  let inTrouble = database === null;
  const statements = database === null ? null : prepared(database);

  function append(classId: string, events: readonly ClassEvent[]): boolean {
    const [begins] = events;
    if (begins === undefined) return waiting.length === 0;
    const last = lasts.get(classId) ?? statements?.lastOf(classId) ?? -1;
    checkGoesOn(last, begins, events);
    const batch = batchOf(classId, events, now());
    waiting.push(batch);
    if (batch.ends) ended.add(classId);
    lasts.set(classId, last + events.length);
    return flush();
  }

  function flush(): boolean {
    if (waiting.length === 0) return true;
    if (statements === null) return false;
    try {
      statements.commit(waiting);
    } catch (error) {
      if (!inTrouble) onProblem(writeFailed(file, error));
      inTrouble = true;
      return false;
    }
    inTrouble = false;
    const quiet = waiting.some(({ body }) => /"type":"(?:round-closed|class-ended)"/.test(body));
    waiting = [];
    if (quiet || sizeOf(`${file}-wal`) > LONGEST_LOG) statements.checkpoint('PASSIVE');
    return true;
  }

  function read(classId: string, fromSeq = 0): Result<readonly ClassEvent[]> {
    const batches = [
      ...(statements?.batchesOf(classId, fromSeq) ?? []),
      ...waiting.filter(batch => batch.classId === classId),
    ];
    if (
      batches.length === 0 &&
      !lasts.has(classId) &&
      (statements?.lastOf(classId) ?? null) === null
    )
      return fail('class-unknown', `there is no class ${classId}`, { classId });
    const events: ClassEvent[] = [];
    for (const batch of batches) {
      const decoded = decodeBatch(batch, batch.first);
      const expected = events.length === 0 ? batch.first : (events.at(-1)?.seq ?? -1) + 1;
      const flaw =
        typeof decoded === 'string' ? decoded : batch.first === expected ? null : 'a gap';
      if (flaw !== null || typeof decoded === 'string')
        return fail('class-damaged', `class ${classId} in ${file}: ${flaw}`, { source: file });
      for (const event of decoded) if (event.seq >= fromSeq) events.push(event);
    }
    return succeed(events);
  }

  return {
    append,
    read,
    isRunning: classId => lasts.has(classId) && !ended.has(classId),
    classes: () => statements?.classes() ?? [],
    remove: classId => {
      waiting = waiting.filter(batch => batch.classId !== classId);
      lasts.delete(classId);
      statements?.remove(classId);
    },
    close: () => {
      flush();
      statements?.checkpoint('TRUNCATE');
      database?.close();
    },
  };
}

function checkGoesOn(last: number, begins: ClassEvent, events: readonly ClassEvent[]): void {
  const gap = events.findIndex((event, i) => event.seq !== last + 1 + i);
  if (gap >= 0)
    throw new RangeError(`expected the event with seq ${last + 1 + gap}, got ${events[gap]?.seq}`);
  if ((begins.type === 'class-opened') !== last < 0)
    throw new RangeError(`a class begins with class-opened and has one, got ${begins.type}`);
}

function batchOf(classId: string, events: readonly ClassEvent[], now: Date): Waiting {
  const [begins] = events;
  const ends = events.at(-1);
  const titled = events.findLast(
    event => event.type === 'class-opened' || event.type === 'plan-changed',
  );
  return {
    ...encodeBatch(events),
    classId,
    first: begins?.seq ?? 0,
    last: ends?.seq ?? 0,
    at: Math.round(ends?.at ?? 0),
    opened: begins?.type === 'class-opened' ? now.toISOString() : null,
    title: titled !== undefined && 'plan' in titled ? titled.plan.title : null,
    ends: events.some(({ type }) => type === 'class-ended'),
  };
}

interface BatchRow extends EncodedBatch {
  readonly first: number;
}

function prepared(database: Database) {
  const open = database.prepare(
    'INSERT INTO classes (class_id, title, opened_at) VALUES (?, ?, ?)',
  );
  const entitle = database.prepare('UPDATE classes SET title = ? WHERE class_id = ?');
  const end = database.prepare('UPDATE classes SET ended = 1 WHERE class_id = ?');
  const insert = database.prepare(
    `INSERT INTO batches (class, first, last, at, body, sum)
     SELECT id, ?, ?, ?, ?, ? FROM classes WHERE class_id = ?`,
  );
  const last = database.prepare(
    `SELECT max(last) AS last FROM classes JOIN batches ON class = id WHERE class_id = ?`,
  );
  const from = database.prepare(
    `SELECT first, body, sum FROM classes JOIN batches ON class = id
     WHERE class_id = ? AND last >= ? ORDER BY first`,
  );
  const all = database.prepare(
    `SELECT class_id, title, opened_at, ended,
       (SELECT max(last) + 1 FROM batches WHERE class = id) AS events,
       (SELECT at FROM batches WHERE class = id ORDER BY first DESC LIMIT 1) AS last_at
     FROM classes ORDER BY opened_at DESC, id DESC`,
  );
  const remove = database.prepare('DELETE FROM classes WHERE class_id = ?');

  function put(batch: Waiting): void {
    if (batch.opened !== null) open.run(batch.classId, batch.title ?? '', batch.opened);
    else if (batch.title !== null) entitle.run(batch.title, batch.classId);
    const { first, last: until, at, body, sum, classId } = batch;
    const { changes } = insert.run(first, until, at, body, sum, classId);
    if (changes !== 1) throw new Error(`class ${classId} is not in the file any more`);
    if (batch.ends) end.run(classId);
  }

  return {
    commit: (batches: readonly Waiting[]): void => {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const batch of batches) put(batch);
        database.exec('COMMIT');
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    /** The number of the last event that is kept; null: there is no such class. */
    lastOf: (classId: string): number | null =>
      (last.get(classId) as { readonly last: number | null } | undefined)?.last ?? null,
    batchesOf: (classId: string, fromSeq: number): readonly BatchRow[] =>
      from.all(classId, fromSeq) as readonly BatchRow[],
    classes: (): readonly JournalledClass[] => (all.all() as readonly ClassRow[]).map(classOf),
    remove: (classId: string): void => void remove.run(classId),
    /** Moves the log into the file. Where that fails, as on a full disk, the log goes on holding it. */
    checkpoint: (how: 'PASSIVE' | 'TRUNCATE'): void => {
      try {
        database.pragma(`wal_checkpoint(${how})`);
      } catch {
        // Nothing is lost by it, and the next one tries again.
      }
    },
  };
}

interface ClassRow {
  readonly class_id: string;
  readonly title: string;
  readonly opened_at: string;
  readonly ended: number;
  readonly events: number | null;
  readonly last_at: number | null;
}

const classOf = (row: ClassRow): JournalledClass => ({
  classId: row.class_id,
  title: row.title,
  openedAt: row.opened_at,
  lastAt: row.last_at ?? 0,
  events: row.events ?? 0,
  ended: row.ended === 1,
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
