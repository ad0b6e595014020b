import { expandEstimate } from './compactEstimate.ts';
import { expandLaw } from './compactLaw.ts';
import { expandOutcome, expandTruth } from './compactOutcome.ts';
import type { LineContext } from './context.ts';
import { isObject, type JsonObject } from './json.ts';

/**
 * The line as an event in full. Works on parsed JSON that nothing has checked yet: an event in full, and what
 * it does not know, it passes on, and the schema of events refuses what is none.
 */
export function expandEvent(json: JsonObject, context: LineContext): JsonObject {
  const full = withFullParts(json, context);
  return 'at' in json || context.at === null ? full : { ...full, at: context.at };
}

function withFullParts(json: JsonObject, context: LineContext): JsonObject {
  switch (json['type']) {
    case 'landed':
      return {
        first: context.landings + 1,
        ...json,
        totals: expandTotals(json['totals'], context),
      };
    case 'estimated':
      return { ...json, estimates: expandEstimates(json['estimates'], context) };
    case 'guessed':
      return { ...json, guess: expandLaw(json['guess']) };
    case 'truth-sealed':
      return { ...json, truth: expandTruth(json['truth']) };
    case 'decoys-announced':
      return { ...json, law: expandLaw(json['law']) };
    case 'revealed':
      return { ...json, outcome: expandOutcome(json['outcome']) };
    default:
      return json;
  }
}

function expandTotals(json: unknown, { contestants }: LineContext): unknown {
  if (!Array.isArray(json) || json.length !== contestants.length) return json;
  return Object.fromEntries(contestants.map((id, i) => [id, json[i] as unknown]));
}

function expandEstimates(json: unknown, context: LineContext): unknown {
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([id, estimate]) => [id, expandEstimate(estimate, context)]),
  );
}
