import { logGammaHalfStep } from './logGamma.ts';

/** What estimators of a normal law do over many samples of n values each. Null where one does not exist. */
export interface SamplingOfNormal {
  readonly boundMean: number | null; // Cramer-Rao bound of mu, unit^2
  readonly varianceOfMean: number | null; // unit^2
  readonly boundVariance: number | null; // Cramer-Rao bound of sigma^2, unit^4
  readonly varianceOfBesselVariance: number | null; // denominator n - 1, unit^4
  readonly varianceOfVarianceN: number | null; // denominator n, unit^4
  readonly biasOfVarianceN: number | null; // unit^2
  readonly mseOfVarianceN: number | null; // variance + bias^2, unit^4
  readonly expectedSdBessel: number | null; // c4 sigma, unit
  readonly varianceOfSdBessel: number | null; // (1 - c4^2) sigma^2, unit^2
  readonly expectedSdN: number | null; // unit
  readonly biasOfSdN: number | null; // unit
  readonly mseOfSdN: number | null; // unit^2
  /** Limit of Var(mean) / Var(median) as n grows, 2 / pi. */
  readonly efficiencyOfMedian: number;
  readonly asymptoticVarianceOfMedian: number | null; // pi sigma^2 / (2 n), unit^2
}

/**
 * Exact sampling variance, bias and mean squared error of the estimators of N(mu, sigma^2) from n values, from
 * (n - 1) s^2 / sigma^2 ~ chi^2 with n - 1 degrees of freedom. A null: no value for the mean (n = 0), or none for
 * the denominator n - 1 (n = 1). Sources: Casella and Berger, Statistical Inference, 2nd ed., theorem 5.3.1 and
 * example 7.3.4; for c4 Holtzman (1950); for the median Lehmann (1998), section 2.4.
 */
export function samplingOfNormal(n: number, sigma: number): SamplingOfNormal {
  const mean = n >= 1 ? sigma ** 2 / n : null;
  const c4 = sdBesselFactor(n);
  const cN = n < 1 ? null : c4 === null ? 0 : c4 * Math.sqrt((n - 1) / n);
  const fourth = sigma ** 4;
  return {
    boundMean: mean,
    varianceOfMean: mean,
    boundVariance: n >= 1 ? (2 * fourth) / n : null,
    varianceOfBesselVariance: n >= 2 ? (2 * fourth) / (n - 1) : null,
    varianceOfVarianceN: n >= 1 ? (2 * (n - 1) * fourth) / n / n : null,
    biasOfVarianceN: n >= 1 ? -(sigma ** 2) / n : null,
    mseOfVarianceN: n >= 1 ? ((2 * n - 1) * fourth) / n / n : null,
    expectedSdBessel: c4 === null ? null : c4 * sigma,
    varianceOfSdBessel: c4 === null ? null : (1 - c4 ** 2) * sigma ** 2,
    expectedSdN: cN === null ? null : cN * sigma,
    biasOfSdN: cN === null ? null : (cN - 1) * sigma,
    // E[s_n^2] = sigma^2 (n - 1) / n, so that E[(s_n - sigma)^2] follows from the mean of s_n alone.
    mseOfSdN: cN === null ? null : ((n - 1) / n + 1 - 2 * cN) * sigma ** 2,
    efficiencyOfMedian: 2 / Math.PI,
    asymptoticVarianceOfMedian: mean === null ? null : (Math.PI / 2) * mean,
  };
}

/**
 * c4(n) = sqrt(2 / (n - 1)) Gamma(n / 2) / Gamma((n - 1) / 2), the mean of the standard deviation with denominator
 * n - 1 over sigma; null when n < 2.
 */
export function sdBesselFactor(n: number): number | null {
  if (n < 2) return null;
  const half = (n - 1) / 2;
  return Math.exp(logGammaHalfStep(half) - 0.5 * Math.log(half));
}
