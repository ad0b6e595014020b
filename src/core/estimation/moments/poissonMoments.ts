import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { poissonLogLikelihood } from './logLikelihoods.ts';
import { poissonFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['rate'] as const;

/** Poisson law by its mean: the same as maximum likelihood. */
export const poissonMoments = defineMethod({
  name: 'moments',
  family: 'poisson',
  aliases: ['poisson-moments'],
  about: 'Poisson law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(
      values,
      names,
      { holds: x => Number.isInteger(x) && x >= 0, wanted: 'a whole number from 0' },
      ({ mean }) => {
        const parameters = poissonFromMoments(mean);
        const { rate } = parameters;
        if (rate === 0) {
          const warning = 'all counts are 0: the rate is 0, under which any event is impossible';
          return { parameters, logLikelihood: 0, boundary: true, warning };
        }
        return { parameters, logLikelihood: poissonLogLikelihood(values, rate) };
      },
    ),
});
