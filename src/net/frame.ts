import type { SessionEvent } from '../core/session/events.ts';
import { createReader, createWriter } from './bytes.ts';
import { decodeEvents } from './eventCodec.ts';
import { readStep, writeStep } from './landedCodec.ts';

/** Events of a round's session as they travel to one student. */
export interface Frame {
  /** Null: that of the frame before it on the same line. */
  readonly sessionId: string | null;
  readonly from: number; // number of the first event in the student's own log
  readonly events: readonly SessionEvent[];
}

export interface FrameHead {
  readonly sessionId: string | null;
  readonly from: number;
  /** The student's own totals after each batch of landings whose event does not tell it. */
  readonly totals: readonly number[];
}

const writer = createWriter();

/** `events` as `encodeEvents` gives them: the same bytes may go to many. */
export function writeFrame({ sessionId, from, totals }: FrameHead, events: Uint8Array): Uint8Array {
  writer.text(sessionId ?? '');
  writer.count(from);
  writer.count(totals.length);
  for (const total of totals) writeStep(writer, total);
  writer.raw(events);
  return writer.take();
}

/** Throws on bytes that are no frame. */
export function readFrame(bytes: Uint8Array): Frame {
  const reader = createReader(bytes);
  const sessionId = reader.text();
  const from = reader.count();
  const totals = Array.from({ length: reader.count() }, () => readStep(reader));
  let batch = 0;
  const events = decodeEvents(reader, from, () => totals[batch++] ?? null);
  return { sessionId: sessionId === '' ? null : sessionId, from, events };
}
