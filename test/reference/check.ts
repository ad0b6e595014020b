import * as v from 'valibot';
import { fieldIssue } from '../../src/core/problemOfIssues.ts';
import type { Expected, ReferenceCase } from './case.ts';
import { asCase, caseSchema } from './caseSchema.ts';
import { inWords, mismatches } from './compare.ts';
import type { Mismatch } from './compare.ts';
import { dataMismatches } from './dataCheck.ts';
import type { Answer, Kind } from './kind.ts';
import { watchInput } from './watchedInput.ts';

export interface Failure extends Mismatch {
  readonly id: string;
}

/** How `json`, a case, is not met by the core; empty when it is. `name` stands in where the case has no id. */
export function checkCase(
  json: unknown,
  kinds: readonly Kind[],
  name = 'a case without id',
): readonly Failure[] {
  const id = idOf(json) ?? name;
  return found(json, kinds).map(mismatch => ({ id, ...mismatch }));
}

function found(json: unknown, kinds: readonly Kind[]): readonly Mismatch[] {
  const read = v.safeParse(caseSchema, json);
  if (!read.success) {
    return read.issues.map(issue => {
      const { field, got, expected } = fieldIssue(issue);
      return { path: field, got, expected, tolerance: 'exactly' };
    });
  }
  const c = asCase(read.output);
  const kind = kinds.find(known => known.kind === c.kind);
  if (kind === undefined)
    return [
      unknown(
        'kind',
        c.kind,
        kinds.map(known => known.kind),
      ),
    ];
  const unread = [...unknownFields(c, kind), ...dataMismatches(c)];
  if (unread.length > 0) return unread;
  try {
    const { input, unread } = watchInput(c.input);
    const answers = kind.solve({ ...c, input });
    const ignored = unread().map(path => ({
      path: `input.${path}`,
      got: 'a field that nobody reads',
      expected: 'no such field',
      tolerance: 'exactly',
    }));
    return [...ignored, ...answersMismatches(c, answers)];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ path: 'solve', got: `an error: ${message}`, expected: 'answers', tolerance: 'none' }];
  }
}

/** Fields that the kind says nothing of: what they ask for would go unmet unseen. */
function unknownFields(c: ReferenceCase, kind: Kind): readonly Mismatch[] {
  const data: Readonly<Record<string, unknown>> = { ...c.data };
  const columns = ['x', 'y', 'trials', 'lower', 'upper'].filter(name => data[name] !== undefined);
  if (data['generator'] !== undefined && !kind.columns.includes('x')) columns.push('generator');
  const strangers = (names: readonly string[], known: readonly string[]): readonly string[] =>
    names.filter(name => !known.includes(name));
  return [
    ...strangers(Object.keys(c.input), kind.inputs).map(name =>
      unknown(`input.${name}`, c.input[name], kind.inputs),
    ),
    ...strangers(columns, kind.columns).map(name =>
      unknown(`data.${name}`, data[name], kind.columns),
    ),
    ...strangers(Object.keys(c.expected), kind.quantities).map(name =>
      unknown(`expected.${name}`, c.expected[name]?.value, kind.quantities),
    ),
  ];
}

function unknown(path: string, got: unknown, known: readonly string[]): Mismatch {
  return {
    path,
    got: inWords(got),
    expected: known.length === 0 ? 'none' : `one of ${known.join(', ')}`,
    tolerance: 'exactly',
  };
}

function answersMismatches(
  c: ReferenceCase,
  answers: Readonly<Record<string, Answer>>,
): readonly Mismatch[] {
  return Object.entries(c.expected).flatMap(([quantity, expected]) => {
    const ways = Object.entries(answers).filter(([, answer]) => answer[quantity] !== undefined);
    if (ways.length > 0)
      return ways.flatMap(([way, answer]) => wayMismatches(way, answer, quantity, expected));
    // A quantity that does not exist is rightly absent.
    return expected.undefined === true ? [] : mismatches(quantity, expected, undefined);
  });
}

function wayMismatches(
  way: string,
  answer: Answer,
  quantity: string,
  expected: Expected,
): readonly Mismatch[] {
  const flagged = typeof answer['status'] === 'string' && answer['status'] !== 'ok';
  const label = `${quantity}_status`;
  const missed = [
    ...mismatches(quantity, expected, answer[quantity], flagged),
    ...(expected.status === undefined
      ? []
      : mismatches(label, { value: expected.status }, answer[label])),
  ];
  return missed.map(mismatch => ({ ...mismatch, path: `${mismatch.path} (${way})` }));
}

function idOf(json: unknown): string | null {
  const read = v.safeParse(v.object({ id: v.pipe(v.string(), v.minLength(1)) }), json);
  return read.success ? read.output.id : null;
}
