import * as v from 'valibot';
import { fitted, refused } from '../fit.ts';
import { InvalidOptions, defineMethod } from '../method.ts';
import { finite, iterations, trace } from '../options.ts';
import { extremes, rangeProblem } from './collapse.ts';
import { kMeans } from './kMeans.ts';
import { MIXTURE_NAMES } from './mixtureFit.ts';
import { components, componentsOf } from './mixtureOptions.ts';
import { mixtureStarts, thinned } from './mixtureStarts.ts';

/**
 * K-means by Lloyd's algorithm, EM's limit of hard assignments: each component is the values that are nearest
 * to its mean. It maximises no likelihood: what it minimises, the sum of squares within, is in the details, and with `trace`
 * the centres after each step.
 */
export const kMeansMethod = defineMethod({
  name: 'k-means',
  family: 'mixture',
  aliases: ['kmeans', 'k_means', 'lloyd', 'mixture-k-means'],
  about: 'K-means: every value to the nearest mean, the hard limit of EM',
  data: 'readings',
  options: v.strictObject({
    components,
    init: v.optional(v.nullable(v.strictObject({ means: v.array(finite) })), null),
    iterations,
    trace,
  }),
  parameters: MIXTURE_NAMES,
  fit({ values }, options) {
    const n = values.length;
    const given = options.init?.means ?? null;
    const k = componentsOf(options.components ?? given?.length ?? null, null, null);
    if (given !== null && given.length !== k)
      throw new InvalidOptions(`init.means: expected ${k} means, got ${given.length}`);
    if (n === 0)
      return refused(
        'insufficient-data',
        0,
        MIXTURE_NAMES,
        'values: expected one or more, got none',
      );
    const [least, greatest] = extremes(values);
    const problem = rangeProblem(greatest - least);
    if (problem !== null) return refused('invalid-input', n, MIXTURE_NAMES, problem);
    const start = given ?? mixtureStarts(thinned(values), k)[0]?.parameters.means ?? [least];
    const found = kMeans(values, start, { exactly: options.iterations });
    const { centres, counts, squares, withinSumOfSquares, converged } = found;
    const empty = counts.filter(count => count === 0).length;
    const warnings: string[] = [];
    if (given === null)
      warnings.push('The start is the means of equal parts of the sorted values.');
    if (empty > 0)
      warnings.push(
        `${empty} of ${k} centres have no value; they stay where they were, with sd 0.`,
      );
    return fitted(
      n,
      {
        weights: counts.map(count => count / n),
        means: centres,
        sds: squares.map((square, i) => Math.sqrt(square / Math.max(1, counts[i] as number))),
      },
      null,
      {
        status: empty > 0 ? 'boundary' : 'ok',
        iterations: found.iterations,
        converged,
        warnings,
        details: {
          start: { means: start },
          counts,
          withinSumOfSquares,
          ...(options.trace ? { path: found.path } : {}),
        },
      },
    );
  },
});
