import { succeed, type Problem, type Result } from '../../src/core/problem.ts';

/** Commands that were sent over a port and are not answered yet. */
export interface AwaitedAnswers {
  /** Sends a command with a nonce of its own, by which its answer is known. */
  readonly ask: (send: (nonce: number) => void) => Promise<Result<null>>;
  readonly take: (answer: { readonly nonce: number; readonly problem: Problem | null }) => void;
  /** Nothing more will be answered: whoever waits is told so. */
  readonly end: () => void;
}

export function awaitedAnswers(over: () => Result<null>): AwaitedAnswers {
  const awaiting = new Map<number, (result: Result<null>) => void>();
  let lastNonce = 0;
  return {
    ask: send => {
      const nonce = ++lastNonce;
      return new Promise(resolve => {
        awaiting.set(nonce, resolve);
        send(nonce);
      });
    },
    take: ({ nonce, problem }) => {
      const settle = awaiting.get(nonce);
      awaiting.delete(nonce);
      settle?.(problem === null ? succeed(null) : { ok: false, problem });
    },
    end: () => {
      for (const settle of awaiting.values()) settle(over());
      awaiting.clear();
    },
  };
}
