import * as v from 'valibot';
import type { NormalLaw } from '../../statistics/law.ts';
import { normalObservedInformation } from '../../statistics/normalLikelihood.ts';
import { summaryOf, varianceBessel } from '../../statistics/summary.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import type { Estimate } from '../estimate.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { informationCriteria } from '../informationCriteria.ts';
import { insufficient } from '../insufficient.ts';
import type { Evidence, LiveEstimator } from '../live.ts';
import { defineMethod } from '../method.ts';
import { normalMaximum } from './maximumLikelihood.ts';
import type { NormalMaximum } from './maximumLikelihood.ts';

/**
 * Maximum likelihood of one normal law: mu is the mean, sigma^2 the variance with denominator n. With
 * one landing, or all equal, the likelihood has no maximum: the answer is the point mass, marked boundary.
 */
export const liveNormalMle: LiveEstimator = { id: 'mle', fit: fitLive };

const names = ['mu', 'sigma'] as const;

/** The same for any readings, with standard errors and information criteria. */
export const normalMle = defineMethod({
  name: 'mle',
  family: 'normal',
  aliases: ['normal_fit', 'normal-mle', 'maximum-likelihood'],
  about: 'Normal law: mean, and standard deviation with denominator n',
  data: 'readings',
  options: v.strictObject({}),
  parameters: names,
  live: liveNormalMle,
  fit({ values }): Fit {
    const summary = summaryOf(values);
    const best = normalMaximum({ values, summary });
    if (best === null) {
      return refused('insufficient-data', 0, names, 'no values: at least 2 are needed');
    }
    const { mu, sigma, logLikelihood } = best;
    if (logLikelihood === null) {
      const what = summary.n === 1 ? 'one value' : 'all values equal';
      return fitted(summary.n, { mu, sigma }, null, {
        status: 'boundary',
        converged: false,
        warnings: [`${what}: the likelihood grows without bound as sigma falls to 0`],
        details: { varianceN: 0, varianceBessel: varianceBessel(summary) },
      });
    }
    return fitted(summary.n, { mu, sigma }, logLikelihood, {
      details: { ...normalMleDetails(summary, best, logLikelihood) },
    });
  },
});

/** What follows from a maximum inside the parameter space. */
export interface NormalMleDetails {
  readonly varianceN: number; // denominator n, unit^2
  readonly varianceBessel: number | null; // denominator n - 1, unit^2
  /** sigma / sqrt(n) and sigma / sqrt(2 n), with sigma the estimate itself; unit. */
  readonly standardErrors: { readonly mu: number; readonly sigma: number };
  readonly observedInformation: readonly (readonly number[])[]; // in (mu, sigma), 1/unit^2
  readonly aic: number;
  readonly bic: number;
}

/** Source of the standard errors: the inverse of the observed information, Efron and Hinkley (1978). */
export function normalMleDetails(
  summary: SufficientStatistics,
  { mu, sigma }: NormalMaximum,
  logLikelihood: number,
): NormalMleDetails {
  const { n } = summary;
  return {
    varianceN: sigma * sigma,
    varianceBessel: n < 2 ? null : sigma * sigma * (n / (n - 1)),
    standardErrors: { mu: sigma / Math.sqrt(n), sigma: sigma / Math.sqrt(2 * n) },
    observedInformation: normalObservedInformation(summary, mu, sigma, 'sigma'),
    ...informationCriteria(logLikelihood, 2, n),
  };
}

function fitLive(evidence: Evidence): Estimate {
  const { n } = evidence.summary;
  const best = normalMaximum(evidence);
  if (best === null) return insufficient(0, 1);
  const { mu, sigma, logLikelihood } = best;
  const law: NormalLaw = { family: 'normal', mu, sigma };
  if (logLikelihood === null) return { status: 'boundary', n, law, core: law };
  return { status: 'fitted', n, law, core: law, logLikelihood, iterations: 0, converged: true };
}
