// What the parameters of each law are when its moments are those of the sample. `sd` has denominator n, and stands in
// for the variance because it stays a number where its square does not.
// Source of the moments: Casella and Berger, Statistical Inference, 2nd ed., section 7.2.1 and the table of
// distributions; for Student-t Johnson, Kotz and Balakrishnan (1995), chapter 28.

/** Uniform law on [a, b]: variance (b - a)^2 / 12. */
export function uniformFromMoments(
  mean: number,
  sd: number,
): { readonly a: number; readonly b: number } {
  const half = Math.sqrt(3) * sd;
  return { a: mean - half, b: mean + half };
}

/** Exponential law: mean 1 / rate. Needs a mean above 0. */
export function exponentialFromMoments(mean: number): { readonly rate: number } {
  return { rate: 1 / mean };
}

/** Gamma law: mean shape / rate, variance shape / rate^2. Needs both above 0. */
export function gammaFromMoments(
  mean: number,
  sd: number,
): { readonly shape: number; readonly rate: number } {
  const ratio = mean / sd;
  return { shape: ratio * ratio, rate: ratio / sd };
}

/** Laplace law: variance 2 b^2. */
export function laplaceFromMoments(
  mean: number,
  sd: number,
): { readonly mu: number; readonly b: number } {
  return { mu: mean, b: sd * Math.SQRT1_2 };
}

/** Poisson law: the mean is the rate. */
export function poissonFromMoments(mean: number): { readonly rate: number } {
  return { rate: mean };
}

/**
 * Location-scale Student-t law: variance sigma^2 df / (df - 2), kurtosis 3 + 6 / (df - 4). `kurtosis` is the fourth
 * central moment over the squared variance, both with denominator n. Null unless it is above 3: no Student-t law with a
 * kurtosis has less, and 3 is the normal law, df = Infinity.
 */
export function studentTFromMoments(
  mean: number,
  sd: number,
  kurtosis: number,
): { readonly mu: number; readonly df: number; readonly sigma: number } | null {
  const excess = kurtosis - 3;
  if (!(excess > 0)) return null;
  const df = 4 + 6 / excess;
  return { mu: mean, df, sigma: sd * Math.sqrt((df - 2) / df) };
}

/** Fourth central moment over the squared variance, both with denominator n; NaN when all values are equal. */
export function kurtosisN(values: ArrayLike<number>, mean: number, sd: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const z = ((values[i] as number) - mean) / sd;
    sum += z * z * (z * z);
  }
  return sum / values.length;
}
