import { betaInterval } from '../../statistics/betaQuantile.ts';
import { logRisingFactorial } from '../../statistics/logBeta.ts';
import type { BetaPrior } from '../../statistics/priors.ts';

// Source of every formula here: Gelman et al., Bayesian Data Analysis, 3rd ed., sections 2.1 to 2.4.

/** Independent trials: how many gave 1 and how many 0. */
export interface Trials {
  readonly ones: number;
  readonly zeros: number;
}

/** Log-likelihood of p for the ordered sequence, nats; 0 ln 0 = 0, -Infinity where p rules out what was seen. */
export function bernoulliLogLikelihood({ ones, zeros }: Trials, p: number): number {
  return times(ones, Math.log(p)) + times(zeros, Math.log1p(-p));
}

const times = (count: number, log: number): number => (count === 0 ? 0 : count * log);

/** Maximum likelihood of p, the share of ones; null when there was no trial. */
export function bernoulliMaximum({ ones, zeros }: Trials): number | null {
  return ones + zeros === 0 ? null : ones / (ones + zeros);
}

/** Posterior: the counts are added to the prior's parameters. */
export function betaPosterior(prior: BetaPrior, { ones, zeros }: Trials): BetaPrior {
  return { a: prior.a + ones, b: prior.b + zeros };
}

export function betaMean({ a, b }: BetaPrior): number {
  return a / (a + b);
}

export function betaVariance({ a, b }: BetaPrior): number {
  const sum = a + b;
  return (a / sum) * (b / sum) * (1 / (sum + 1));
}

/**
 * Mode of the density: (a - 1) / (a + b - 2) inside, 0 or 1 where the density only falls or rises; null where no place
 * stands out, because it is flat (a = b = 1) or rises to both ends (a, b < 1).
 */
export function betaMode({ a, b }: BetaPrior): number | null {
  if (a > 1 && b > 1) return (a - 1) / (a - 1 + (b - 1));
  if (a <= 1 && b <= 1 && (a === b || (a < 1 && b < 1))) return null;
  return a < b ? 0 : 1;
}

/** ln of the probability of the ordered sequence with p integrated out, nats: B(a + ones, b + zeros) / B(a, b). */
export function bernoulliLogMarginal({ a, b }: BetaPrior, { ones, zeros }: Trials): number {
  return (
    logRisingFactorial(a, ones) +
    logRisingFactorial(b, zeros) -
    logRisingFactorial(a + b, ones + zeros)
  );
}

/** Interval of p with equal tails that holds the share `level` of the mass. */
export function betaCredibleInterval(law: BetaPrior, level: number): readonly [number, number] {
  return betaInterval(law.a, law.b, level);
}
