/** Which observations a step looks at: positions `from` to `to` - 1 of `order`; null: of the data's own order. */
export interface Batch {
  readonly order: Uint32Array | null;
  readonly from: number;
  readonly to: number; // above `from`
}

/** A parameter that a step would take out of its domain. */
export interface OutOfDomain {
  readonly parameter: string;
  readonly value: number;
  readonly wanted: string; // what it has to be
}

/**
 * What an optimiser descends: the mean loss of a batch of observations, mostly their negative log-likelihood, nats per
 * observation, and its gradient.
 */
export interface Objective {
  readonly parameters: readonly string[]; // names, in the order of every vector below
  readonly n: number; // observations, at least 1
  /** The mean loss of the batch at `theta`, which lies in the domain; its gradient is written to `gradient`. */
  readonly evaluate: (theta: ArrayLike<number>, batch: Batch, gradient: Float64Array) => number;
  /** Null where all of `theta` lies in the domain. */
  readonly outside: (theta: ArrayLike<number>) => OutOfDomain | null;
}

/** All observations at once. */
export function wholeOf({ n }: Objective): Batch {
  return { order: null, from: 0, to: n };
}

/** The first parameter that is not a finite number, or null. */
export function notFinite(names: readonly string[], theta: ArrayLike<number>): OutOfDomain | null {
  for (let i = 0; i < names.length; i++) {
    const value = theta[i] as number;
    if (!Number.isFinite(value))
      return { parameter: names[i] as string, value, wanted: 'a finite number' };
  }
  return null;
}
