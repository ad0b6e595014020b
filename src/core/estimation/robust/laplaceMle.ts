import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { meanDeviation, mediansOf } from './medians.ts';

/** Maximum likelihood of a Laplace law. */
export interface LaplaceFit {
  readonly n: number;
  readonly mu: number; // unit: the median, halfway between the middle values for even n
  /** Every mu between these two is as likely: the middle values. Unit. */
  readonly muInterval: readonly [number, number];
  readonly b: number; // unit: mean absolute deviation from the median; 0 when all values are equal
  /** Standard deviation of the law, sqrt(2) b, unit. */
  readonly sdImplied: number;
  readonly logLikelihood: number | null; // nats, total: -n ln(2 b) - n; null when b = 0, where there is no bound
}

/**
 * Maximum likelihood of a Laplace law from n >= 1 finite values: f(x) = exp(-|x - mu| / b) / (2 b).
 * Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2 (1995), section 24.5.
 */
export function fitLaplace(values: Float64Array): LaplaceFit {
  const n = values.length;
  const { lower, upper, median } = mediansOf(values);
  const b = meanDeviation(values, median);
  return {
    n,
    mu: median,
    muInterval: [lower, upper],
    b,
    sdImplied: Math.SQRT2 * b,
    logLikelihood: b === 0 ? null : -n * (Math.LN2 + Math.log(b)) - n,
  };
}

export const laplaceMle = defineMethod({
  name: 'mle',
  family: 'laplace',
  aliases: ['laplace', 'laplace_fit', 'median'],
  about: 'Laplace law: mu is the median, b the mean absolute deviation from it',
  data: 'readings',
  options: v.strictObject({}),
  parameters: ['mu', 'b'],
  fit({ values }) {
    if (values.length === 0)
      return refused('insufficient-data', 0, ['mu', 'b'], 'values: expected one or more, got none');
    const { n, mu, muInterval, b, sdImplied, logLikelihood } = fitLaplace(values);
    if (b === Infinity)
      return refused('invalid-input', n, ['mu', 'b'], 'values: their deviations overflow');
    if (logLikelihood === null)
      return fitted(n, { mu, b }, null, {
        status: 'boundary',
        warnings: ['All values are equal: the likelihood grows without bound as b falls to 0.'],
        details: { muInterval, sdImplied },
      });
    return fitted(n, { mu, b }, logLikelihood, {
      warnings:
        muInterval[0] < muInterval[1]
          ? ['Every mu between the two middle values is as likely; the midpoint is given.']
          : [],
      details: { muInterval, sdImplied },
    });
  },
});
