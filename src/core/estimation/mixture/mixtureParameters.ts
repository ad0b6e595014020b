import type { BetaPrior, NormalInverseGamma } from '../../statistics/priors.ts';

/**
 * A mixture of K normal bases and, where there are strays, one component of a known law:
 * (1 - strayShare) sum_k weights[k] N(means[k], sigmas[k]^2) + strayShare * stray law.
 * The three arrays are K long; `weights` sum to 1.
 */
export interface MixtureParameters {
  readonly weights: readonly number[];
  readonly means: readonly number[]; // unit
  readonly sigmas: readonly number[]; // unit, standard deviations
  readonly strayShare: number; // 0 where there are no strays
}

/**
 * Priors of those parameters: a normal-inverse-gamma law for each base, one for all or one each, null for
 * none; a symmetric Dirichlet law on the weights; a Beta law on the stray share. A concentration or Beta parameter
 * below 1 has no mode inside and counts as 1.
 */
export interface MixturePrior {
  readonly base: NormalInverseGamma | readonly NormalInverseGamma[] | null;
  readonly weightConcentration: number;
  readonly share: BetaPrior;
}

/** Under it the penalised maximum is the maximum of the likelihood. */
export const flatPrior: MixturePrior = {
  base: null,
  weightConcentration: 1,
  share: { a: 1, b: 1 },
};

/** The prior of base k, or null. */
export function baseOf({ base }: MixturePrior, k: number): NormalInverseGamma | null {
  if (base === null || 'mu0' in base) return base;
  return base[k] ?? null;
}
