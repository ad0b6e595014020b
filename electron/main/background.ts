import { logError } from './log.ts';

/** Work that nobody waits for, until the game quits. */
export interface Background {
  readonly add: (what: string, work: Promise<unknown>) => void;
  /** Resolves when all of it has ended, or after `patienceMs`. */
  readonly settled: (patienceMs: number) => Promise<void>;
}

export function createBackground(): Background {
  const running = new Set<Promise<unknown>>();
  return {
    add: (what, work) => {
      const guarded = work
        .catch((error: unknown) => logError(what, error))
        .finally(() => running.delete(guarded));
      running.add(guarded);
    },
    settled: async patienceMs => {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise(resolve => (timer = setTimeout(resolve, patienceMs)));
      await Promise.race([Promise.all(running), patience]);
      clearTimeout(timer);
    },
  };
}
