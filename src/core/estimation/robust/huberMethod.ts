import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { positive } from '../options.ts';
import { huberLocation, huberProposal2 } from './huber.ts';
import { MAD_CONSTANT } from './medians.ts';

const NAMES = ['mu', 'sigma'] as const;

/**
 * Huber's estimates of location. Proposal 1 holds sigma at the MAD, proposal 2 finds both; k = 1.5 as is
 * usual for the second (1.345 gives the first 95 % of the mean's efficiency on normal data).
 */
export const huber = defineMethod({
  name: 'huber',
  family: 'normal',
  aliases: ['huber_location', 'hubers', 'robust'],
  about: 'Huber: a mean that pulls in whatever is farther than k scales',
  data: 'readings',
  options: v.strictObject({
    k: v.optional(positive, 1.5),
    madConstant: v.optional(positive, MAD_CONSTANT),
    proposal: v.optional(v.picklist([1, 2], '1 or 2'), 1),
  }),
  parameters: NAMES,
  fit({ values }, options) {
    const n = values.length;
    if (n === 0)
      return refused('insufficient-data', 0, NAMES, 'values: expected one or more, got none');
    const { median, scaleMad, mu, downweighted } = huberLocation(values, options);
    const details = { median, scaleMad, downweighted };
    if (!Number.isFinite(scaleMad))
      return refused('invalid-input', n, NAMES, 'values: their deviations overflow');
    const boundary = (center: number, warning: string) =>
      fitted(n, { mu: center, sigma: 0 }, null, {
        status: 'boundary',
        converged: false,
        warnings: [warning],
        details,
      });
    if (scaleMad === 0)
      return boundary(
        median,
        'The MAD is 0 because half of the values or more are equal: there is no scale, and mu is the median.',
      );
    if (options.proposal === 1) return fitted(n, { mu, sigma: scaleMad }, null, { details });
    const both = huberProposal2(values, options);
    if (both.sigma === 0)
      return boundary(both.mu, 'The scale of proposal 2 ran to 0 on values that lie too close.');
    const { iterations, converged } = both;
    return fitted(n, { mu: both.mu, sigma: both.sigma }, null, {
      iterations,
      converged,
      warnings: converged ? [] : ['Proposal 2 had not settled after 10,000 steps.'],
      details: { ...details, downweighted: farther(values, both.mu, options.k * both.sigma) },
    });
  },
});

const farther = (values: Float64Array, mu: number, reach: number): number =>
  values.reduce((count, x) => count + (Math.abs(x - mu) > reach ? 1 : 0), 0);
