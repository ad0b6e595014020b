import * as v from 'valibot';
import { summaryOf } from '../../statistics/summary.ts';
import type { Fit } from '../fit.ts';
import { fitted, refused } from '../fit.ts';
import { defineMethod } from '../method.ts';
import { finite, iterations, positive, tolerance, trace } from '../options.ts';
import { climbFit } from './climbFit.ts';
import { missingPath, missingRate, shrinkageSeen } from './missingPath.ts';
import type { NormalStart } from './normalClimb.ts';

const names = ['mu', 'sigma'] as const;

/**
 * Maximum likelihood of a normal law some of whose values were lost completely at random, by EM. It ends at mean and
 * standard deviation (n) of the observed values; what there is to see is the way there.
 */
export const missingEm = defineMethod({
  name: 'em',
  family: 'missing-normal',
  aliases: ['missing_normal_em', 'missing-em'],
  about: 'EM for a normal law some of whose values were lost completely at random',
  data: 'incomplete',
  options: v.strictObject({
    init: v.optional(v.nullable(v.strictObject({ mu: finite, sigma: positive })), null),
    iterations,
    tolerance,
    trace,
  }),
  parameters: names,
  fit({ observed, missing }, options): Fit {
    const n = observed.length + missing;
    const summary = summaryOf(observed);
    if (summary.n === 0) {
      const why = `none of ${missing} values was observed: at least 2 are needed`;
      return refused('insufficient-data', n, names, why);
    }
    const sigma = Math.sqrt(summary.sumSquaredDeviations / summary.n);
    const isConstant = observed.every(x => x === observed[0]);
    if (sigma === Infinity || (sigma === 0 && !isConstant)) {
      const why = 'the squares of the deviations leave float64: give the values in another unit';
      return refused('boundary', n, names, why);
    }
    if (isConstant) {
      return fitted(n, { mu: summary.mean, sigma: 0 }, null, {
        status: 'boundary',
        converged: false,
        warnings: [`all observed values equal ${summary.mean}: sigma runs to 0 there`],
      });
    }
    // Not where it ends: a start there would leave nothing to see.
    const start: NormalStart = options.init ?? { mu: observed[0] as number, sigma };
    const climb = missingPath(summary, missing, start, { ...options, keep: true });
    return climbFit(n, start, climb, options, {
      observed: summary.n,
      missing,
      convergenceRate: missingRate(summary.n, missing),
      convergenceRateSeen: shrinkageSeen(climb.steps, summary.mean),
    });
  },
});
