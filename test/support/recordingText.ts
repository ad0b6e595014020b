import { createEventEncoder, encodeHeader, encodeSeal } from '../../src/core/recording/encode.ts';
import { totalsOf } from '../../src/core/recording/totals.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';

export const sampleHeader = {
  gameVersion: '0.1.0',
  missionId: 'sample',
  startedAt: '2042-06-15T10:00:00.000Z',
  sessionId: '01234567-89ab-cdef-0123-456789abcdef',
  player: null,
  parent: null,
};

/** A sealed recording of the events, as one text. */
export function recordingText(events: readonly SessionEvent[]): string {
  const body = encodeHeader(sampleHeader) + events.map(createEventEncoder()).join('');
  const hash = sha256();
  hash.update(body);
  return body + encodeSeal({ events: events.length, ...totalsOf(events), sha256: hash.digest() });
}
