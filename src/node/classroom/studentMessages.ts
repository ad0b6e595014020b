import { readStudentCommand } from '../../core/classroom/classSchemas.ts';
import type { StudentCommand } from '../../core/classroom/classCommands.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import type { Entry, Have } from '../../net/wire.ts';

const MAX_NAME = 200; // characters, before it is cleaned
const MAX_ID = 100; // characters

export function readEntry(json: unknown): Result<Entry> {
  const { name, secret } = fieldsOf(json);
  if (typeof name !== 'string' || name.length > MAX_NAME)
    return fail('class-name', 'a name has 1 to 24 characters', { why: 'long' });
  if (typeof secret !== 'string' || !/^[0-9a-f]{32}$/.test(secret))
    return fail('command-invalid', 'the secret of a seat is 32 hexadecimal digits');
  return succeed({ name, secret });
}

/** Null: it makes no sense. */
export function readHave(json: unknown): Have | null {
  const { sessionId, events } = fieldsOf(json);
  if (sessionId !== null && (typeof sessionId !== 'string' || sessionId.length > MAX_ID))
    return null;
  return isCount(events) ? { sessionId, events } : null;
}

export interface ReadSubmission {
  readonly nonce: number | null; // null: it cannot be answered
  readonly command: Result<StudentCommand>;
}

export function readSubmission(json: unknown): ReadSubmission {
  const { nonce, command } = fieldsOf(json);
  return { nonce: isCount(nonce) ? nonce : null, command: readStudentCommand(command) };
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
