import type { Intervals } from '../dataset.ts';

/** Why the likelihood of a normal law has no maximum, and where it runs to; null: no place. */
export interface CensoredBoundary {
  readonly status: 'boundary' | 'insufficient-data';
  readonly mu: number | null; // unit
  readonly sigma: 0 | null; // unit
  readonly why: string;
}

/**
 * Whether the likelihood of N(mu, sigma^2) has a maximum with 0 < sigma < infinity; null when it has.
 *
 * In gamma = mu / sigma and beta = 1 / sigma the log-likelihood is concave (Burridge 1981), so that it has no maximum
 * only where it does not fall along some ray, which leaves these cases: all values lie beyond bounds on one side (mu
 * runs off); some point is in every interval (sigma runs to 0 around it); or there are only left- and right-censored
 * values, and the mean of the left ones' bounds is not above that of the right ones' (sigma runs to infinity: at
 * beta = 0 the slope in beta is n phi(gamma) times their difference).
 */
export function censoredBoundary({ lower, upper }: Intervals): CensoredBoundary | null {
  let known = 0;
  let [lefts, rights, sumLeft, sumRight] = [0, 0, 0, 0];
  let greatestLower = -Infinity;
  let leastUpper = Infinity;
  for (let i = 0; i < lower.length; i++) {
    const from = lower[i] as number;
    const to = upper[i] as number;
    if (from === -Infinity && to === Infinity) continue;
    known += 1;
    greatestLower = Math.max(greatestLower, from);
    leastUpper = Math.min(leastUpper, to);
    if (from === -Infinity) {
      lefts += 1;
      sumLeft += to;
    } else if (to === Infinity) {
      rights += 1;
      sumRight += from;
    }
  }
  const none = { mu: null, sigma: null };
  if (known === 0) {
    return { status: 'insufficient-data', ...none, why: 'nothing is known of any value' };
  }
  if (rights === known) {
    return {
      status: 'boundary',
      ...none,
      why: 'all values are right-censored: mu runs to infinity',
    };
  }
  if (lefts === known) {
    return {
      status: 'boundary',
      ...none,
      why: 'all values are left-censored: mu runs to -infinity',
    };
  }
  if (greatestLower === leastUpper) {
    const why = `every interval contains ${leastUpper}: sigma runs to 0 there`;
    return { status: 'boundary', mu: leastUpper, sigma: 0, why };
  }
  if (greatestLower < leastUpper) {
    const why = `every interval contains [${greatestLower}, ${leastUpper}]: sigma runs to 0 at any mu in it`;
    return { status: 'boundary', mu: null, sigma: 0, why };
  }
  if (lefts + rights === known && sumLeft / lefts <= sumRight / rights) {
    const why =
      'bounds of left-censored values are on average not above those of right-censored ones';
    return {
      status: 'boundary',
      ...none,
      why: `${why}, and nothing else is known: sigma runs to infinity`,
    };
  }
  return null;
}
