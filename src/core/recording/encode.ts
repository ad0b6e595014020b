import type { SessionEvent } from '../session/events.ts';
import { FORMAT, VERSION, type RecordingHeader, type Seal } from './format.ts';

/** Each function gives one line with its newline. */

export function encodeHeader(header: Omit<RecordingHeader, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...header })}\n`;
}

/** Throws RangeError if the event holds a NaN, which nobody could read back. */
export function encodeEvent(event: SessionEvent): string {
  return `${JSON.stringify(event, (key, value: unknown) => {
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (Number.isNaN(value))
      throw new RangeError(`event ${event.seq} (${event.type}) holds NaN in "${key}"`);
    return value > 0 ? 'Infinity' : '-Infinity';
  })}\n`;
}

export function encodeSeal(seal: Seal): string {
  return `${JSON.stringify({ sealed: seal })}\n`;
}
