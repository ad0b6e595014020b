import type { Law } from './law.ts';

/**
 * Laws that data elsewhere follow, beside those that fly in the game. Parameters bear the names that
 * textbooks and the estimators give them.
 */

/** Laplace law, density exp(-|x - mu| / b) / (2 b); its standard deviation is b sqrt(2). */
export interface LaplaceLaw {
  readonly family: 'laplace';
  readonly mu: number; // unit
  readonly b: number; // unit, > 0
}

/** Exponential law, density rate exp(-rate x) from 0 on. */
export interface ExponentialLaw {
  readonly family: 'exponential';
  readonly rate: number; // 1/unit, > 0
}

/** Gamma law, density rate^shape x^(shape - 1) exp(-rate x) / Gamma(shape) from 0 on. */
export interface GammaLaw {
  readonly family: 'gamma';
  readonly shape: number; // > 0
  readonly rate: number; // 1/unit, > 0
}

/** Poisson law of a count from 0 on; `rate` is its mean. */
export interface PoissonLaw {
  readonly family: 'poisson';
  readonly rate: number; // > 0
}

/** Bernoulli law of 0 and 1; `p` is the probability of 1. */
export interface BernoulliLaw {
  readonly family: 'bernoulli';
  readonly p: number; // from 0 to 1
}

/** Categorical law of the whole numbers 0 to K - 1, their probabilities `p` summing to 1. */
export interface CategoricalLaw {
  readonly family: 'categorical';
  readonly p: readonly number[];
}

export type DiscreteLaw = PoissonLaw | BernoulliLaw | CategoricalLaw;

/** Every law that the core knows a density or a mass of. */
export type AnyLaw = Law | LaplaceLaw | ExponentialLaw | GammaLaw | DiscreteLaw;
