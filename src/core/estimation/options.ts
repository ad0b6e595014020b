import * as v from 'valibot';

/** Options that several methods share, so that they are called and checked alike. */

export const finite = v.pipe(v.number('a number'), v.finite('a finite number'));
export const positive = v.pipe(finite, v.gtValue(0, 'a number above 0'));
export const nonNegative = v.pipe(finite, v.minValue(0, 'a number from 0'));
export const share = v.pipe(
  finite,
  v.gtValue(0, 'between 0 and 1'),
  v.ltValue(1, 'between 0 and 1'),
);
export const count = v.pipe(
  finite,
  v.integer('a whole number'),
  v.minValue(1, 'a whole number from 1'),
);

/** Exactly so many iterations; null: until it has converged. */
export const iterations = v.optional(
  v.nullable(v.pipe(finite, v.integer('a whole number'), v.minValue(0, 'a whole number from 0'))),
  null,
);

/** An iteration has converged when a step gains less log-likelihood than this, nats in total. */
export const tolerance = v.optional(positive, 1e-8);

/** Whether the fit keeps every step. */
export const trace = v.optional(v.boolean('true or false'), false);

/** 'plain' visits every value at every iteration, 'binned' a summary of them in cells. */
export const engine = v.optional(v.picklist(['plain', 'binned'], 'one of plain, binned'), 'plain');

/** Normal-inverse-gamma: mu | sigma^2 ~ N(mu0, sigma^2 / kappa0), sigma^2 ~ InvGamma(alpha0, beta0). */
export const normalInverseGamma = v.strictObject({
  family: v.optional(v.literal('Normal-Inverse-Gamma')), // a prior may say what it is,
  density: v.optional(v.string()), // in words too; nothing reads them
  mu0: finite,
  kappa0: positive,
  alpha0: positive,
  beta0: positive,
});
