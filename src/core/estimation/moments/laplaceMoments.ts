import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { laplaceLogLikelihood } from './logLikelihoods.ts';
import { laplaceFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['mu', 'b'] as const;

/** Laplace law by its mean and variance; maximum likelihood takes the median and the mean absolute deviation. */
export const laplaceMoments = defineMethod({
  name: 'moments',
  family: 'laplace',
  aliases: ['laplace-moments'],
  about: 'Laplace law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, null, ({ mean, sd }) => {
      const parameters = laplaceFromMoments(mean, sd);
      if (parameters.b === 0) {
        const warning = 'the values do not vary: b would be 0';
        return { parameters, logLikelihood: null, boundary: true, warning };
      }
      return {
        parameters,
        logLikelihood: laplaceLogLikelihood(values, parameters.mu, parameters.b),
      };
    }),
});
