import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { engine, iterations, tolerance, trace } from '../options.ts';
import { liveEm } from './liveEm.ts';
import { MIXTURE_NAMES, fitMixture } from './mixtureFit.ts';
import { components, init, mixturePrior } from './mixtureOptions.ts';

/**
 * Expectation-maximisation for a mixture of K normal laws: weights, means and standard deviations. Plain EM,
 * or with a prior MAP-EM, which keeps components off single points. Components stay in the order of
 * `init`, else they are ordered by mean. Source: Dempster, Laird and Rubin (1977).
 */
export const mixtureEm = defineMethod({
  name: 'em',
  family: 'mixture',
  aliases: ['gmm_em', 'gmm', 'gaussian-mixture', 'mixture-em', 'expectation-maximisation'],
  about: 'Mixture of normal laws by expectation-maximisation',
  data: 'readings',
  options: v.strictObject({
    components,
    init,
    iterations,
    tolerance,
    engine,
    prior: v.optional(v.nullable(mixturePrior), null),
    trace,
  }),
  parameters: MIXTURE_NAMES,
  live: liveEm,
  fit: ({ values }, options) => fitMixture(values, options),
});
