import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { informationCriteria } from '../informationCriteria.ts';
import { defineMethod } from '../method.ts';
import { bernoulliLogLikelihood, bernoulliMaximum } from './beta.ts';
import { bernoulliNames, trialsOf } from './trials.ts';

/** Maximum likelihood of a proportion: the share of ones. With only ones or only zeros it lies on the boundary. */
export const bernoulliMle = defineMethod({
  name: 'mle',
  family: 'bernoulli',
  aliases: ['bernoulli-mle'],
  about: 'Proportion: the share of ones',
  data: 'tally',
  options: v.strictObject({}),
  parameters: bernoulliNames,
  fit(tally): Fit {
    const trials = trialsOf(tally);
    if ('status' in trials) return trials;
    const p = bernoulliMaximum(trials);
    if (p === null) {
      return refused('insufficient-data', 0, bernoulliNames, 'no trials: at least 1 is needed');
    }
    const n = trials.ones + trials.zeros;
    const logLikelihood = bernoulliLogLikelihood(trials, p);
    if (p === 0 || p === 1) {
      const warning = `all trials gave ${p}: the estimate holds the other outcome to be impossible`;
      return fitted(n, { p }, logLikelihood, {
        status: 'boundary',
        warnings: [warning],
        details: { ...trials, standardErrors: { p: null } },
      });
    }
    return fitted(n, { p }, logLikelihood, {
      details: {
        ...trials,
        standardErrors: { p: Math.sqrt((p * (1 - p)) / n) },
        ...informationCriteria(logLikelihood, 1, n),
      },
    });
  },
});
