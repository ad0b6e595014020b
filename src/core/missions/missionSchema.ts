import * as v from 'valibot';
import {
  consistent,
  finite,
  identity,
  integerIn,
  landingCount,
  listOf,
  MAX_LANDINGS,
  notNegative,
  numberIn,
  position,
  positive,
} from '../schemaParts.ts';
import type { Contradiction } from '../schemaParts.ts';
import { fail, succeed, type Result } from '../problem.ts';
import { failOnIssues, shorten } from '../problemOfIssues.ts';
import { schemaOf } from '../sameType.ts';
import { simpleLawSchema } from './lawSchema.ts';
import type { SimpleLaw } from '../statistics/law.ts';
import type { Mission } from './mission.ts';

const MAX_WIPES = 64;
const MAX_MISSION_TEXT = 1 << 20; // characters

export const priorSchema = v.strictObject({
  mu0: position,
  kappa0: positive,
  alpha0: positive,
  beta0: positive,
});

const source = v.variant('kind', [
  v.strictObject({
    kind: v.literal('simulated'),
    bases: v.picklist([1, 2]),
    weightConcentration: positive,
    minimumSeparation: notNegative,
  }),
  v.strictObject({ kind: v.literal('recorded'), dataset: identity, reference: finite }),
]);

const strays = v.strictObject({
  law: simpleLawSchema,
  share: v.pipe(
    v.number(),
    v.rawCheck<number>(({ dataset, addIssue }) => {
      if (dataset.typed && !(dataset.value > 0 && dataset.value <= 0.5))
        addIssue({ expected: 'a number above 0, up to 0.5' });
    }),
  ),
  sharePrior: v.strictObject({ a: positive, b: positive }),
  from: v.nullable(landingCount),
});

const fields = v.strictObject({
  id: identity,
  source,
  unit: v.picklist(['km', 'ns']),
  landings: integerIn(1, MAX_LANDINGS),
  ratePerSecond: numberIn(0.01, 1000),
  span: v.strictTuple([position, position]),
  prior: priorSchema,
  strays: v.nullable(strays),
  wipes: listOf(v.strictObject({ after: landingCount, keep: landingCount }), 0, MAX_WIPES),
  t0: landingCount,
  target: v.picklist(['core', 'full']),
  contestants: listOf(v.picklist(['mle', 'map', 'em']), 0, 3),
  answers: v.picklist(['always', 'after-guess']),
  prediction: listOf(identity, 0, 8),
  triggers: v.boolean(),
});

type Fields = v.InferOutput<typeof fields>;

/** What each field allows by itself, and the others forbid. */
function contradictions(mission: Fields): readonly Contradiction[] {
  const { landings, span } = mission;
  const found: Contradiction[] = [];
  const refuse = (field: Contradiction['field'], expected: string, got: string | number): void => {
    found.push({ field, expected, got });
  };
  if (!(span[0] < span[1])) refuse(['span', 1], `a number above span[0], ${span[0]}`, span[1]);
  const upToAll = `a whole number from 0 to landings, ${landings}`;
  if (mission.t0 > landings) refuse(['t0'], upToAll, mission.t0);
  const from = mission.strays?.from ?? 0;
  if (from > landings) refuse(['strays', 'from'], upToAll, from);
  if (mission.strays !== null && isPointMass(mission.strays.law))
    refuse(['strays', 'law', 'sigma'], 'a number above 0', 0);
  mission.wipes.forEach(({ after, keep }, i) => {
    const before = mission.wipes[i - 1]?.after ?? -1;
    if (after > landings) refuse(['wipes', i, 'after'], upToAll, after);
    if (after <= before)
      refuse(['wipes', i, 'after'], `more than the one before, ${before}`, after);
    if (keep > after) refuse(['wipes', i, 'keep'], `at most wipes[${i}].after, ${after}`, keep);
  });
  for (const list of ['contestants', 'prediction'] as const) {
    const i = mission[list].findIndex((id, j) => mission[list].indexOf(id as never) < j);
    if (i >= 0) refuse([list, i], 'each name once', `"${mission[list][i]}" again`);
  }
  return found;
}

function isPointMass(law: SimpleLaw): boolean {
  return law.family === 'normal' && law.sigma === 0;
}

export const missionSchema = schemaOf<Mission>()(v.pipe(fields, consistent(contradictions)));

/**
 * A mission from the JSON value of its file. `source` names the file or where else it came from.
 * Fails with 'mission-invalid', which names the first field that is missing or absurd.
 */
export function parseMission(json: unknown, source: string): Result<Mission> {
  const parsed = v.safeParse(missionSchema, json);
  return parsed.success
    ? succeed(parsed.output)
    : failOnIssues('mission-invalid', source, parsed.issues);
}

/** The same from the text of the file. */
export function parseMissionText(text: string, source: string): Result<Mission> {
  if (text.length > MAX_MISSION_TEXT)
    return invalid(source, `at most ${MAX_MISSION_TEXT} characters`, `${text.length}`);
  try {
    return parseMission(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown, source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return invalid(source, 'JSON', shorten(error.message));
  }
}

function invalid(source: string, expected: string, got: string): Result<never> {
  const message = `${source}: expected ${expected}, got ${got}`;
  return fail('mission-invalid', message, { source, field: '', expected, got, more: 0 });
}
