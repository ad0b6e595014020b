import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { exponentialLogLikelihood } from './logLikelihoods.ts';
import { exponentialFromMoments } from './momentEquations.ts';
import { momentFit } from './momentFit.ts';

const names = ['rate'] as const;

/** Exponential law by its mean: the same as maximum likelihood. */
export const exponentialMoments = defineMethod({
  name: 'moments',
  family: 'exponential',
  aliases: ['exponential-moments'],
  about: 'Exponential law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, { holds: x => x >= 0, wanted: 'a number from 0' }, ({ mean }) => {
      const { rate } = exponentialFromMoments(mean);
      if (!Number.isFinite(rate)) {
        const warning = 'the mean is 0: the rate would be infinite';
        return { parameters: { rate: null }, logLikelihood: null, boundary: true, warning };
      }
      return { parameters: { rate }, logLikelihood: exponentialLogLikelihood(values, rate) };
    }),
});
