import * as v from 'valibot';
import {
  baseLawSchema,
  lawSchema,
  normalLawSchema,
  simpleLawSchema,
} from '../missions/lawSchema.ts';
import { schemaOf } from '../sameType.ts';
import {
  consistent,
  integerIn,
  landingCount,
  listOf,
  loss,
  MAX_LANDINGS,
  numberIn,
} from '../schemaParts.ts';
import type { ContestantId, Seed } from './contestants.ts';
import type { Outcome, Truth } from './outcome.ts';

export const contestantSchema = schemaOf<ContestantId>()(
  v.picklist(['player', 'mle', 'map', 'em']),
);

export const seedSchema = schemaOf<Seed>()(
  v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !/^[0-9a-f]{32}$/.test(dataset.value))
        addIssue({ expected: '32 hexadecimal digits, in small letters' });
    }),
  ),
);

export const truthSchema = schemaOf<Truth>()(
  v.strictObject({
    core: baseLawSchema,
    strays: v.nullable(v.strictObject({ law: simpleLawSchema, share: numberIn(0, 1) })),
  }),
);

const curve = v.pipe(
  v.strictObject({
    after: listOf(landingCount, 0, MAX_LANDINGS + 1),
    loss: listOf(loss, 0, MAX_LANDINGS + 1),
  }),
  consistent(({ after, loss: losses }) => {
    if (losses.length !== after.length)
      return [{ field: ['loss'], expected: `${after.length} items`, got: losses.length }];
    const i = after.findIndex((landing, j) => j > 0 && landing <= (after[j - 1] as number));
    return i < 0
      ? []
      : [{ field: ['after', i], expected: `more than ${after[i - 1]}`, got: after[i] as number }];
  }),
);

const score = v.strictObject({
  place: integerIn(1, 1000),
  raceLoss: loss,
  standing: lawSchema,
  loss: v.nullable(curve),
  finalLoss: v.nullable(loss),
  points: v.nullable(numberIn(0, 1000)),
  worthLandings: v.nullable(loss),
  craftLoss: v.nullable(loss),
});

export const outcomeSchema = schemaOf<Outcome>()(
  v.strictObject({
    ended: v.picklist(['complete', 'abandoned']),
    seed: seedSchema,
    truth: v.nullable(truthSchema),
    landings: landingCount,
    scores: v.record(v.picklist(['player', 'mle', 'map', 'em']), score),
    rankedBy: v.picklist(['craft', 'loss', 'race']),
    ideal: v.exactOptional(normalLawSchema),
    efficientLoss: v.nullable(loss),
  }),
);
