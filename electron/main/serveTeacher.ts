import * as v from 'valibot';
import { teacherCommandSchema } from '../../src/core/classroom/classSchemas.ts';
import type { TeacherHostMessage } from '../../src/core/protocol/classroom.ts';
import { failOnIssues } from '../../src/core/problemOfIssues.ts';
import { fail, type Problem } from '../../src/core/problem.ts';
import { integerIn } from '../../src/core/schemaParts.ts';
import type { TeacherSession } from '../../src/node/classroom/teacherSession.ts';
import type { Port } from '../../src/node/ports/port.ts';
import { servePort } from '../../src/node/ports/servePort.ts';

const messageSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('submit'),
    nonce: integerIn(0, Number.MAX_SAFE_INTEGER),
    command: teacherCommandSchema,
  }),
  v.strictObject({ type: v.literal('leave') }),
]);

export interface ServeTeacherOptions {
  /** Hands one end of a new channel to the page and gives back the other. */
  readonly link: (portId: string) => Port;
  readonly portId: string;
  readonly onProblem: (problem: Problem) => void;
}

/** Serves a class to its teacher's page: one port for the class, and one for the session of each round. */
export function serveTeacher(teacher: TeacherSession, options: ServeTeacherOptions): void {
  const { link, portId, onProblem } = options;
  const port = link(portId);
  let open = true;
  let round: string | null = null; // session whose port the page has been given
  const send = (message: TeacherHostMessage): void => {
    if (open) port.postMessage(message);
  };

  function openRound(sessionId: string | null): void {
    if (sessionId === null || sessionId === round) return;
    const feed = teacher.feed();
    if (feed === null) return;
    round = sessionId;
    servePort(feed, link(sessionId), { onProblem });
  }

  function depart(): void {
    if (!open) return;
    open = false;
    teacher.leave();
    port.close();
  }

  port.onClose(depart);
  port.onMessage(input => {
    const read = v.safeParse(messageSchema, input);
    if (!read.success) {
      const nonce = nonceOf(input);
      const failed = failOnIssues('command-invalid', 'message', read.issues);
      if (failed.ok) return;
      if (nonce === null) onProblem(failed.problem);
      else send({ type: 'answer', nonce, problem: failed.problem });
      return;
    }
    if (read.output.type === 'leave') return depart();
    const { nonce, command } = read.output;
    send({ type: 'answer', nonce, problem: problemOf(() => teacher.submit(command)) });
  });

  teacher.follow({
    view: view => {
      openRound(view.sessionId);
      send({ type: 'view', view });
    },
    guesses: guesses => send({ type: 'guesses', guesses }),
    close: () => {
      send({ type: 'close' });
      open = false;
    },
  });
}

function problemOf(submit: () => ReturnType<TeacherSession['submit']>): Problem | null {
  try {
    const result = submit();
    return result.ok ? null : result.problem;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return fail('internal', `the class failed: ${what}`, { what }).problem;
  }
}

function nonceOf(input: unknown): number | null {
  if (typeof input !== 'object' || input === null || !('nonce' in input)) return null;
  return Number.isSafeInteger(input.nonce) ? (input.nonce as number) : null;
}
