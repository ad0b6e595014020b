import { decodeLibraryRequest } from '../../src/core/protocol/decoders.ts';
import type { Answers, LibraryRequest, Operation } from '../../src/core/protocol/messages.ts';
import { fail, type Result } from '../../src/core/problem.ts';
import { logError } from './log.ts';

type Answered<Op extends Operation> = Result<Answers[Op]> | Promise<Result<Answers[Op]>>;
type Asked<Op extends Operation> = Extract<LibraryRequest, { op: Op }>;

/** What answers each request. */
export type Library = {
  readonly [Op in Operation]: (request: Asked<Op>) => Answered<Op>;
};

/** Decodes a request and answers it. Never rejects: whatever goes wrong is a problem with one line. */
export async function answer(library: Library, input: unknown): Promise<Result<unknown>> {
  const request = decodeLibraryRequest(input);
  if (!request.ok) return request;
  try {
    return await dispatch(library, request.value.op, request.value);
  } catch (error) {
    const { op } = request.value;
    logError(op, error);
    const reason = error instanceof Error ? error.message : String(error);
    return fail('internal', `"${op}" failed: ${reason}`, { what: reason });
  }
}

function dispatch<Op extends Operation>(
  library: Library,
  op: Op,
  request: Asked<Op>,
): Answered<Op> {
  return library[op](request);
}
