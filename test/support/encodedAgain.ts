import type { DecodedRecording } from '../../src/core/recording/decode.ts';
import { createEventEncoder, encodeHeader, encodeSeal } from '../../src/core/recording/encode.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';

/** The text of a whole recording, from what was read of it. */
export function encodedAgain({ header, events, totals }: DecodedRecording): string {
  const { format: _format, version: _version, ...rest } = header;
  const body = encodeHeader(rest) + events.map(createEventEncoder()).join('');
  const hash = sha256();
  hash.update(body);
  return body + encodeSeal({ events: events.length, ...totals, sha256: hash.digest() });
}
