import * as v from 'valibot';
import type { SimpleLaw } from '../../statistics/law.ts';
import { InvalidOptions } from '../method.ts';
import { finite, positive, share } from '../options.ts';

/** What is known of the outliers: their own law, or that they are `ratio` times as wide as the core. */
export type Outliers = { readonly law: SimpleLaw } | { readonly ratio: number };

export const outliers = v.optional(
  v.nullable(
    v.variant(
      'kind',
      [
        v.strictObject({ kind: v.literal('uniform'), a: finite, b: finite }),
        v.strictObject({ kind: v.literal('normal'), mean: finite, sd: positive }),
        v.strictObject({
          kind: v.literal('scale'),
          ratio: v.pipe(finite, v.gtValue(1, 'a number above 1')),
        }),
      ],
      'kind uniform with a and b, normal with mean and sd, or scale with ratio',
    ),
  ),
  null,
);

export const contaminatedInit = v.optional(
  v.nullable(v.strictObject({ mu: finite, sigma: positive, epsilon: share })),
  null,
);

export type OutliersOption = NonNullable<v.InferOutput<typeof outliers>>;

/** Throws InvalidOptions on an interval without a width. */
export function outliersOf(option: OutliersOption): Outliers {
  switch (option.kind) {
    case 'uniform':
      if (!(option.a < option.b))
        throw new InvalidOptions(`outliers: expected a < b, got ${option.a} and ${option.b}`);
      return { law: { family: 'uniform', lower: option.a, upper: option.b } };
    case 'normal':
      return { law: { family: 'normal', mu: option.mean, sigma: option.sd } };
    case 'scale':
      return { ratio: option.ratio };
  }
}
