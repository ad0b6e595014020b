import * as v from 'valibot';
import { fail, type ProblemCode } from '../problem.ts';

type Failure = ReturnType<typeof fail>;

/**
 * The first issue of a failed parse as one line: where, what was expected, what was got. A schema's own
 * message says what was expected. `codeFor` names the problem by the dotted path ('' at the root).
 */
export function explain(
  what: string,
  issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]],
  codeFor: (path: string) => ProblemCode,
): Failure {
  const issue = issues[0];
  const path = v.getDotPath(issue) ?? '';
  const extra = issue.expected === 'never';
  return refused(
    codeFor(path),
    what,
    path,
    extra ? 'no such field' : expectedBy(issue),
    describe(issue.input),
  );
}

export function refused(
  code: ProblemCode,
  what: string,
  path: string,
  expected: string,
  got: string,
): Failure {
  const where = path === '' ? what : `${what}.${path}`;
  return fail(code, `${where}: expected ${expected}, got ${got}`, { where, expected, got });
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  // Of a field that is missing, valibot says its name.
  if (issue.input === undefined && issue.type.endsWith('object') && issue.path) return 'a value';
  const isDefault = issue.message.startsWith('Invalid ');
  return isDefault ? (issue.expected ?? 'another value') : issue.message;
}

/** A value in few words, fit for one line. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
