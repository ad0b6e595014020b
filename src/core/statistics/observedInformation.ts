/** One parameter of one law at a value of it; the rest is known. What stands beside it as in fisherInformation.ts. */
export type ObservedModel =
  | { readonly model: 'bernoulli-p' | 'bernoulli-logit'; readonly p: number }
  | { readonly model: 'laplace-scale'; readonly mu: number; readonly b: number }
  | {
      readonly model: 'student-t-location' | 'student-t-scale';
      readonly df: number;
      readonly mu: number;
      readonly sigma: number;
    }
  | { readonly model: 'exponential-rate' | 'poisson-rate'; readonly rate: number };

/**
 * Observed Fisher information on the parameter: minus the second derivative of the log-likelihood of `values`
 * there, in 1 / its unit^2; negative where the likelihood is not concave (Student-t, the scale far from its
 * maximum). For the normal law see `normalObservedInformation`; in a regression it equals the expected one. A Laplace
 * law's location has none: its log-likelihood has no curvature, only kinks at the values.
 */
export function observedInformation(values: ArrayLike<number>, given: ObservedModel): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += curvature(values[i] as number, given);
  return sum;
}

/** Minus the second derivative of the log-density at `x` by the parameter. */
function curvature(x: number, given: ObservedModel): number {
  switch (given.model) {
    case 'bernoulli-p':
      return x === 1 ? 1 / given.p ** 2 : 1 / (1 - given.p) ** 2;
    case 'bernoulli-logit':
      return given.p * (1 - given.p);
    case 'laplace-scale':
      return (2 * Math.abs(x - given.mu)) / given.b ** 3 - 1 / given.b ** 2;
    case 'student-t-location': {
      const z2 = ((x - given.mu) / given.sigma) ** 2;
      return ((given.df + 1) * (given.df - z2)) / (given.df + z2) ** 2 / given.sigma ** 2;
    }
    case 'student-t-scale': {
      const z2 = ((x - given.mu) / given.sigma) ** 2;
      const share = z2 / (given.df + z2);
      const weight = (given.df + 1) * share;
      return (weight * (3 - 2 * share) - 1) / given.sigma ** 2;
    }
    case 'exponential-rate':
      return 1 / given.rate ** 2;
    case 'poisson-rate':
      return x / given.rate ** 2;
  }
}
