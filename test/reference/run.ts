import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkCase } from './check.ts';
import type { Failure } from './check.ts';
import type { Kind } from './kind.ts';

/** Why a folder cannot be run at all. */
export class FolderError extends Error {}

export interface Tally {
  readonly passed: number; // cases
  readonly failed: number;
}

export interface Listener {
  /** Before each case: its place in the order, from 0. */
  readonly begins: (file: string, at: number, of: number) => void;
  readonly failed: (failures: readonly Failure[]) => void;
}

/** Coefficients that the generators of the cases are described by; not a case. */
const NO_CASE = 'ppnd16.json';

/**
 * Checks every *.json of a folder as a case; folders inside it are left alone. Throws FolderError when there
 * is none, or the folder cannot be read.
 */
export function runFolder(folder: string, kinds: readonly Kind[], listener: Listener): Tally {
  const files = casesIn(folder);
  let failed = 0;
  files.forEach((file, at) => {
    listener.begins(file, at, files.length);
    const failures = checkFile(join(folder, file), kinds);
    if (failures.length === 0) return;
    failed++;
    listener.failed(failures);
  });
  return { passed: files.length - failed, failed };
}

function casesIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new FolderError(`${folder} cannot be read as a folder (${codeOf(error)})`);
  }
  const cases = names.filter(name => name.endsWith('.json') && name !== NO_CASE).sort();
  if (cases.length === 0)
    throw new FolderError(`${folder} holds no case; cases are its files *.json, not those deeper`);
  return cases;
}

function checkFile(path: string, kinds: readonly Kind[]): readonly Failure[] {
  const name = basename(path);
  const failure = (got: string, expected: string): readonly Failure[] => [
    { id: name, path: 'file', got, expected, tolerance: 'exactly' },
  ];
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return failure(codeOf(error), 'a file that can be read');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error), 'JSON');
  }
  return checkCase(json, kinds, name);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

const MOST_LINES = 10; // of one case

/** The failures of one case, a line each. */
export function linesOf(failures: readonly Failure[]): readonly string[] {
  const lines = failures
    .slice(0, MOST_LINES)
    .map(
      ({ id, path, got, expected, tolerance }) =>
        `${id}  ${path}: got ${got}, expected ${expected}, tolerance ${tolerance}`,
    );
  const more = failures.length - lines.length;
  return more > 0 ? [...lines, `${failures[0]?.id}  and ${more} more`] : lines;
}
