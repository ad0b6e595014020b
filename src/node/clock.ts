/** Time that only goes forward, in ms from some moment. */
export interface Clock {
  readonly now: () => number;
  /** Calls back about every `ms`; the result stops it. */
  readonly every: (ms: number, callback: () => void) => () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  every: (ms, callback) => {
    const timer = setInterval(callback, ms);
    return () => clearInterval(timer);
  },
};
