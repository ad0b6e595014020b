import { normalQuantile } from '../../../../src/core/statistics/normalQuantile.ts';

/** An even sample of a normal law: its quantiles at (i + 1/2) / n. No luck is involved. */
export function normals(n: number, mu: number, sigma: number): number[] {
  return Array.from({ length: n }, (_, i) => mu + sigma * normalQuantile((i + 0.5) / n));
}
