/** Successes `y` out of `trials` at `x`; equally long, finite. What a logistic regression is fitted to. */
export interface LogisticData {
  readonly x: Float64Array;
  readonly y: Float64Array; // whole numbers from 0 to trials
  readonly trials: Float64Array | null; // null: 1 each
  readonly weights: Float64Array | null; // of each row's log-likelihood, > 0; null: all 1
}

export function trialsAt(data: LogisticData, index: number): number {
  return data.trials === null ? 1 : (data.trials[index] as number);
}

/** What is wrong with the responses, naming the column and index, or null. */
export function responseProblem(data: LogisticData): string | null {
  for (let i = 0; i < data.y.length; i++) {
    const y = data.y[i] as number;
    const trials = trialsAt(data, i);
    if (Number.isInteger(y) && y >= 0 && y <= trials) continue;
    const wanted = data.trials === null ? '0 or 1' : `a whole number from 0 to ${trials}`;
    return `y[${i}]: expected ${wanted}, got ${y}`;
  }
  return null;
}

/** Successes, failures and the trials of both, weighted. */
export function totals(data: LogisticData): {
  readonly successes: number;
  readonly trials: number;
} {
  let successes = 0;
  let trials = 0;
  for (let i = 0; i < data.y.length; i++) {
    const weight = data.weights === null ? 1 : (data.weights[i] as number);
    successes += weight * (data.y[i] as number);
    trials += weight * trialsAt(data, i);
  }
  return { successes, trials };
}
