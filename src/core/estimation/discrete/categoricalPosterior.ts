import * as v from 'valibot';
import type { DirichletPrior } from '../../statistics/priors.ts';
import type { Tally } from '../dataset.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { defineMethod, InvalidOptions } from '../method.ts';
import type { Method } from '../method.ts';
import { positive, share } from '../options.ts';
import { categoricalNames } from './categoricalMle.ts';
import {
  categoricalLogLikelihood,
  categoricalLogMarginal,
  dirichletCredibleIntervals,
  dirichletMean,
  dirichletMode,
  dirichletPosterior,
  dirichletVariance,
  total,
} from './dirichlet.ts';

const options = v.strictObject({
  /** One concentration a category, in the order of the categories, or one for all. */
  prior: v.optional(
    v.nullable(
      v.strictObject({
        family: v.optional(v.literal('Dirichlet')),
        alpha: v.union([positive, v.array(positive)]),
      }),
    ),
    null,
  ),
  level: v.optional(share, 0.95), // mass of each credible interval
});

/** Mode of the posterior of the probabilities. Without a prior, all alpha = 2: one pseudo-observation a category. */
export const categoricalMap: Method = defineMethod({
  name: 'map',
  family: 'categorical',
  aliases: ['categorical-map'],
  about: 'Probabilities of categories under a Dirichlet prior: mode of the posterior',
  data: 'tally',
  options,
  parameters: categoricalNames,
  fit: (tally, given) => fitPosterior(tally, given, 2, dirichletMode),
});

/** Posterior expectation of the probabilities: additive smoothing. Without a prior, all alpha = 1. */
export const categoricalPosteriorMean: Method = defineMethod({
  name: 'posterior-mean',
  family: 'categorical',
  aliases: ['dirichlet_categorical', 'additive-smoothing', 'categorical-posterior-mean'],
  about: 'Probabilities of categories under a Dirichlet prior: posterior expectation',
  data: 'tally',
  options,
  parameters: categoricalNames,
  fit: (tally, given) => fitPosterior(tally, given, 1, dirichletMean),
});

function fitPosterior(
  { categories, counts }: Tally,
  given: v.InferOutput<typeof options>,
  standIn: number,
  pointOf: (posterior: DirichletPrior) => readonly number[] | null,
): Fit {
  const n = total(counts);
  if (categories.length === 0) {
    return refused('insufficient-data', n, categoricalNames, 'no categories: at least 1 is needed');
  }
  const prior = priorOf(given.prior?.alpha ?? standIn, categories);
  const posterior = dirichletPosterior(prior, counts);
  const p = pointOf(posterior);
  const warnings: string[] = [];
  if (given.prior === null)
    warnings.push(`no prior given: Dirichlet with all alpha ${standIn} stands in`);
  if (n === 0) warnings.push('nothing was seen: the answer is that of the prior');
  const details = {
    categories,
    prior,
    posterior,
    posteriorMean: dirichletMean(posterior),
    posteriorVariance: dirichletVariance(posterior),
    credibleInterval: {
      level: given.level,
      p: dirichletCredibleIntervals(posterior, given.level),
    },
    logMarginalLikelihood: categoricalLogMarginal(prior, counts),
  };
  if (p === null) {
    const why = 'the posterior has no single mode: all its alpha are 1, or one is below 1';
    return fitted(n, { p: null }, null, {
      status: 'insufficient-data',
      converged: false,
      warnings: [...warnings, why],
      details,
    });
  }
  const edge = categories.filter((_, k) => p[k] === 0);
  warnings.push(
    ...edge.map(name => `the posterior density is greatest where "${name}" is impossible`),
  );
  const status = edge.length > 0 ? 'boundary' : 'ok';
  return fitted(n, { p }, categoricalLogLikelihood(counts, p), { status, warnings, details });
}

function priorOf(alpha: number | readonly number[], categories: readonly string[]): DirichletPrior {
  if (typeof alpha === 'number') return { alpha: categories.map(() => alpha) };
  if (alpha.length !== categories.length) {
    throw new InvalidOptions(
      `categorical: prior.alpha: expected ${categories.length} numbers, for ${categories.join(', ')}, got ${alpha.length}`,
    );
  }
  return { alpha };
}
