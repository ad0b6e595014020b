import { MAX_LANDINGS, MAX_POSITION, MAX_SESSION_MS } from '../schemaParts.ts';
import type { ContestantId, RaceTotals } from '../session/contestants.ts';
import type { SessionEvent } from '../session/events.ts';
import type { LineContext } from './context.ts';
import type { JsonObject } from './json.ts';

/**
 * Reads a line of landings in its short form: nearly all of a long recording is such lines, and the schema
 * takes its time. null: it is no such line, or something is wrong with it that the schema will name.
 */
export function readLandedLine(json: JsonObject, context: LineContext): SessionEvent | null {
  const { type, positions, totals, seq, at = context.at } = json;
  if (type !== 'landed' || Object.keys(json).length !== ('at' in json ? 5 : 4)) return null;
  if (!isStamp(seq, at) || !arePositions(positions)) return null;
  const race = Array.isArray(totals) ? raceTotals(totals, context.contestants) : null;
  if (race === null) return null;
  const first = context.landings + 1;
  return { type, first, positions, totals: race, seq: seq as number, at: at as number };
}

function isStamp(seq: unknown, at: unknown): boolean {
  return Number.isSafeInteger(seq) && typeof at === 'number' && at >= 0 && at <= MAX_SESSION_MS;
}

function arePositions(list: unknown): list is number[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > MAX_LANDINGS) return false;
  for (const x of list)
    if (!(typeof x === 'number' && x >= -MAX_POSITION && x <= MAX_POSITION)) return false;
  return true;
}

function raceTotals(
  list: readonly unknown[],
  contestants: readonly ContestantId[],
): RaceTotals | null {
  if (list.length !== contestants.length) return null;
  const totals: Partial<Record<ContestantId, number>> = {};
  for (let i = 0; i < list.length; i++) {
    const total = lossOf(list[i]);
    if (total === null) return null;
    totals[contestants[i] as ContestantId] = total;
  }
  return totals;
}

function lossOf(json: unknown): number | null {
  if (typeof json === 'number') return json;
  return json === 'Infinity' ? Infinity : json === '-Infinity' ? -Infinity : null;
}
