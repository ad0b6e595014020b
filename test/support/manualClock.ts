import type { Clock } from '../../src/node/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  readonly pass: (ms: number) => void;
}

export function manualClock(): ManualClock {
  let now = 0;
  const callbacks = new Set<() => void>();
  return {
    now: () => now,
    every: (_ms, callback) => {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    pass: ms => {
      now += ms;
      for (const callback of callbacks) callback();
    },
  };
}
