import { normalUpperTail, standardNormalDensity } from '../../statistics/normalTail.ts';
import { MAD_CONSTANT, medianDeviation, mediansOf } from './medians.ts';

/** Huber's estimate of location with the scale held at the MAD. */
export interface HuberLocation {
  readonly median: number; // unit
  readonly scaleMad: number; // unit: the constant times the median of |x - median|
  readonly mu: number; // unit; the median when the MAD is 0
  readonly downweighted: number; // values farther than k scales from mu
}

/** Huber's proposal 2: location and scale together. */
export interface HuberProposal2 {
  readonly mu: number; // unit
  readonly sigma: number; // unit; 0 where the iteration ends on tied values
  readonly iterations: number;
  readonly converged: boolean;
}

export interface HuberOptions {
  readonly k: number; // scales beyond which a value is pulled in, > 0
  readonly madConstant?: number; // 1.4826...: that of the normal law
}

/**
 * The root mu of sum psi((x - mu) / s) = 0, psi(z) = max(-k, min(z, k)), with s = madConstant * MAD. The
 * sum is piecewise linear and non-increasing in mu, so Newton's method from the median, kept in a bracket,
 * ends after finitely many steps. Source: Huber (1964); Huber, Robust Statistics (1981), section 3.2.
 */
export function huberLocation(
  values: Float64Array,
  { k, madConstant = MAD_CONSTANT }: HuberOptions,
): HuberLocation {
  const { median } = mediansOf(values);
  const scaleMad = madConstant * medianDeviation(values, median);
  if (!(scaleMad > 0)) return { median, scaleMad, mu: median, downweighted: 0 };
  const reach = k * scaleMad;
  const mu = rootOfPsi(values, median, reach);
  let downweighted = 0;
  for (let i = 0; i < values.length; i++)
    if (Math.abs((values[i] as number) - mu) > reach) downweighted++;
  return { median, scaleMad, mu, downweighted };
}

const MOST_STEPS = 200;

/** Where the clipped deviations sum to 0; `reach` is k scales. */
function rootOfPsi(values: Float64Array, start: number, reach: number): number {
  const noise = 1e-15 * reach * values.length;
  let mu = start;
  let least = -Infinity;
  let most = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    let sum = 0;
    let inside = 0;
    for (let i = 0; i < values.length; i++) {
      const deviation = (values[i] as number) - mu;
      if (deviation > reach) sum += reach;
      else if (deviation < -reach) sum -= reach;
      else {
        sum += deviation;
        inside++;
      }
    }
    if (inside === 0 && sum === 0) return middleOfGap(values, mu, reach);
    const next = inside > 0 ? mu + sum / inside : mu + Math.sign(sum) * reach;
    if (next === mu || Math.abs(sum) <= noise) return next;
    if (sum > 0) least = mu;
    else most = mu;
    // A bound that is still infinite is never passed.
    mu = next > least && next < most ? next : 0.5 * (least + most);
  }
  return mu;
}

/** With as many values beyond reach on either side and none within, every mu in a gap is a root: its middle. */
function middleOfGap(values: Float64Array, mu: number, reach: number): number {
  let below = -Infinity;
  let above = Infinity;
  for (let i = 0; i < values.length; i++) {
    const x = values[i] as number;
    if (x < mu) below = Math.max(below, x);
    else above = Math.min(above, x);
  }
  return 0.5 * (below + reach + (above - reach));
}

/**
 * mu = mean and sigma^2 = sum of squares / ((n - 1) beta) of the values pulled in to mu -+ k sigma, beta =
 * E min(Z^2, k^2) for a standard normal Z, iterated from the median and the MAD. Needs n >= 2.
 * Source: Huber (1964), proposal 2; the denominator n - 1 as in Venables and Ripley, Modern Applied
 * Statistics with S (2002), section 5.5.
 */
export function huberProposal2(
  values: Float64Array,
  { k, madConstant = MAD_CONSTANT }: HuberOptions,
): HuberProposal2 {
  const { median } = mediansOf(values);
  const least = 1e-12 * madConstant * medianDeviation(values, median);
  const beta = winsorisedVariance(k);
  let mu = median;
  let sigma = least * 1e12;
  if (sigma === 0) return { mu, sigma, iterations: 0, converged: false };
  for (let iterations = 1; iterations <= 10_000; iterations++) {
    const next = winsorised(values, mu, k * sigma);
    const nextSigma = Math.sqrt(next.squares / ((values.length - 1) * beta));
    if (!(nextSigma > least)) return { mu: next.mean, sigma: 0, iterations, converged: false };
    const moved = Math.abs(next.mean - mu) + Math.abs(nextSigma - sigma);
    mu = next.mean;
    sigma = nextSigma;
    if (moved <= 1e-13 * sigma) return { mu, sigma, iterations, converged: true };
  }
  return { mu, sigma, iterations: 10_000, converged: false };
}

/** Mean of the values pulled in to center -+ reach, and the sum of their squares about it. */
function winsorised(
  values: Float64Array,
  center: number,
  reach: number,
): { readonly mean: number; readonly squares: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = Math.max(-reach, Math.min((values[i] as number) - center, reach));
    sum += deviation;
    squares += deviation * deviation;
  }
  const shift = sum / values.length;
  return { mean: center + shift, squares: squares - shift * sum };
}

/** E min(Z^2, k^2) for a standard normal Z: 2 Phi(k) - 1 + 2 k^2 (1 - Phi(k)) - 2 k phi(k). */
export function winsorisedVariance(k: number): number {
  // For small k the terms cancel: k^2 less what the middle falls short of it.
  if (k < 0.01) return k * k * (1 - 2 * standardNormalDensity(0) * k * (2 / 3 - (k * k) / 15));
  return 1 + 2 * (k * k - 1) * normalUpperTail(k) - 2 * k * standardNormalDensity(k);
}
