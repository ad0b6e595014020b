import type { ContestantId, RaceTotals } from '../session/contestants.ts';
import type { Estimated, SessionEvent } from '../session/events.ts';
import { compactEstimate } from './compactEstimate.ts';
import { compactLaw } from './compactLaw.ts';
import { compactOutcome, compactTruth } from './compactOutcome.ts';
import type { LineContext } from './context.ts';
import type { JsonObject } from './json.ts';

/**
 * The event as its line states it: what the lines before have said already is left out. A short form stands
 * only where `expandEvent` makes the very same event of it.
 */
export function compactEvent(event: SessionEvent, context: LineContext): JsonObject {
  const { type, seq, at, ...fact } = withShortParts(event, context);
  return { type, ...fact, seq, ...(at === context.at ? {} : { at }) };
}

function withShortParts(event: SessionEvent, context: LineContext): JsonObject {
  switch (event.type) {
    case 'landed': {
      const { first, ...rest } = event;
      const totals = compactTotals(event.totals, context.contestants);
      return first === context.landings + 1 ? { ...rest, totals } : { ...event, totals };
    }
    case 'estimated':
      return { ...event, estimates: compactEstimates(event.estimates, context) };
    case 'guessed':
      return { ...event, guess: compactLaw(event.guess) };
    case 'truth-sealed':
      return { ...event, truth: compactTruth(event.truth) };
    case 'decoys-announced':
      return { ...event, law: compactLaw(event.law) };
    case 'revealed':
      return { ...event, outcome: compactOutcome(event.outcome) };
    default:
      return { ...event };
  }
}

/** A list in the order of the contestants, where just they are in it and in that order. */
function compactTotals(
  totals: RaceTotals,
  contestants: readonly ContestantId[],
): RaceTotals | readonly number[] {
  const ids = Object.keys(totals);
  const areAll = ids.length === contestants.length && ids.every((id, i) => id === contestants[i]);
  return areAll && ids.length > 0 ? Object.values(totals) : totals;
}

function compactEstimates(estimates: Estimated['estimates'], context: LineContext): JsonObject {
  return Object.fromEntries(
    Object.entries(estimates).map(([id, estimate]) => [id, compactEstimate(estimate, context)]),
  );
}
