import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { logisticFit, logisticParameterNames, newtonOptions } from './logisticFit.ts';
import type { LogisticPrior } from './logisticNewton.ts';
import { givenOnce, optionalStrength, slopePriorOption } from './slopePriorOptions.ts';

/**
 * Logistic regression with slope ~ N(0, 1 / l2), an L2 penalty of l2 / 2 slope^2, and a flat prior on the
 * intercept: has a maximum under separation too. Without `l2` or `prior`, l2 = 1.
 */
export const logisticMap = defineMethod({
  name: 'map',
  family: 'logistic',
  aliases: ['l2', 'ridge-logistic', 'logistic-ridge'],
  about: 'Logistic regression with a normal prior on the slope (L2), finite under separation',
  data: 'points',
  options: v.strictObject({
    l2: optionalStrength, // precision of the prior, unit of x^2
    prior: slopePriorOption,
    ...newtonOptions,
  }),
  parameters: logisticParameterNames,
  fit(data, { l2, prior, ...options }) {
    const isDefault = givenOnce('map of logistic', { l2, prior }) === null;
    const slopePrior: LogisticPrior =
      prior === null
        ? { precision: l2 ?? 1, mean: 0 }
        : { precision: 1 / prior.slopeSd / prior.slopeSd, mean: prior.slopeMean };
    const fit = logisticFit(data, slopePrior, options);
    return isDefault ? { ...fit, warnings: [DEFAULT_PRIOR, ...fit.warnings] } : fit;
  },
});

const DEFAULT_PRIOR = 'no prior was given: the slope has a normal one of mean 0 and precision 1';
