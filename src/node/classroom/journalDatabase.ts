import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import Libsql from 'libsql';
import { fail, type Problem } from '../../core/problem.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './journalMigrations.ts';

export type Database = Libsql.Database;

/** A file to keep classes in, open; null where there is none to be had. */
export interface OpenedDatabase {
  readonly database: Database | null;
  readonly problem: Problem | null; // what had to be told on the way
}

const BUSY_MS = 1000;

/**
 * Opens the file, or begins it. A damaged one is set aside as it is, with a new name, and another begun; one that
 * a newer game keeps is left alone, and this game keeps its own beside it.
 */
export function openDatabase(file: string, now: () => Date = () => new Date()): OpenedDatabase {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const opened = tryOpen(file);
    if (opened.kind === 'open') return { database: opened.database, problem: null };
    if (opened.kind === 'newer') return openBeside(file, opened.version);
    const aside = setAside(file, now());
    const again = tryOpen(file);
    const message = `${file} is damaged (${opened.why}); it was set aside as ${aside}, and a new one begun`;
    const { problem } = fail('class-log-damaged', message, { source: file, aside });
    return { database: again.kind === 'open' ? again.database : null, problem };
  } catch (error) {
    return { database: null, problem: writeFailed(file, error) };
  }
}

export function writeFailed(file: string, error: unknown): Problem {
  const why = inWords(error);
  const message = `cannot write the class to ${file}: ${why}; the class goes on, and is written once that is possible`;
  return fail('class-log-write-failed', message, { path: file, why }).problem;
}

const inWords = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function openBeside(file: string, version: number): OpenedDatabase {
  const extension = extname(file);
  const own = `${file.slice(0, file.length - extension.length)}.schema-${SCHEMA_VERSION}${extension}`;
  const opened = tryOpen(own);
  const message = `${file} was kept by a newer version of the game (schema ${version}, this one knows ${SCHEMA_VERSION}); it stays as it is, and classes are kept in ${own}`;
  const { problem } = fail('class-log-newer', message, { source: file, version, own });
  return { database: opened.kind === 'open' ? opened.database : null, problem };
}

type Tried =
  | { readonly kind: 'open'; readonly database: Database }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly why: string };

function tryOpen(file: string): Tried {
  const database = new Libsql(file);
  let kept = false;
  try {
    const version = numberOf(database, 'user_version');
    if (version > SCHEMA_VERSION) return { kind: 'newer', version };
    const flaw = flawOf(database);
    if (flaw !== null) return { kind: 'damaged', why: flaw };
    prepare(database, version);
    kept = true;
    return { kind: 'open', database };
  } catch (error) {
    if (isDamage(error)) return { kind: 'damaged', why: inWords(error) };
    throw error;
  } finally {
    if (!kept) database.close();
  }
}

function prepare(database: Database, version: number): void {
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  database.pragma('journal_mode = WAL');
  // Each commit is on the disk when it returns, not merely with the system.
  database.pragma('synchronous = FULL');
  // Moving the log into the file takes tens of milliseconds: the journal does it between rounds.
  database.pragma('wal_autocheckpoint = 0');
  database.pragma('foreign_keys = ON');
  // What is erased is overwritten.
  database.pragma('secure_delete = ON');
  for (let step = version; step < SCHEMA_VERSION; step++) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(`${MIGRATIONS[step]} PRAGMA user_version = ${step + 1};`);
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

function flawOf(database: Database): string | null {
  const [row] = database.pragma('quick_check(1)') as readonly { readonly quick_check?: string }[];
  const found = row?.quick_check ?? 'ok';
  return found === 'ok' ? null : found;
}

function numberOf(database: Database, pragma: string): number {
  const [row] = database.pragma(pragma) as readonly Readonly<Record<string, number>>[];
  return row?.[pragma] ?? 0;
}

const DAMAGE = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

/** SQLite's word for it, with or without what follows: SQLITE_CORRUPT_VTAB is one too. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return [...DAMAGE].some(damage => code === damage || code.startsWith(`${damage}_`));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** With its two companions, which hold its latest commits. Nothing is deleted. */
function setAside(file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, ''); // 20420615T100000Z
  const free = (k: number): string => {
    const name = `${file}.damaged-${stamp}${k === 0 ? '' : `-${k}`}`;
    return existsSync(name) ? free(k + 1) : name;
  };
  const aside = free(0);
  for (const companion of ['', '-wal', '-shm'])
    if (existsSync(file + companion)) renameSync(file + companion, aside + companion);
  return aside;
}
