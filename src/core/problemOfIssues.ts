import type * as v from 'valibot';
import { fail, type ProblemCode, type Result } from './problem.ts';

/** What a schema refused: where, what it wanted, what it got; in words for a reader. */
export interface FieldIssue {
  readonly field: string; // "strays.law.lower", "wipes[0].keep", or "" for the whole
  readonly expected: string;
  readonly got: string;
}

const LONGEST_QUOTE = 60; // characters of a refused value that are shown

/**
 * The refusal as a problem of its `code`: one line that names the place and the first field, with
 * `values` {source, field, expected, got, more}; `more` counts the further fields.
 */
export function failOnIssues(
  code: ProblemCode,
  source: string,
  issues: readonly v.BaseIssue<unknown>[],
): Result<never> {
  const issue = firstIssue(issues);
  const more = issues.length - 1;
  const message = `${source}: ${issueInWords(issue)}${more > 0 ? ` (and ${more} more)` : ''}`;
  return fail(code, message, { source, ...issue, more });
}

export function issueInWords({ field, expected, got }: FieldIssue): string {
  return `${field === '' ? '' : `${field}: `}expected ${expected}, got ${got}`;
}

/** The first of the issues of a refused value. Throws RangeError when there is none. */
export function firstIssue(issues: readonly v.BaseIssue<unknown>[]): FieldIssue {
  const issue = issues[0];
  if (issue === undefined) throw new RangeError('a refused value has at least one issue');
  return fieldIssue(issue);
}

/** One issue of a refused value. */
export function fieldIssue(issue: v.BaseIssue<unknown>): FieldIssue {
  const field = fieldName(issue.path ?? []);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { field, expected: 'no field of that name', got: shorten(issue.received) };
  if (issue.received === 'undefined')
    return { field, expected: wanted(issue, 'a value'), got: 'nothing' };
  return { field, expected: wanted(issue, 'another value'), got: shorten(issue.received) };
}

function wanted(issue: v.BaseIssue<unknown>, otherwise: string): string {
  // A missing key is reported with the key's own name as what was expected.
  if (issue.expected === null || issue.type === 'strict_object') return otherwise;
  return issue.expected;
}

function fieldName(path: readonly v.IssuePathItem[]): string {
  const parts = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return shorten(parts.join('').replace(/^\./, ''));
}

/** Cuts what a file could make endless, and keeps it on one line. */
export function shorten(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
}
