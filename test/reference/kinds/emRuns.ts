/** Whether a path of log-likelihoods never falls, up to the rounding of a sum of so many logarithms. */
export function isMonotone(path: readonly number[]): boolean {
  return path.every(
    (value, t) => t === 0 || value >= (path[t - 1] as number) - 1e-12 * Math.abs(value),
  );
}

/**
 * Iterations to come to rest at a fixed point, in bounded time. A gain of the log-likelihood is no measure: it is
 * lost in rounding long before slow parameters arrive.
 */
export function enough(n: number): number {
  return Math.max(200, Math.min(3000, Math.floor(3e7 / n)));
}
