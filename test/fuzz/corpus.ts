import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeRecording } from '../../src/core/recording/decode.ts';
import { createEventEncoder, encodeHeader, encodeSeal } from '../../src/core/recording/encode.ts';
import { totalsOf } from '../../src/core/recording/totals.ts';
import type { SessionEvent } from '../../src/core/session/events.ts';
import { sha256 } from '../../src/node/recordings/sha256.ts';
import { recordingText } from '../support/recordingText.ts';
import { sampleEvents } from '../support/sampleSession.ts';

/** A whole recording that cases are made of. */
export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
  readonly events: readonly SessionEvent[];
  /** Where each line begins. */
  readonly starts: readonly number[];
}

const SHORT = 24; // events

/** Recordings short enough to be read in a moment: the samples, and how each golden one begins and ends. */
export function loadCorpus(fixtures: string): readonly Original[] {
  const version1 = readFileSync(join(fixtures, 'first-contact.vprec.jsonl'), 'utf8');
  const folder = join(fixtures, 'version-2');
  const golden = readdirSync(folder)
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return [
    original('sample', recordingText(sampleEvents)),
    original('version-1', version1),
    ...golden.map(({ name, text }) => original(name, shortened(text))),
  ];
}

function read(text: string) {
  const decoded = decodeRecording(text, { source: 'original', hash: sha256() });
  if (!decoded.ok || decoded.value.problem !== null) throw new Error('an original is damaged');
  return decoded.value;
}

function original(name: string, text: string): Original {
  const bytes = Buffer.from(text);
  const starts = [0];
  for (let i = 0; i < bytes.length - 1; i++) if (bytes[i] === 0x0a) starts.push(i + 1);
  return { name, bytes, events: read(text).events, starts };
}

/** Its first events, and those of a kind that is not among them, numbered anew. */
function shortened(text: string): string {
  const { header, events } = read(text);
  const kinds = new Set<string>();
  const kept = events
    .filter(({ type, seq }) => {
      const isNew = !kinds.has(type) && type !== 'revealed';
      kinds.add(type);
      return seq < SHORT || isNew;
    })
    .map((event, seq) => ({ ...event, seq }));
  const { format: _format, version: _version, ...rest } = header;
  const body = encodeHeader(rest) + kept.map(createEventEncoder()).join('');
  const hash = sha256();
  hash.update(body);
  return body + encodeSeal({ events: kept.length, ...totalsOf(kept), sha256: hash.digest() });
}
