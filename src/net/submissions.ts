import type { StudentCommand } from '../core/classroom/classCommands.ts';
import { succeed, type Problem, type Result } from '../core/problem.ts';

/** Commands under way to the class: each is sent until it is answered, and counts once. */
export interface Submissions {
  readonly submit: (command: (nonce: number) => StudentCommand) => Promise<Result<null>>;
  readonly answered: (nonce: number, problem: Problem | null) => void;
  /** The line is open again: what was not answered goes out once more. */
  readonly resend: (lastCounted: number) => void;
  readonly close: (problem: Problem) => void;
}

interface Pending {
  readonly command: StudentCommand;
  readonly resolve: (result: Result<null>) => void;
  sent: boolean;
}

const BURST = 20; // commands at once
const A_SECOND = 20; // commands; the class drops who sends many more

/** `send` says whether the line is open. */
export function createSubmissions(
  send: (nonce: number, command: StudentCommand) => boolean,
): Submissions {
  const pending = new Map<number, Pending>(); // rising nonces
  let nonce = Date.now(); // rises when the same seat is taken again, on whatever page
  let allowance = BURST;
  let allowedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed: Problem | null = null;

  function pump(): void {
    const now = performance.now();
    allowance = Math.min(BURST, allowance + ((now - allowedAt) / 1000) * A_SECOND);
    allowedAt = now;
    for (const [key, entry] of pending) {
      if (entry.sent) continue;
      if (allowance < 1) {
        timer ??= setTimeout(() => {
          timer = null;
          pump();
        }, 1000 / A_SECOND);
        return;
      }
      if (!send(key, entry.command)) return;
      entry.sent = true;
      allowance--;
    }
  }

  return {
    submit: commandOf => {
      if (closed !== null) return Promise.resolve({ ok: false, problem: closed });
      const mine = ++nonce;
      return new Promise(resolve => {
        pending.set(mine, { command: commandOf(mine), resolve, sent: false });
        pump();
      });
    },
    answered: (key, problem) => {
      const entry = pending.get(key);
      pending.delete(key);
      entry?.resolve(problem === null ? succeed(null) : { ok: false, problem });
    },
    resend: lastCounted => {
      nonce = Math.max(nonce, lastCounted);
      for (const entry of pending.values()) entry.sent = false;
      pump();
    },
    close: problem => {
      closed = problem;
      if (timer !== null) clearTimeout(timer);
      for (const { resolve } of pending.values()) resolve({ ok: false, problem });
      pending.clear();
    },
  };
}
