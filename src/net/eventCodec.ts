import type { SessionEvent } from '../core/session/events.ts';
import { createWriter, type Reader } from './bytes.ts';
import { readEstimated, writeEstimated } from './estimateCodec.ts';
import { readLanded, readStep, writeLanded, writeStep } from './landedCodec.ts';

// An event's `seq` is its place in the log, and its time is told where it differs from that of the event before it.

const JSON_EVENT = 0;
const LANDED = 1;
const ESTIMATED = 2;
const KINDS = 4;

const writer = createWriter();

/** Events that go in one frame. */
export function encodeEvents(events: readonly SessionEvent[]): Uint8Array {
  let at: number | null = null;
  for (const event of events) {
    const kind =
      event.type === 'landed' ? LANDED : event.type === 'estimated' ? ESTIMATED : JSON_EVENT;
    const isThen = event.at === at;
    writer.byte(kind + (isThen ? KINDS : 0));
    if (!isThen) writeStep(writer, event.at, 1);
    ({ at } = event);
    if (event.type === 'landed') writeLanded(writer, event);
    else if (event.type === 'estimated') writeEstimated(writer, event);
    else writer.text(JSON.stringify({ ...event, seq: undefined, at: undefined }, named));
  }
  return writer.take();
}

/** `total` gives the student's own total after the next batch of landings; null: the event tells it. */
export function decodeEvents(
  reader: Reader,
  from: number,
  total: () => number | null,
): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  let at = 0;
  while (!reader.done()) {
    const kind = reader.byte();
    if (kind < KINDS) at = readStep(reader, 1);
    const stamp = { seq: from + events.length, at };
    if (kind % KINDS === LANDED)
      events.push({ type: 'landed', ...readLanded(reader, total), ...stamp });
    else if (kind % KINDS === ESTIMATED)
      events.push({ type: 'estimated', ...readEstimated(reader), ...stamp });
    else events.push({ ...(JSON.parse(reader.text(), unnamed) as SessionEvent), ...stamp });
  }
  return events;
}

/** JSON has no infinity. */
function named(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function unnamed(_key: string, value: unknown): unknown {
  return value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
}
