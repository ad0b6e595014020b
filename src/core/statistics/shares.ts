const SUM_TOLERANCE = 1e-9;

/** What keeps `shares` from being probabilities that sum to 1 within 1e-9, or null. */
export function sharesProblem(name: string, shares: readonly number[]): string | null {
  let sum = 0;
  for (const [k, share] of shares.entries()) {
    if (!(share >= 0 && share <= 1)) return `${name}[${k}] must be in [0, 1], got ${share}`;
    sum += share;
  }
  return Math.abs(sum - 1) > SUM_TOLERANCE ? `${name} must sum to 1, got ${sum}` : null;
}
