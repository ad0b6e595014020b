import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { batchEntries, descentEntries, retention } from './descentOptions.ts';
import { descendNormal, descentParameters } from './normalDescent.ts';

/** Minibatch descent on the negative log-likelihood of a normal law, with momentum. */
export const momentum = defineMethod({
  name: 'momentum',
  family: 'normal',
  aliases: ['sgd-momentum', 'heavy-ball'],
  about: 'minibatch descent on the negative log-likelihood that keeps a share of its velocity',
  data: 'readings',
  options: v.strictObject({
    ...descentEntries,
    ...batchEntries,
    beta: v.optional(retention, 0.9),
  }),
  parameters: descentParameters,
  fit: (data, options) =>
    descendNormal(data, options, {
      rule: { kind: 'momentum', rate: options.rate ?? 0.005, beta: options.beta },
      batch: options.batch,
      seed: options.seed,
    }),
});
