import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { positive } from '../options.ts';
import { batchEntries, descentEntries, retention } from './descentOptions.ts';
import { descendNormal, descentParameters } from './normalDescent.ts';

/** Adam (Kingma and Ba 2015) on the negative log-likelihood of a normal law, by minibatches. */
export const adam = defineMethod({
  name: 'adam',
  family: 'normal',
  about: 'Adam on the negative log-likelihood: steps scaled by the running size of the gradient',
  data: 'readings',
  options: v.strictObject({
    ...descentEntries,
    ...batchEntries,
    beta1: v.optional(retention, 0.9),
    beta2: v.optional(retention, 0.999),
    epsilon: v.optional(positive, 1e-8),
  }),
  parameters: descentParameters,
  fit: (data, options) =>
    descendNormal(data, options, {
      rule: {
        kind: 'adam',
        rate: options.rate ?? 0.02,
        beta1: options.beta1,
        beta2: options.beta2,
        epsilon: options.epsilon,
      },
      batch: options.batch,
      seed: options.seed,
    }),
});
