import { MAX_SESSION_MS } from '../schemaParts.ts';
import { EVENT_TYPES } from './eventTypes.ts';

/**
 * Whether the message is a frame that the schema would let pass. A recording brings a million events, and the
 * schema takes microseconds for each; what is not plainly right is left to it, to be let pass or named.
 */
export function isFrame(input: unknown): boolean {
  if (!isRecord(input) || input['type'] !== 'frame') return false;
  const { events } = input;
  if (!Array.isArray(events) || events.length === 0) return false;
  let next: number | null = null;
  for (const event of events as readonly unknown[]) {
    if (!isRecord(event)) return false;
    const { type, seq, at } = event;
    if (typeof type !== 'string' || !Object.hasOwn(EVENT_TYPES, type)) return false;
    if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return false;
    if (next !== null && seq !== next) return false;
    if (typeof at !== 'number' || !(at >= 0 && at <= MAX_SESSION_MS)) return false;
    next = seq + 1;
  }
  return true;
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null;
}
