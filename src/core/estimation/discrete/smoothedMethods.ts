import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { finite } from '../options.ts';
import { bernoulliLogLikelihood } from './beta.ts';
import { categoricalNames } from './categoricalMle.ts';
import { categoricalLogLikelihood, total } from './dirichlet.ts';
import { equivalentPseudoCount, smoothedShares } from './labelSmoothing.ts';
import { crossEntropy } from './logLoss.ts';
import { bernoulliNames, trialsOf } from './trials.ts';

const options = v.strictObject({
  /** Share of each label that is spread over all categories. */
  epsilon: v.optional(
    v.pipe(finite, v.minValue(0, 'a number from 0 to below 1'), v.ltValue(1, 'a number below 1')),
    0.1,
  ),
});

/** The proportion of least cross-entropy against smoothed labels. */
export const bernoulliSmoothed = defineMethod({
  name: 'label-smoothing',
  family: 'bernoulli',
  about: 'Proportion of least cross-entropy against smoothed labels',
  data: 'tally',
  options,
  parameters: bernoulliNames,
  fit(tally, { epsilon }): Fit {
    const trials = trialsOf(tally);
    if ('status' in trials) return trials;
    const counts = [trials.zeros, trials.ones];
    const shares = smoothedShares(counts, epsilon);
    if (shares === null) {
      return refused('insufficient-data', 0, bernoulliNames, 'no trials: at least 1 is needed');
    }
    const p = shares[1] as number;
    return fitted(total(counts), { p }, bernoulliLogLikelihood(trials, p), {
      status: p === 0 || p === 1 ? 'boundary' : 'ok',
      details: { ...trials, ...smoothingDetails(counts, shares, epsilon) },
    });
  },
});

/** The probabilities of least cross-entropy against smoothed labels. */
export const categoricalSmoothed = defineMethod({
  name: 'label-smoothing',
  family: 'categorical',
  aliases: ['categorical-label-smoothing'],
  about: 'Probabilities of categories of least cross-entropy against smoothed labels',
  data: 'tally',
  options,
  parameters: categoricalNames,
  fit({ categories, counts }, { epsilon }): Fit {
    const p = smoothedShares(counts, epsilon);
    if (p === null) {
      const why = 'nothing was seen: at least 1 observation is needed';
      return refused('insufficient-data', 0, categoricalNames, why);
    }
    return fitted(total(counts), { p }, categoricalLogLikelihood(counts, p), {
      status: p.includes(0) ? 'boundary' : 'ok',
      details: { categories, ...smoothingDetails(counts, p, epsilon) },
    });
  },
});

function smoothingDetails(
  counts: ArrayLike<number>,
  shares: readonly number[],
  epsilon: number,
): Readonly<Record<string, unknown>> {
  return {
    epsilon,
    // The mean smoothed target has the shares themselves, so that its least cross-entropy is their entropy.
    meanSmoothedCrossEntropy: crossEntropy(shares, shares), // nats
    equivalentPseudoCount: equivalentPseudoCount(total(counts), counts.length, epsilon),
  };
}
