import { createHash } from 'node:crypto';
import type { SessionEvent } from '../../core/session/events.ts';

const PREFIX = 'vector-prime drones 1\n';
const DIGITS = 32;

/**
 * The same text for two sessions of one mission with one seed, and else another. It tells neither: the seed has
 * 128 bits and is hashed. Null where the log does not begin with both.
 */
export function dronesOf(events: readonly SessionEvent[]): string | null {
  const [opened, truth] = events;
  if (opened?.type !== 'session-opened' || truth?.type !== 'truth-sealed') return null;
  const hash = createHash('sha256').update(PREFIX).update(truth.seed).update('\n');
  return hash.update(canonical(opened.mission)).digest('hex').slice(0, DIGITS);
}

/** JSON with the fields of each object in the order of their names. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
