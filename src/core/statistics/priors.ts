/**
 * Normal-inverse-gamma prior on (mu, sigma^2):
 * sigma^2 ~ InvGamma(shape alpha0, scale beta0), mu | sigma^2 ~ N(mu0, sigma^2 / kappa0).
 * Source: Murphy, "Conjugate Bayesian analysis of the Gaussian distribution" (2007), section 6.
 */
export interface NormalInverseGamma {
  readonly mu0: number; // unit
  readonly kappa0: number; // pseudo-observations behind mu0, > 0
  readonly alpha0: number; // shape, > 0
  readonly beta0: number; // scale, unit^2, > 0
}

/** Beta prior on a proportion, both parameters > 0. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/** Dirichlet prior on the probabilities of K categories: K concentrations, each > 0, in the categories' order. */
export interface DirichletPrior {
  readonly alpha: readonly number[];
}
