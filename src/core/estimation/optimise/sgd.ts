import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { batchEntries, descentEntries } from './descentOptions.ts';
import { descendNormal, descentParameters } from './normalDescent.ts';

/** Stochastic gradient descent on the negative log-likelihood of a normal law (Robbins and Monro 1951), by minibatches. */
export const sgd = defineMethod({
  name: 'sgd',
  family: 'normal',
  aliases: ['stochastic_gradient', 'stochastic-gradient', 'minibatch-sgd'],
  about: 'stochastic gradient descent on the negative log-likelihood, by minibatches',
  data: 'readings',
  options: v.strictObject({ ...descentEntries, ...batchEntries }),
  parameters: descentParameters,
  fit: (data, options) =>
    descendNormal(data, options, {
      rule: { kind: 'descent', rate: options.rate ?? 0.02 },
      batch: options.batch,
      seed: options.seed,
    }),
});
