import type { ContestantId, RaceTotals } from '../core/session/contestants.ts';
import type { Landed, SessionEvent } from '../core/session/events.ts';
import { createWriter, type Reader, type Writer } from './bytes.ts';
import { readEstimated, writeEstimated } from './estimateCodec.ts';

// Landings are most of what travels: they go as whole steps of the sensors' resolution, each as wide as the batch
// needs. All else is rare, and goes as JSON. An event's `seq` is its place in the log.

const JSON_EVENT = 0;
const LANDED = 1;
const ESTIMATED = 2;
const STEPS = 1e6; // of positions and of totals, to one unit or nat
const MAX_WIDTH = 6; // bytes of a step
const EXACT = 0; // width that stands for doubles
const CONTESTANTS: readonly ContestantId[] = ['player', 'mle', 'map', 'em'];

const writer = createWriter();

/** One event, readable behind any other. */
export function encodeEvent(event: SessionEvent): Uint8Array {
  if (event.type === 'landed') writeLanded(writer, event);
  else if (event.type === 'estimated') {
    writer.byte(ESTIMATED);
    writeStep(writer, event.at, 1);
    writeEstimated(writer, event);
  } else {
    writer.byte(JSON_EVENT);
    writer.text(JSON.stringify({ ...event, seq: undefined }, named));
  }
  return writer.take();
}

/** `total`, where given, is the student's own total after a batch. */
export function decodeEvent(reader: Reader, seq: number, total: () => number | null): SessionEvent {
  const kind = reader.byte();
  if (kind === LANDED) return readLanded(reader, seq, total());
  if (kind === ESTIMATED) {
    const at = readStep(reader, 1);
    return { type: 'estimated', ...readEstimated(reader), seq, at };
  }
  return { ...(JSON.parse(reader.text(), unnamed) as SessionEvent), seq };
}

/** JSON has no infinity. */
function named(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function unnamed(_key: string, value: unknown): unknown {
  return value === 'Infinity' || value === '-Infinity' ? Number(value) : value;
}

function writeLanded(to: Writer, { at, first, positions, totals }: Landed & SessionEvent): void {
  to.byte(LANDED);
  writeStep(to, at, 1);
  to.count(first);
  to.count(positions.length);
  const steps = positions.map(x => Math.round(x * STEPS) + 0); // and no -0
  const least = steps.reduce((a, b) => Math.min(a, b), Infinity);
  const most = steps.reduce((a, b) => Math.max(a, b), -Infinity);
  const width = Math.max(1, Math.ceil(Math.log2(most - least + 1) / 8));
  const fits =
    width <= MAX_WIDTH &&
    Number.isSafeInteger(least) &&
    steps.every((step, i) => Object.is(step / STEPS, positions[i]));
  to.byte(fits ? width : EXACT);
  if (fits) {
    to.integer(least);
    for (const step of steps) to.fixed(step - least, width);
  } else for (const x of positions) to.double(x);
  to.byte(CONTESTANTS.reduce((mask, id, k) => mask + (totals[id] === undefined ? 0 : 2 ** k), 0));
  for (const id of CONTESTANTS) if (totals[id] !== undefined) writeStep(to, totals[id], STEPS);
}

function readLanded(from: Reader, seq: number, own: number | null): SessionEvent {
  const at = readStep(from, 1);
  const first = from.count();
  const count = from.count();
  const width = from.byte();
  const least = width === EXACT ? 0 : from.integer();
  const positions = Array.from({ length: count }, () =>
    width === EXACT ? from.double() : (least + from.fixed(width)) / STEPS,
  );
  const mask = from.byte();
  const totals: Partial<Record<ContestantId, number>> = {};
  for (const [k, id] of CONTESTANTS.entries())
    if ((mask >> k) % 2 === 1) totals[id] = readStep(from, STEPS);
  if (own !== null) totals.player = own;
  return { type: 'landed', first, positions, totals: totals as RaceTotals, seq, at };
}

/** A number that is most often a whole count of `1 / steps`, to the last bit: behind a 0 as a double. */
export function writeStep(to: Writer, value: number, steps: number): void {
  const step = Math.round(value * steps) + 0; // and no -0
  const fits = Math.abs(step) < MAX_STEP && Object.is(step / steps, value);
  to.count(fits ? (step < 0 ? -2 * step - 1 : 2 * step) + 1 : 0);
  if (!fits) to.double(value);
}

const MAX_STEP = 2 ** 51;

export function readStep(from: Reader, steps: number): number {
  const code = from.count();
  if (code === 0) return from.double();
  const signed = code - 1;
  return (signed % 2 === 1 ? -(signed + 1) / 2 : signed / 2) / steps;
}

export const TOTAL_STEPS = STEPS;
