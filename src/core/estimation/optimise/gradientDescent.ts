import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { descentEntries } from './descentOptions.ts';
import { descendNormal, descentParameters } from './normalDescent.ts';

/** Gradient descent on the negative log-likelihood of a normal law, all readings at every step. */
export const gradientDescent = defineMethod({
  name: 'gradient-descent',
  family: 'normal',
  aliases: ['gd', 'gradient_descent'],
  about: 'gradient descent on the negative log-likelihood, all readings at every step',
  data: 'readings',
  options: v.strictObject(descentEntries),
  parameters: descentParameters,
  fit: (data, options) =>
    descendNormal(data, options, {
      rule: { kind: 'descent', rate: options.rate ?? 0.1 },
      batch: Infinity,
      seed: null,
    }),
});
