/**
 * One parameter of one law with n independent observations; what stands beside it (sigma, df, b) is known, or
 * carries no information on it. In a regression sigma is the sd of the errors and `x` the design.
 */
export type InformationModel =
  | { readonly model: 'normal-mu'; readonly n: number; readonly sigma: number }
  | { readonly model: 'normal-sigma'; readonly n: number; readonly sigma: number }
  | { readonly model: 'normal-sigma2'; readonly n: number; readonly sigma: number }
  | { readonly model: 'normal-log-sigma'; readonly n: number; readonly sigma: number }
  | { readonly model: 'bernoulli-p'; readonly n: number; readonly p: number }
  | { readonly model: 'bernoulli-logit'; readonly n: number; readonly p: number }
  | { readonly model: 'laplace-location'; readonly n: number; readonly b: number }
  | { readonly model: 'laplace-scale'; readonly n: number; readonly b: number }
  | StudentTModel<'student-t-location'>
  | StudentTModel<'student-t-scale'>
  | { readonly model: 'exponential-rate'; readonly n: number; readonly rate: number }
  | { readonly model: 'exponential-mean'; readonly n: number; readonly rate: number }
  | { readonly model: 'poisson-rate'; readonly n: number; readonly rate: number }
  | { readonly model: 'poisson-log-rate'; readonly n: number; readonly rate: number }
  | RegressionModel<'regression-slope-origin'>
  | RegressionModel<'regression-slope'>
  | RegressionModel<'regression-intercept'>;

interface StudentTModel<Name extends string> {
  readonly model: Name;
  readonly n: number;
  readonly df: number;
  readonly sigma: number; // the scale, not the standard deviation
}

interface RegressionModel<Name extends string> {
  readonly model: Name;
  readonly x: ArrayLike<number>;
  readonly sigma: number;
}

/**
 * Expected Fisher information on the parameter in all n observations, in 1 / its unit^2. Infinity where the law is
 * a point mass (p of 0 or 1). With an intercept it is the information on the slope that is left when the
 * intercept is estimated too, sum (x - mean x)^2 / sigma^2, and 0 when all x are equal.
 * Sources: Lehmann and Casella, Theory of Point Estimation, 2nd ed., section 2.5 and table 5.1; for Student-t
 * Lange, Little and Taylor (1989), appendix B.
 */
export function fisherInformation(given: InformationModel): number {
  switch (given.model) {
    case 'normal-mu':
      return given.n / given.sigma / given.sigma;
    case 'normal-sigma':
      return (2 * given.n) / given.sigma / given.sigma;
    case 'normal-sigma2':
      return given.n / 2 / given.sigma ** 4;
    case 'normal-log-sigma':
      return 2 * given.n;
    case 'bernoulli-p':
      return given.n / (given.p * (1 - given.p));
    case 'bernoulli-logit':
      return given.n * given.p * (1 - given.p);
    case 'laplace-location':
    case 'laplace-scale':
      return given.n / given.b / given.b;
    case 'student-t-location':
      return (given.n * (given.df + 1)) / (given.df + 3) / given.sigma / given.sigma;
    case 'student-t-scale':
      return (2 * given.n * given.df) / (given.df + 3) / given.sigma / given.sigma;
    case 'exponential-rate':
      return given.n / given.rate / given.rate;
    case 'exponential-mean':
      return given.n * given.rate * given.rate;
    case 'poisson-rate':
      return given.n / given.rate;
    case 'poisson-log-rate':
      return given.n * given.rate;
    case 'regression-slope-origin':
      return sumOfSquares(given.x, 0) / given.sigma / given.sigma;
    case 'regression-slope':
      return sumOfSquares(given.x, meanOf(given.x)) / given.sigma / given.sigma;
    case 'regression-intercept':
      return interceptInformation(given.x) / given.sigma / given.sigma;
  }
}

/**
 * Cramer-Rao bound: no unbiased estimator of the parameter has a smaller variance than 1 / information, in its
 * unit^2; null where there is none because the data carry no information, or the law is a point mass.
 * Source: Cramer (1946), section 32.3.
 */
export function cramerRaoBound(model: InformationModel): number | null {
  const information = fisherInformation(model);
  return information > 0 && information < Infinity ? 1 / information : null;
}

function meanOf(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] as number;
  return x.length === 0 ? 0 : sum / x.length;
}

function sumOfSquares(x: ArrayLike<number>, origin: number): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i] as number) - origin) ** 2;
  return sum;
}

/** n sum (x - mean)^2 / sum x^2: what is left of n when the slope is estimated too. */
function interceptInformation(x: ArrayLike<number>): number {
  const squares = sumOfSquares(x, 0);
  return squares === 0 ? x.length : x.length * (sumOfSquares(x, meanOf(x)) / squares);
}
