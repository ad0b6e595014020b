import type { SessionEvent } from '../core/session/events.ts';
import { fromBytes, toBytes } from './wire.ts';
import { pushVarint, readVarint } from './varint.ts';

/** Events of a round's session as they travel to one student. */
export interface Frame {
  /** Null: that of the frame before it on the same line. */
  readonly sessionId: string | null;
  readonly from: number; // number of the first event in the student's own log
  readonly events: readonly SessionEvent[];
}

// Layout: length of the session's id, the id, `from`, the events.

/** `events` as `encodeEvents` gives them. */
export function writeFrame(sessionId: string | null, from: number, events: Uint8Array): Uint8Array {
  const id = sessionId === null ? NOTHING : new TextEncoder().encode(sessionId);
  const head: number[] = [id.length, ...id];
  pushVarint(head, from);
  const bytes = new Uint8Array(head.length + events.length);
  bytes.set(head);
  bytes.set(events, head.length);
  return bytes;
}

/** Throws on bytes that are no frame. */
export function readFrame(bytes: Uint8Array): Frame {
  const length = bytes[0] ?? 0;
  const sessionId = length === 0 ? null : new TextDecoder().decode(bytes.subarray(1, 1 + length));
  const [from, next] = readVarint(bytes, 1 + length);
  return { sessionId, from, events: decodeEvents(bytes.subarray(next), from) };
}

const NOTHING = new Uint8Array(0);

export const encodeEvents = (events: readonly SessionEvent[]): Uint8Array => toBytes(events);

const decodeEvents = (bytes: Uint8Array, _from: number): readonly SessionEvent[] =>
  fromBytes(bytes) as readonly SessionEvent[];
