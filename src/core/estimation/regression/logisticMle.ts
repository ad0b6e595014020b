import * as v from 'valibot';
import { defineMethod } from '../method.ts';
import { logisticFit, logisticParameterNames, newtonOptions } from './logisticFit.ts';

/** P(y = 1) = 1 / (1 + exp(-(intercept + slope x))): maximum likelihood by Newton, separation said. */
export const logisticMle = defineMethod({
  name: 'mle',
  family: 'logistic',
  aliases: ['logistic_regression', 'logistic-regression', 'logit', 'irls'],
  about: 'Logistic regression by Newton (iteratively reweighted least squares)',
  data: 'points',
  options: v.strictObject(newtonOptions),
  parameters: logisticParameterNames,
  fit: (data, options) => logisticFit(data, { precision: 0, mean: 0 }, options),
});
