import { gzipSync } from 'node:zlib';
import { createEventEncoder, encodeHeader } from '../../core/recording/encode.ts';
import type { RecordingHeader } from '../../core/recording/format.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { redact } from '../../core/session/redact.ts';

/** Whether truth and seed have been told to the player. */
export const isRevealed = (events: readonly SessionEvent[]): boolean =>
  events.some(({ type }) => type === 'revealed');

/**
 * A recording that was never revealed, as a file packed by gzip: what a player may see of it, so that it can be
 * passed on. It is not sealed.
 */
export function packedUnrevealed(
  header: RecordingHeader,
  events: readonly SessionEvent[],
): Uint8Array {
  const encode = createEventEncoder();
  const lines = events.map(event => encode(redact(event, 'player')));
  return gzipSync(encodeHeader(header) + lines.join(''), { level: 9 });
}
