import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { uniformLogLikelihood } from './logLikelihoods.ts';
import { uniformFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['a', 'b'] as const;

/** Uniform law by its mean and variance. The interval need not hold all values, which is said. */
export const uniformMoments = defineMethod({
  name: 'moments',
  family: 'uniform',
  aliases: ['uniform-moments'],
  about: 'Uniform law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, null, ({ mean, sd }) => {
      const parameters = uniformFromMoments(mean, sd);
      const { a, b } = parameters;
      if (!(a < b)) {
        const warning = 'the values do not vary: the interval would be a point';
        return { parameters, logLikelihood: null, boundary: true, warning };
      }
      const logLikelihood = uniformLogLikelihood(values, a, b);
      const outside = values.reduce((count, x) => count + (x < a || x > b ? 1 : 0), 0);
      if (outside === 0) return { parameters, logLikelihood };
      const warning = `${outside} of ${values.length} values lie outside the interval: under this law they are impossible`;
      return { parameters, logLikelihood, warning };
    }),
});
