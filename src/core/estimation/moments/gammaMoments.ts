import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { gammaLogLikelihood } from './logLikelihoods.ts';
import { gammaFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['shape', 'rate'] as const;

/** Gamma law by its mean and variance. */
export const gammaMoments = defineMethod({
  name: 'moments',
  family: 'gamma',
  aliases: ['gamma-moments'],
  about: 'Gamma law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, { holds: x => x >= 0, wanted: 'a number from 0' }, ({ mean, sd }) => {
      const { shape, rate } = gammaFromMoments(mean, sd);
      if (!(shape > 0 && shape < Infinity && rate < Infinity)) {
        return {
          parameters: { shape: null, rate: null },
          logLikelihood: null,
          boundary: true,
          warning: 'the values do not vary: the shape would be infinite',
        };
      }
      const parameters = { shape, rate };
      const logLikelihood = gammaLogLikelihood(values, shape, rate);
      if (logLikelihood !== -Infinity) return { parameters, logLikelihood };
      return {
        parameters,
        logLikelihood,
        warning: 'a value of 0 has no probability under a gamma law',
      };
    }),
});
