import { betaInterval } from '../../statistics/betaQuantile.ts';
import { logRisingFactorial } from '../../statistics/logBeta.ts';
import type { DirichletPrior } from '../../statistics/priors.ts';

// Source of every formula here: Gelman et al., Bayesian Data Analysis, 3rd ed., section 3.4; Minka, "Bayesian inference,
// entropy, and the multinomial distribution" (2003). All columns have K entries, one a category.

/** Log-likelihood of the probabilities for the ordered sequence, nats; 0 ln 0 = 0, -Infinity where they rule out what was seen. */
export function categoricalLogLikelihood(
  counts: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k] as number;
    if (count > 0) sum += count * Math.log(probabilities[k] as number);
  }
  return sum;
}

/** Maximum likelihood, the shares; null when nothing was seen. */
export function categoricalMaximum(counts: ArrayLike<number>): readonly number[] | null {
  const n = total(counts);
  return n === 0 ? null : Array.from(counts, count => count / n);
}

/** Posterior: the counts are added to the prior's concentrations. */
export function dirichletPosterior(
  prior: DirichletPrior,
  counts: ArrayLike<number>,
): DirichletPrior {
  return { alpha: prior.alpha.map((alpha, k) => alpha + (counts[k] as number)) };
}

export function dirichletMean({ alpha }: DirichletPrior): readonly number[] {
  const sum = total(alpha);
  return alpha.map(a => a / sum);
}

/** Variance of each probability by itself, p_k ~ Beta(alpha_k, sum - alpha_k). */
export function dirichletVariance({ alpha }: DirichletPrior): readonly number[] {
  const sum = total(alpha);
  return alpha.map(a => ((a / sum) * ((sum - a) / sum)) / (sum + 1));
}

/**
 * Mode of the density, (alpha_k - 1) / (sum - K); 0 for an alpha_k of 1 beside a greater one. Null where no place
 * stands out: all alpha are 1 (flat), or one is below 1 (the density grows without bound towards p_k = 0).
 */
export function dirichletMode({ alpha }: DirichletPrior): readonly number[] | null {
  if (alpha.length === 1) return [1];
  const excess = alpha.map(a => a - 1);
  const sum = total(excess);
  if (sum === 0 || excess.some(e => e < 0)) return null;
  return excess.map(e => e / sum);
}

/** ln of the probability of the ordered sequence with the probabilities integrated out, nats. */
export function categoricalLogMarginal(
  { alpha }: DirichletPrior,
  counts: ArrayLike<number>,
): number {
  const ofAll = logRisingFactorial(total(alpha), total(counts));
  return alpha.reduce((sum, a, k) => sum + logRisingFactorial(a, counts[k] as number), 0) - ofAll;
}

/** Interval of each probability by itself, with equal tails, that holds the share `level` of its mass. */
export function dirichletCredibleIntervals(
  { alpha }: DirichletPrior,
  level: number,
): readonly (readonly [number, number])[] {
  if (alpha.length === 1) return [[1, 1]];
  return alpha.map((a, k) => {
    // The others' sum, not sum - a, which would cancel beside a much greater a.
    const others = alpha.reduce((sum, other, j) => (j === k ? sum : sum + other), 0);
    return betaInterval(a, others, level);
  });
}

/** Sum of a column. */
export function total(column: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < column.length; k++) sum += column[k] as number;
  return sum;
}
