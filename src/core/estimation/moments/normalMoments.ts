import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { normalMaximum } from '../normal/maximumLikelihood.ts';
import { summaryOf } from '../../statistics/summary.ts';
import { momentFit } from './momentFit.ts';

const names = ['mu', 'sigma'] as const;

/** Normal law by its mean and variance: the same as maximum likelihood. */
export const normalMoments = defineMethod({
  name: 'moments',
  family: 'normal',
  aliases: ['method_of_moments', 'mom'],
  about: 'Normal law by the method of moments',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  fit: ({ values }) =>
    momentFit(values, names, null, ({ mean, sd }) => {
      const parameters = { mu: mean, sigma: sd };
      if (sd === 0) {
        const warning = 'the values do not vary: sigma would be 0';
        return { parameters, logLikelihood: null, boundary: true, warning };
      }
      const best = normalMaximum({ values, summary: summaryOf(values) });
      return { parameters, logLikelihood: best?.logLikelihood ?? null };
    }),
});
