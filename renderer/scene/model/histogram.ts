import type { NormalInverseGamma } from '../../../src/core/statistics/priors.ts';
import { niceStep } from './ticks.ts';
import { quantileOf, type Tally } from './tally.ts';

/** Interquartile range of a normal law in units of its sigma. */
const IQR_OF_NORMAL = 1.3489795;
const LEAST_FOR_SPREAD = 8; // landings, before which the briefing's sigma says more than they do

/** Standard deviation the briefing leads one to expect: the mode of sigma under its prior, unit. */
export function expectedSigma(prior: NormalInverseGamma): number {
  return Math.sqrt(prior.beta0 / (prior.alpha0 + 1));
}

/** Spread of the bulk, as a normal sigma: from the quartiles, so that far landings do not widen it. */
export function bulkSigma(fine: Tally, prior: NormalInverseGamma): number {
  const expected = expectedSigma(prior);
  if (fine.total < LEAST_FOR_SPREAD) return expected;
  const lower = quantileOf(fine, 0.25);
  const upper = quantileOf(fine, 0.75);
  if (lower === null || upper === null) return expected;
  return Math.max((upper - lower) / IQR_OF_NORMAL, fine.step, expected / 50);
}

/**
 * Width of the bars for n landings: about half of Scott's (1979) 3.49 sigma n^(-1/3), for the eye
 * smooths better than a formula, made a multiple of 1, 2 or 5. Stays with `current` until it is clearly
 * wrong, so that bars do not flicker between two widths. A bar narrower than `least` says less than it
 * hides: with thousands of landings the picture's width decides, not theirs.
 */
export function barWidth(n: number, sigma: number, current: number | null, least = 0): number {
  const ideal = Math.max(1.5 * least, 1.7 * sigma * Math.max(1, n) ** (-1 / 3));
  if (current !== null && current > 0.62 * ideal && current < 1.9 * ideal) return current;
  return niceStep(ideal / 1.5);
}

/** Density of one cell, 1/unit: its share of the landings by its width. */
export function cellDensity(tally: Tally, cell: number): number {
  return tally.total === 0 ? 0 : (tally.counts[cell] as number) / (tally.total * tally.step);
}
