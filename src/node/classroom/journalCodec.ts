import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import type { ClassEvent, ClassFact } from '../../core/classroom/classEvents.ts';
import { isObject, parseJson, type JsonObject } from '../../core/recording/json.ts';
import { eventSchema } from '../../core/session/eventSchema.ts';

/** A batch of events as it is kept: `seq` counts on from the batch's first. */
export interface EncodedBatch {
  readonly body: string;
  readonly sum: number; // CRC-32 of the body's UTF-8 bytes
}

// A class of 500 makes thousands of guesses a second. The first of a batch is kept in full, and each that has the same
// fields as a list of its values, in that order; so is the guess within.
interface Shape {
  readonly keys: readonly string[];
  readonly guessKeys: readonly string[];
}

/** Throws RangeError if an event holds a NaN, which nobody could read back. */
export function encodeBatch(events: readonly ClassEvent[]): EncodedBatch {
  let shape: Shape | null = null;
  const items = events.map(event => {
    const { seq: _seq, ...rest } = event;
    if (rest.type !== 'seat-guessed') return rest;
    const own: Shape = { keys: Object.keys(rest), guessKeys: Object.keys(rest.guess) };
    if (shape !== null && sameShape(shape, own))
      return Object.values({ ...rest, type: 0, guess: Object.values(rest.guess) });
    shape = own;
    return rest;
  });
  const body = JSON.stringify(items, (key, value: unknown) => {
    if (typeof value !== 'number' || Number.isFinite(value)) return value;
    if (Number.isNaN(value)) throw new RangeError(`an event of the class holds NaN in "${key}"`);
    return value > 0 ? 'Infinity' : '-Infinity';
  });
  return { body, sum: crc32(body) };
}

const sameShape = (a: Shape, b: Shape): boolean =>
  a.keys.length === b.keys.length &&
  a.guessKeys.length === b.guessKeys.length &&
  a.keys.every((key, i) => key === b.keys[i]) &&
  a.guessKeys.every((key, i) => key === b.guessKeys[i]);

/** The events of a batch whose first has the number `first`; a string says what is wrong with it. */
export function decodeBatch({ body, sum }: EncodedBatch, first: number): ClassEvent[] | string {
  if (crc32(body) !== sum) return `the events from ${first} on are not those that were written`;
  const items = parseJson(body);
  if (!Array.isArray(items)) return `the events from ${first} on are no list`;
  const events: ClassEvent[] = [];
  let pattern: JsonObject | null = null;
  for (const [i, item] of (items as readonly unknown[]).entries()) {
    const json: unknown = Array.isArray(item) ? inFull(item, pattern) : item;
    const event = isObject(json) ? eventOf(json, first + i) : null;
    if (event === null) return `event ${first + i} cannot be read`;
    if (event.type === 'seat-guessed' && isObject(item)) pattern = item;
    events.push(event);
  }
  return events;
}

function inFull(values: readonly unknown[], pattern: JsonObject | null): JsonObject | null {
  if (pattern === null || !isObject(pattern['guess'])) return null;
  const zipped = Object.fromEntries(Object.keys(pattern).map((key, i) => [key, values[i]]));
  const own = zipped['guess'];
  if (!Array.isArray(own)) return null;
  const guess = Object.keys(pattern['guess']).map((key, i) => [key, own[i] as unknown]);
  return { ...zipped, type: pattern['type'], guess: Object.fromEntries(guess) as unknown };
}

function eventOf(json: JsonObject, seq: number): ClassEvent | null {
  if (typeof json['type'] !== 'string' || typeof json['at'] !== 'number') return null;
  const event = { ...json, seq } as unknown as ClassEvent;
  return event.type === 'round-told' ? toldAgain(event) : event;
}

/** Losses may be infinite, which JSON has no number for: the session's own schema reads them. */
function toldAgain(told: ClassEvent & Extract<ClassFact, { type: 'round-told' }>) {
  const read = v.safeParse(eventSchema, told.event);
  return read.success ? { ...told, event: read.output } : null;
}
