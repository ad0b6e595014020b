import * as v from 'valibot';
import type { Estimate } from '../estimation/estimate.ts';
import { lawSchema } from '../missions/lawSchema.ts';
import { schemaOf } from '../sameType.ts';
import { finite, integerIn, landingCount } from '../schemaParts.ts';

const MAX_ITERATIONS = 1e9;

export const estimateSchema = schemaOf<Estimate>()(
  v.variant('status', [
    v.strictObject({
      status: v.literal('fitted'),
      n: landingCount,
      law: lawSchema,
      core: lawSchema,
      logLikelihood: finite,
      iterations: integerIn(0, MAX_ITERATIONS),
      converged: v.boolean(),
    }),
    v.strictObject({
      status: v.literal('boundary'),
      n: landingCount,
      law: lawSchema,
      core: lawSchema,
    }),
    v.strictObject({
      status: v.literal('insufficient-data'),
      n: landingCount,
      needed: landingCount,
    }),
  ]),
);
