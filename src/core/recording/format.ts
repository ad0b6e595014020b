import * as v from 'valibot';
import { schemaOf } from '../sameType.ts';
import {
  finite,
  identity,
  integerIn,
  landingCount,
  numberIn,
  MAX_SESSION_MS,
} from '../schemaParts.ts';

// A recording is text: one JSON value a line. See doc/recording-format.md.

export const FORMAT = 'vector-prime-recording';
export const VERSION = 2;
export const FILE_SUFFIX = '.vprec.jsonl';

/** What no honest recording reaches; a decoder stops there instead of filling the memory. */
export const MAX_HEADER_LENGTH = 1 << 16; // characters
export const MAX_LINE_LENGTH = 1 << 24; // characters
export const MAX_EVENTS = 4_000_000;

export interface RecordingHeader {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly gameVersion: string;
  readonly missionId: string;
  readonly startedAt: string; // ISO 8601 in UTC, wall clock
  readonly sessionId: string;
  readonly player: string | null; // as they call themselves
  /** The recording it branched off, and how many of its events are the same. */
  readonly parent: { readonly sessionId: string; readonly events: number } | null;
}

/** What a list tells of a recording; the seal repeats it, so that a list reads no events. */
export interface RecordingTotals {
  readonly landings: number;
  readonly durationMs: number; // of session time
  readonly ended: 'complete' | 'abandoned' | 'interrupted';
  readonly points: number | null; // the player's
}

export interface Seal extends RecordingTotals {
  readonly events: number;
  /** SHA-256 over the UTF-8 bytes of all lines before, each with its newline; hexadecimal. */
  readonly sha256: string;
}

const textThat = (pattern: RegExp, expected: string) =>
  v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      if (dataset.typed && !pattern.test(dataset.value)) addIssue({ expected });
    }),
  );

const MAX_NAME_LENGTH = 40; // characters

const playerName = textThat(
  new RegExp(`^[^\\p{Cc}\\p{Cs}\\uFFFD]{1,${MAX_NAME_LENGTH}}$`, 'u'),
  `a name of 1 to ${MAX_NAME_LENGTH} characters`,
);

export const headerSchema = schemaOf<RecordingHeader>()(
  v.strictObject({
    format: v.literal(FORMAT),
    version: v.literal(VERSION),
    gameVersion: textThat(/^[\w.+-]{1,64}$/, 'a version such as 1.2.3'),
    missionId: identity,
    startedAt: textThat(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
      'a time such as 2042-06-15T10:00:00.000Z',
    ),
    sessionId: identity,
    player: v.nullable(playerName),
    parent: v.nullable(v.strictObject({ sessionId: identity, events: integerIn(1, MAX_EVENTS) })),
  }),
);

export const sealSchema = schemaOf<{ readonly sealed: Seal }>()(
  v.strictObject({
    sealed: v.strictObject({
      events: integerIn(0, MAX_EVENTS),
      landings: landingCount,
      durationMs: numberIn(0, MAX_SESSION_MS),
      ended: v.picklist(['complete', 'abandoned', 'interrupted']),
      points: v.nullable(finite),
      sha256: textThat(/^[0-9a-f]{64}$/, '64 hexadecimal digits, in small letters'),
    }),
  }),
);

/** An incremental SHA-256, passed in by whoever has one. */
export interface TextHash {
  /** Takes in the text's UTF-8 bytes. */
  readonly update: (text: string) => void;
  /** The digest so far, hexadecimal. May be asked for once. */
  readonly digest: () => string;
}
