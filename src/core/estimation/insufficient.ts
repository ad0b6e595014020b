import type { InsufficientData } from './estimate.ts';

/** The answer of an estimator that was shown `n` landings and needs `needed`. */
export function insufficient(n: number, needed: number): InsufficientData {
  return { status: 'insufficient-data', n, needed };
}
