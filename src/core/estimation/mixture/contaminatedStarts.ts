import { MAD_CONSTANT, medianDeviation, mediansOf } from '../robust/medians.ts';
import { summaryOf, varianceN } from '../../statistics/summary.ts';
import type { ContaminatedStart } from './contaminatedEm.ts';

const SHARE = 0.1;

/** Deterministic starts for values that are not all equal: median and MAD, mean and standard deviation. */
export function contaminatedStarts(
  values: Float64Array,
): readonly { readonly name: string; readonly start: ContaminatedStart }[] {
  const summary = summaryOf(values);
  const sd = Math.sqrt(varianceN(summary) ?? 0);
  const { median: mu } = mediansOf(values);
  const mad = MAD_CONSTANT * medianDeviation(values, mu);
  return [
    // Half of the values may be equal: the MAD is 0 then, and a tenth of the deviation is a width.
    { name: 'median and MAD', start: { mu, sigma: mad > 0 ? mad : 0.1 * sd, share: SHARE } },
    { name: 'mean and sd', start: { mu: summary.mean, sigma: sd, share: SHARE } },
  ];
}
