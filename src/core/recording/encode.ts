import type { SessionEvent } from '../session/events.ts';
import { compactEvent } from './compact.ts';
import { contextAfter, NO_CONTEXT } from './context.ts';
import { FORMAT, VERSION, type RecordingHeader, type Seal } from './format.ts';

/** Each function gives one line with its newline. */

export function encodeHeader(header: Omit<RecordingHeader, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...header })}\n`;
}

/**
 * Encodes the events of one recording, all of them and in their order, each as short as those before it
 * allow. Throws RangeError if an event holds a NaN, which nobody could read back.
 */
export function createEventEncoder(): (event: SessionEvent) => string {
  let context = NO_CONTEXT;
  return event => {
    const line = encoded(event, compactEvent(event, context));
    context = contextAfter(context, event);
    return line;
  };
}

/** Encodes an event in full, readable behind any other. Throws as above. */
export function encodeEvent(event: SessionEvent): string {
  return encoded(event, event);
}

function encoded({ seq, type }: SessionEvent, line: object): string {
  return `${JSON.stringify(line, (key, value: unknown) => {
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (Number.isNaN(value)) throw new RangeError(`event ${seq} (${type}) holds NaN in "${key}"`);
    return value > 0 ? 'Infinity' : '-Infinity';
  })}\n`;
}

export function encodeSeal(seal: Seal): string {
  return `${JSON.stringify({ sealed: seal })}\n`;
}
