import * as v from 'valibot';
import { count, finite, iterations, positive, tolerance, trace } from '../options.ts';

/** A share of what went before that is kept, from 0 to below 1. */
export const retention = v.pipe(finite, v.minValue(0, 'a number from 0'), v.ltValue(1, 'below 1'));

const logSigma = v.pipe(
  finite,
  v.minValue(-700, 'a number from -700'),
  v.maxValue(700, 'a number up to 700'),
);

const start = v.union(
  [v.strictObject({ mu: finite, sigma: positive }), v.strictObject({ mu: finite, logSigma })],
  '{mu, sigma} with sigma above 0, or {mu, logSigma}',
);

/** What every descent on a normal law may be told; each method adds its own. */
export const descentEntries = {
  /** In units of the data; null: a rate of the method's own, in units of their standard deviation. */
  rate: v.optional(v.nullable(positive), null),
  steps: iterations,
  iterations, // another name for steps
  tolerance,
  init: v.optional(v.nullable(start), null),
  parametrisation: v.optional(
    v.picklist(['log-sigma', 'sigma-squared', 'sigma'], 'one of log-sigma, sigma-squared, sigma'),
    'log-sigma',
  ),
  trace,
};

/** What a descent by minibatches may be told beside. */
export const batchEntries = {
  batch: v.optional(count, 32),
  /** Shuffles the readings anew in each epoch; null: consecutive slices in the order of the data. */
  seed: v.optional(v.nullable(v.pipe(finite, v.safeInteger('a whole number'))), null),
};

const descentSchema = v.strictObject(descentEntries);
export type DescentOptions = v.InferOutput<typeof descentSchema>;
