import * as v from 'valibot';
import { fitted } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { engine, iterations, tolerance, trace } from '../options.ts';
import { extremes, rangeProblem } from './collapse.ts';
import { MIXTURE_NAMES, defaultPrior, fitMixture } from './mixtureFit.ts';
import { components, componentsOf, init, mixturePrior } from './mixtureOptions.ts';

/**
 * Maximum a posteriori of a mixture of K normal laws, by EM, in (mu, sigma^2) of each component. Without a
 * prior it takes the weak one of Fraley and Raftery (2007), from mean and variance of the values.
 */
export const mixtureMap = defineMethod({
  name: 'map',
  family: 'mixture',
  aliases: ['gmm_map', 'mixture-map', 'map-em'],
  about: 'Mixture of normal laws under a prior that keeps every component off single points',
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
  fit({ values }, options) {
    if (options.prior !== null) return fitMixture(values, options);
    const k = componentsOf(options.components, options.init, null);
    const [least, greatest] = extremes(values);
    if (rangeProblem(greatest - least) !== null) return fitMixture(values, options); // which refuses them
    const prior = defaultPrior(values, k);
    if (prior === null) {
      const fit = fitMixture(values, options);
      const warning = 'The values do not vary: no prior follows from them, and none was taken.';
      return { ...fit, warnings: [...fit.warnings, warning] };
    }
    const fit = fitMixture(values, { ...options, prior });
    const warning =
      'The prior was taken from mean and variance of the values (Fraley and Raftery 2007); it is in the details.';
    return fitted(fit.n, fit.parameters, fit.logLikelihood, {
      ...fit,
      warnings: [...fit.warnings, warning],
    });
  },
});
