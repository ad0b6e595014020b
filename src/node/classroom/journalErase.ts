import type { ClassEvent } from '../../core/classroom/classEvents.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import { decodeBatch, encodeBatch, type EncodedBatch } from './journalCodec.ts';
import type { Database } from './journalDatabase.ts';

/**
 * Puts pseudonyms in place of the names of a class, in its log and its tables, for good: what was there is
 * overwritten in the file. The secrets by which seats were taken again go too. A title or a question that names
 * somebody stays. The only time that events are changed.
 */
export function eraseNames(database: Database, classId: string): Result<null> {
  const batches = database
    .prepare(
      `SELECT class, first, body, sum FROM classes JOIN batches ON class = id
       WHERE class_id = ? ORDER BY first`,
    )
    .all(classId) as readonly (EncodedBatch & { readonly class: number; readonly first: number })[];
  const id = batches[0]?.class;
  if (id === undefined) return fail('class-unknown', `there is no class ${classId}`, { classId });
  const pseudonyms = new Map<string, string>();
  database.exec('BEGIN IMMEDIATE');
  try {
    const update = database.prepare(
      'UPDATE batches SET body = ?, sum = ? WHERE class = ? AND first = ?',
    );
    for (const batch of batches) {
      const events = decodeBatch(batch, batch.first);
      if (typeof events === 'string') {
        database.exec('ROLLBACK');
        return fail('class-damaged', `class ${classId}: ${events}`, { source: classId });
      }
      if (!events.some(isNaming)) continue;
      const { body, sum } = encodeBatch(events.map(event => nameless(event, pseudonyms)));
      update.run(body, sum, id, batch.first);
    }
    database.prepare('UPDATE seats SET name = pseudonym WHERE class = ?').run(id);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
  // The log still holds the old pages until it is moved into the file and cut off.
  database.pragma('wal_checkpoint(TRUNCATE)');
  return succeed(null);
}

const isNaming = ({ type }: ClassEvent): boolean =>
  type === 'seat-taken' || type === 'seat-renamed';

function nameless(event: ClassEvent, pseudonyms: Map<string, string>): ClassEvent {
  if (event.type === 'seat-taken') {
    // As `classResults` counts them.
    const name = `S${String(pseudonyms.size + 1).padStart(2, '0')}`;
    pseudonyms.set(event.seat, name);
    return { ...event, name, resumeHash: '0'.repeat(64) };
  }
  if (event.type !== 'seat-renamed') return event;
  return { ...event, name: pseudonyms.get(event.seat) ?? '' };
}
