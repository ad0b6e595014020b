import * as v from 'valibot';
import { succeed, type Result } from '../problem.ts';
import { failOnIssues } from '../problemOfIssues.ts';
import { integerIn } from '../schemaParts.ts';
import type { StudentPageMessage } from './classroom.ts';

const MAX_OPTIONS = 6; // of a question

const schema = v.variant('type', [
  v.strictObject({
    type: v.literal('submit'),
    nonce: integerIn(0, Number.MAX_SAFE_INTEGER),
    command: v.variant('type', [
      v.strictObject({
        type: v.literal('answer'),
        when: v.picklist(['before', 'after']),
        option: integerIn(0, MAX_OPTIONS - 1),
      }),
    ]),
  }),
  v.strictObject({ type: v.literal('leave') }),
]);

/** What a student's page says beside its rounds' sessions. Problem: `command-invalid`. */
export function decodeStudentMessage(input: unknown): Result<StudentPageMessage> {
  const parsed = v.safeParse(schema, input);
  return parsed.success
    ? succeed(parsed.output)
    : failOnIssues('command-invalid', 'message', parsed.issues);
}
