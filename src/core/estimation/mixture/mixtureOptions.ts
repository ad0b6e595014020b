import * as v from 'valibot';
import { InvalidOptions } from '../method.ts';
import { count, finite, nonNegative, normalInverseGamma, positive } from '../options.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

const DEFAULT_COMPONENTS = 2;

/** How many; null: as many as `init` has, else 2. */
export const components = v.optional(v.nullable(count), null);

/** Where EM begins; the arrays are K long and the weights sum to 1. Null: at the best of fixed starts. */
export const init = v.optional(
  v.nullable(
    v.strictObject({
      weights: v.array(nonNegative),
      means: v.array(finite),
      sds: v.array(positive),
    }),
  ),
  null,
);

/** Of each component, one for all or one each; a Dirichlet concentration on the weights, 1 for flat. */
export const mixturePrior = v.strictObject({
  component: v.union(
    [normalInverseGamma, v.array(normalInverseGamma)],
    'mu0, kappa0, alpha0, beta0, or a list of such, one a component',
  ),
  weightConcentration: v.optional(v.pipe(finite, v.minValue(1, 'a number from 1')), 1),
});

export type MixtureInit = NonNullable<v.InferOutput<typeof init>>;
export type MixturePriorOption = v.InferOutput<typeof mixturePrior>;

const WEIGHT_SUM_TOLERANCE = 1e-6;

/** K; throws InvalidOptions where the options do not agree on it. */
export function componentsOf(
  given: number | null,
  start: MixtureInit | null,
  prior: MixturePriorOption | null,
): number {
  const k = given ?? start?.means.length ?? DEFAULT_COMPONENTS;
  const lengths: readonly (readonly [string, number])[] = [
    ['init.weights', start?.weights.length ?? k],
    ['init.means', start?.means.length ?? k],
    ['init.sds', start?.sds.length ?? k],
    ['prior.component', Array.isArray(prior?.component) ? prior.component.length : k],
  ];
  for (const [name, length] of lengths) {
    if (length !== k) throw new InvalidOptions(`${name}: expected ${k} components, got ${length}`);
  }
  if (k < 1) throw new InvalidOptions('init.means: expected one component or more, got none');
  return k;
}

export function startOf({ weights, means, sds }: MixtureInit): MixtureParameters {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(Math.abs(sum - 1) <= WEIGHT_SUM_TOLERANCE))
    throw new InvalidOptions(`init.weights: expected a sum of 1, got ${sum}`);
  return { weights, means, sigmas: sds, strayShare: 0 };
}
