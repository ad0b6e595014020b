import type { Outcome, Truth } from '../session/outcome.ts';
import { compactLaw, expandLaw } from './compactLaw.ts';
import { isObject, type JsonObject } from './json.ts';

export function compactTruth(truth: Truth | null): JsonObject | null {
  if (truth === null) return null;
  const { core, strays } = truth;
  return {
    core: compactLaw(core),
    strays: strays === null ? null : { ...strays, law: compactLaw(strays.law) },
  };
}

export function expandTruth(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { core, strays } = json;
  return {
    ...json,
    core: expandLaw(core),
    strays: isObject(strays) ? { ...strays, law: expandLaw(strays['law']) } : strays,
  };
}

/** The losses of several contestants at the same landings name the landings once. */
export function compactOutcome(outcome: Outcome): JsonObject {
  const named: { readonly id: string; readonly after: readonly number[] }[] = [];
  const scores: Record<string, JsonObject> = {};
  for (const [id, score] of Object.entries(outcome.scores)) {
    const { standing, loss } = score;
    const same = named.find(({ after }) => loss !== null && isSameList(after, loss.after));
    if (loss !== null && same === undefined) named.push({ id, after: loss.after });
    scores[id] = {
      ...score,
      standing: compactLaw(standing),
      loss: loss !== null && same !== undefined ? { ...loss, after: same.id } : loss,
    };
  }
  return {
    ...outcome,
    truth: compactTruth(outcome.truth),
    scores,
    ...(outcome.ideal === undefined ? {} : { ideal: compactLaw(outcome.ideal) }),
  };
}

export function expandOutcome(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { truth, scores, ideal } = json;
  return {
    ...json,
    truth: expandTruth(truth),
    scores: isObject(scores) ? expandScores(scores) : scores,
    ...('ideal' in json ? { ideal: expandLaw(ideal) } : {}),
  };
}

function expandScores(scores: JsonObject): JsonObject {
  const expand = (score: unknown): unknown => {
    if (!isObject(score)) return score;
    const { standing, loss } = score;
    const after = isObject(loss) ? landingsNamedBy(loss['after'], scores) : null;
    return {
      ...score,
      standing: expandLaw(standing),
      loss: after === null ? loss : { ...(loss as JsonObject), after },
    };
  };
  return Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, expand(score)]));
}

/** The landings in the curve of the contestant that is named; null where none is. */
function landingsNamedBy(name: unknown, scores: JsonObject): readonly unknown[] | null {
  if (typeof name !== 'string' || !Object.hasOwn(scores, name)) return null;
  const score = scores[name];
  const loss = isObject(score) ? score['loss'] : null;
  const after = isObject(loss) ? loss['after'] : null;
  return Array.isArray(after) ? after : null;
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
