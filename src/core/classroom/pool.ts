import type { Guess } from '../session/events.ts';
import type { NormalLaw } from '../statistics/law.ts';
import { seatLaw, type SeatLaw } from './seatLaw.ts';

/** The class as one estimator, in three ways. */
export const POOLS = ['mean', 'median', 'trimmed'] as const;
export type PoolId = (typeof POOLS)[number];

/** Fewer guesses are no class. */
export const POOL_NEEDS = 3;
const TRIM = 0.2; // of the guesses, at each end

/** What the class says, in the order of `POOLS`, and what that has cost so far in this leg. */
export interface Pool {
  readonly laws: readonly SeatLaw[] | null; // null: of too few guesses
  readonly totals: Float64Array; // nats
}

export const emptyPool = (): Pool => ({ laws: null, totals: new Float64Array(POOLS.length) });

/**
 * The middle of guesses, number by number: of mu and of ln sigma, so that twice too wide and twice too narrow cancel;
 * of two bells the western and the eastern one by themselves, and the shares. Null of fewer than three.
 */
export function pooled(guesses: readonly SeatLaw[]): readonly SeatLaw[] | null {
  const bells = guesses.map(({ guess }) => bellsFromWest(guess));
  const count = bells[0]?.length ?? 0;
  if (guesses.length < POOL_NEEDS || bells.some(({ length }) => length !== count)) return null;
  const sortedBy = (k: number, of: (bell: WeightedBell) => number): Float64Array =>
    Float64Array.from(bells, list => of(list[k] as WeightedBell)).sort();
  const sorted = Array.from({ length: count }, (_, k) => ({
    mu: sortedBy(k, ({ mu }) => mu),
    logSigma: sortedBy(k, ({ sigma }) => Math.log(sigma)),
    weight: count === 1 ? null : sortedBy(k, ({ weight }) => weight),
  }));
  return POOLS.map(id => {
    const middle = MIDDLES[id];
    const components = sorted.map(({ mu, logSigma }): NormalLaw => ({
      family: 'normal',
      mu: middle(mu),
      sigma: Math.exp(middle(logSigma)),
    }));
    const weights = sorted.map(({ weight }) => (weight === null ? 1 : middle(weight)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return seatLaw(
      count === 1
        ? (components[0] as NormalLaw)
        : { family: 'mixture', weights: weights.map(weight => weight / sum), components },
    );
  });
}

interface WeightedBell extends NormalLaw {
  readonly weight: number;
}

function bellsFromWest(guess: Guess): readonly WeightedBell[] {
  if (guess.family === 'normal') return [{ ...guess, weight: 1 }];
  return guess.components
    .map((bell, k) => ({ ...bell, weight: guess.weights[k] as number }))
    .sort((a, b) => a.mu - b.mu);
}

const MIDDLES: Readonly<Record<PoolId, (sorted: Float64Array) => number>> = {
  mean,
  median: sorted => {
    const half = sorted.length >> 1;
    return sorted.length % 2 === 1
      ? (sorted[half] as number)
      : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
  },
  trimmed: sorted => {
    const cut = Math.floor(TRIM * sorted.length);
    return mean(sorted.subarray(cut, sorted.length - cut));
  },
};

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
