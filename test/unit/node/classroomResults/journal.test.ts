import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClassEvent } from '../../../../src/core/classroom/classEvents.ts';
import type { Problem } from '../../../../src/core/problem.ts';
import { createJournal, openJournal } from '../../../../src/node/classroom/journal.ts';
import { openDatabase } from '../../../../src/node/classroom/journalDatabase.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../src/node/classroom/journalMigrations.ts';
import { PLAN, sampleClass } from './sampleClass.ts';

let folder: string;
let file: string;
let problems: Problem[];
const options = {
  onProblem: (problem: Problem): void => void problems.push(problem),
  now: () => new Date('2042-06-15T10:00:00Z'),
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-journal-'));
  file = join(folder, 'classes', 'classes.db');
  problems = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inBatches = (events: readonly ClassEvent[], size: number): readonly ClassEvent[][] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) =>
    events.slice(i * size, (i + 1) * size),
  );

function readAll(classId = 'class-1', fromSeq = 0): readonly ClassEvent[] {
  const journal = openJournal(file, options);
  const read = journal.read(classId, fromSeq);
  journal.close();
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('what a class leaves behind', () => {
  test('is read back as it was appended, infinite losses and all', () => {
    const events = sampleClass();
    const journal = openJournal(file, options);
    for (const batch of inBatches(events, 7)) expect(journal.append('class-1', batch)).toBe(true);
    journal.close();
    expect(readAll()).toEqual(events);
    expect(readAll('class-1', 33)).toEqual(events.slice(33));
    expect(problems).toEqual([]);
    expect(events.filter(({ type }) => type === 'seat-guessed')).toHaveLength(3);
  });

  test('keeps an infinite loss', () => {
    const told: ClassEvent = {
      type: 'round-told',
      round: 0,
      event: { type: 'landed', first: 1, positions: [1], totals: { mle: Infinity }, seq: 2, at: 0 },
      seq: 1,
      at: 5,
    };
    const opened = sampleClass()[0] as ClassEvent;
    const journal = openJournal(file, options);
    journal.append('class-1', [opened, told]);
    journal.close();
    expect(readAll()).toEqual([opened, told]);
  });

  test('is listed with its title of now, the latest class first', () => {
    const journal = openJournal(file, options);
    const events = sampleClass();
    journal.append('class-1', events);
    journal.append('class-2', [
      { type: 'class-opened', classId: 'class-2', plan: PLAN, seq: 0, at: 0 },
      { type: 'plan-changed', plan: { ...PLAN, title: 'Tuesday' }, seq: 1, at: 40 },
    ]);
    const list = journal.classes();
    journal.close();
    expect(list.map(({ title, ended }) => [title, ended])).toEqual([
      ['Tuesday', false],
      ['Year 12, Monday', true],
    ]);
    expect(list[1]).toMatchObject({
      classId: 'class-1',
      openedAt: '2042-06-15T10:00:00.000Z',
      events: events.length,
      lastAt: events.at(-1)?.at,
    });
  });

  test('goes on after it was opened anew, and refuses a gap', () => {
    const events = sampleClass();
    const first = openJournal(file, options);
    first.append('class-1', events.slice(0, 10));
    first.close();
    const again = openJournal(file, options);
    expect(() => again.append('class-1', events.slice(11, 12))).toThrow(
      'expected the event with seq 10',
    );
    expect(() => again.append('class-3', events.slice(1, 2))).toThrow(RangeError);
    expect(again.append('class-1', events.slice(10))).toBe(true);
    again.close();
    expect(readAll()).toEqual(events);
  });

  test('is gone once it is removed; another class stays', () => {
    const journal = openJournal(file, options);
    journal.append('class-1', sampleClass());
    journal.append('class-2', sampleClass('class-2'));
    journal.remove('class-1');
    expect(journal.read('class-1')).toMatchObject({
      ok: false,
      problem: { code: 'class-unknown' },
    });
    expect(journal.read('class-2').ok).toBe(true);
    journal.close();
  });
});

describe('when the disk does not take it', () => {
  /** A file that cannot grow, as on a full disk. */
  function full() {
    const { database } = openDatabase(file, options.now);
    if (database === null) throw new Error('no database');
    const [row] = database.pragma('page_count') as { page_count: number }[];
    database.pragma(`max_page_count = ${(row?.page_count ?? 0) + 2}`);
    return { database, journal: createJournal(database, file, options) };
  }

  test('the class goes on, is told once, and nothing is lost when there is room again', () => {
    const events = sampleClass();
    const { database, journal } = full();
    const kept = inBatches(events, 40).map(batch => journal.append('class-1', batch));
    expect(kept).toContain(false);
    expect(problems.map(({ code }) => code)).toEqual(['class-log-write-failed']);
    expect(journal.read('class-1')).toEqual({ ok: true, value: events });
    database.pragma('max_page_count = 100000');
    expect(journal.append('class-1', [])).toBe(false);
    journal.close();
    expect(readAll()).toEqual(events);
  });

  test('a place where no file can be is told once, and the class is kept in memory', () => {
    writeFileSync(join(folder, 'classes'), 'a file where a folder should be');
    const events = sampleClass();
    const journal = openJournal(file, options);
    expect(journal.append('class-1', events.slice(0, 5))).toBe(false);
    expect(journal.append('class-1', events.slice(5))).toBe(false);
    expect(problems.map(({ code }) => code)).toEqual(['class-log-write-failed']);
    expect(journal.read('class-1')).toEqual({ ok: true, value: events });
    journal.close();
  });
});

describe('a file that is not as it should be', () => {
  test('is set aside whole when it is damaged, and told of', () => {
    const journal = openJournal(file, options);
    journal.append('class-1', sampleClass());
    journal.close();
    const bytes = readFileSync(file);
    bytes.fill(0x55, 4096 + 8, 4096 * 3);
    writeFileSync(file, bytes);
    const next = openJournal(file, options);
    expect(problems.map(({ code }) => code)).toEqual(['class-log-damaged']);
    expect(next.append('class-1', sampleClass())).toBe(true);
    next.close();
    const aside = readdirSync(join(folder, 'classes')).find(name => name.includes('.damaged-'));
    expect(readFileSync(join(folder, 'classes', aside ?? ''))).toEqual(bytes);
  });

  test('is set aside when it is no database at all', () => {
    openJournal(file, options).close();
    writeFileSync(file, 'names of a class\n'.repeat(99));
    openJournal(file, options).close();
    expect(problems[0]).toMatchObject({ code: 'class-log-damaged' });
    const aside = String(problems[0]?.values['aside']);
    expect(readFileSync(aside, 'utf8')).toContain('names of a class');
  });

  test('is left alone when a newer game keeps it', () => {
    openJournal(file, options).close();
    const newer = new Libsql(file);
    newer.pragma('user_version = 99');
    newer.close();
    const before = readFileSync(file);
    const journal = openJournal(file, options);
    expect(problems.map(({ code }) => code)).toEqual(['class-log-newer']);
    expect(journal.append('class-1', sampleClass())).toBe(true);
    journal.close();
    expect(readFileSync(file)).toEqual(before);
    problems = [];
    const again = openJournal(file, options);
    expect(again.read('class-1').ok).toBe(true);
    again.close();
  });

  test('of every older schema is brought up to date with its classes', () => {
    for (let version = 1; version < SCHEMA_VERSION; version++) {
      const old = join(folder, `v${version}.db`);
      const database = new Libsql(old);
      for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
      database.pragma(`user_version = ${version}`);
      database.exec(
        `INSERT INTO classes (class_id, title, opened_at) VALUES ('old', 'Old', '2041-01-01T00:00:00.000Z')`,
      );
      database.close();
      const journal = openJournal(old, options);
      expect(journal.classes().map(({ title }) => title)).toEqual(['Old']);
      journal.close();
    }
    expect(problems).toEqual([]);
  });

  test('names the class whose events are not those that were written', () => {
    const journal = openJournal(file, options);
    journal.append('class-1', sampleClass());
    journal.append('class-2', sampleClass('class-2'));
    journal.close();
    const database = new Libsql(file);
    database.exec(`UPDATE batches SET body = replace(body, 'Ada', 'Eve') WHERE class = 1`);
    database.close();
    const again = openJournal(file, options);
    expect(again.read('class-1')).toMatchObject({ ok: false, problem: { code: 'class-damaged' } });
    expect(again.read('class-2').ok).toBe(true);
    again.close();
  });

  test('that was torn from its process keeps what was committed', () => {
    const journal = openJournal(file, options);
    const events = sampleClass();
    journal.append('class-1', events.slice(0, 50));
    journal.append('class-1', events.slice(50, 60));
    // As a power cut leaves it: file and log, copied while they are open.
    const copy = join(folder, 'copy.db');
    for (const companion of ['', '-wal'])
      if (existsSync(file + companion)) copyFileSync(file + companion, copy + companion);
    journal.close();
    file = copy;
    expect(readAll()).toEqual(events.slice(0, 60));
  });
});
