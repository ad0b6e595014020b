import * as v from 'valibot';
import { consistent, listOf, notNegative, numberIn, position, positive } from '../schemaParts.ts';
import type { Contradiction } from '../schemaParts.ts';
import { schemaOf } from '../sameType.ts';
import type { Law, NormalLaw, NormalMixtureLaw, SimpleLaw } from '../statistics/law.ts';

// The layer of the laws themselves uses no package, so their schemas stand here, with their first user.

const MAX_COMPONENTS = 16;
const WEIGHT_SUM_TOLERANCE = 1e-6;

/** sigma = 0 is a point mass, which an estimate may be. */
const normal = v.strictObject({ family: v.literal('normal'), mu: position, sigma: notNegative });

const uniform = v.pipe(
  v.strictObject({ family: v.literal('uniform'), lower: position, upper: position }),
  consistent(({ lower, upper }) =>
    lower < upper
      ? []
      : [{ field: ['upper'], expected: `a number above lower, ${lower}`, got: upper }],
  ),
);

const studentT = v.strictObject({
  family: v.literal('student-t'),
  df: positive,
  location: position,
  scale: positive,
});

const simple = v.variant('family', [normal, uniform, studentT]);

const weights = v.pipe(
  listOf(numberIn(0, 1), 1, MAX_COMPONENTS),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const sum = dataset.value.reduce((total, weight) => total + weight, 0);
    if (Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE)
      addIssue({ expected: 'weights that sum to 1', received: `a sum of ${sum}` });
  }),
);

function oneWeightEach(mixture: {
  readonly weights: readonly number[];
  readonly components: readonly unknown[];
}): readonly Contradiction[] {
  const weights = mixture.weights.length;
  const components = mixture.components.length;
  if (weights === components) return [];
  return [
    { field: ['components'], expected: `${weights} items, one for each weight`, got: components },
  ];
}

const mixture = v.pipe(
  v.strictObject({
    family: v.literal('mixture'),
    weights,
    components: listOf(simple, 1, MAX_COMPONENTS),
  }),
  consistent(value => oneWeightEach(value)),
);

const normalMixture = v.pipe(
  v.strictObject({
    family: v.literal('mixture'),
    weights,
    components: listOf(normal, 1, MAX_COMPONENTS),
  }),
  consistent(value => oneWeightEach(value)),
);

export const normalLawSchema = schemaOf<NormalLaw>()(normal);
export const simpleLawSchema = schemaOf<SimpleLaw>()(simple);
export const lawSchema = schemaOf<Law>()(v.variant('family', [normal, uniform, studentT, mixture]));
/** What the drones do, or what a player says they do. */
export const baseLawSchema = schemaOf<NormalLaw | NormalMixtureLaw>()(
  v.variant('family', [normal, normalMixture]),
);
