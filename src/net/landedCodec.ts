import type { ContestantId, RaceTotals } from '../core/session/contestants.ts';
import type { Landed } from '../core/session/events.ts';
import type { Reader, Writer } from './bytes.ts';

// Landings are most of what travels: they go as whole steps of the sensors' resolution, each in as many bits as the
// batch needs, and the computers' totals but the first by what they differ from it.

const STEPS = 1e6; // of positions and of totals, to one unit or nat
const MAX_BITS = 44; // of a step: with those that wait for a byte a number still holds them to the last bit
const EXACT = 0; // bits that stand for doubles
const CONTESTANTS: readonly ContestantId[] = ['player', 'mle', 'map', 'em'];
const DIFFERENCES = 16; // added to the mask

type Batch = Pick<Landed, 'first' | 'positions' | 'totals'>;

export function writeLanded(to: Writer, { first, positions, totals }: Batch): void {
  to.count(first);
  to.count(positions.length);
  writePositions(to, positions);
  writeTotals(to, totals);
}

/** `own`, where given, is the student's own total after the batch. */
export function readLanded(from: Reader, own: () => number | null): Batch {
  const first = from.count();
  const positions = readPositions(from, from.count());
  return { first, positions, totals: readTotals(from, own) };
}

function writePositions(to: Writer, positions: readonly number[]): void {
  const steps = positions.map(x => Math.round(x * STEPS) + 0); // and no -0
  const least = steps.reduce((a, b) => Math.min(a, b), Infinity);
  const most = steps.reduce((a, b) => Math.max(a, b), -Infinity);
  const bits = Math.max(1, Math.ceil(Math.log2(most - least + 1)));
  const fits =
    bits <= MAX_BITS &&
    Number.isSafeInteger(least) &&
    steps.every((step, i) => Object.is(step / STEPS, positions[i]));
  to.byte(fits ? bits : EXACT);
  if (!fits) {
    for (const x of positions) to.double(x);
    return;
  }
  to.integer(least);
  let held = 0; // bits that do not fill a byte yet
  let count = 0;
  for (const step of steps) {
    held += (step - least) * 2 ** count;
    count += bits;
    for (; count >= 8; count -= 8) {
      to.byte(held % 256);
      held = Math.floor(held / 256);
    }
  }
  if (count > 0) to.byte(held);
}

function readPositions(from: Reader, length: number): number[] {
  const bits = from.byte();
  if (bits === EXACT) return Array.from({ length }, () => from.double());
  const least = from.integer();
  let held = 0;
  let count = 0;
  return Array.from({ length }, () => {
    let value = held;
    let got = count;
    for (; got < bits; got += 8) {
      const byte = from.byte();
      if (got + 8 <= bits) value += byte * 2 ** got;
      else {
        const used = bits - got;
        value += (byte % 2 ** used) * 2 ** got;
        held = Math.floor(byte / 2 ** used);
        count = 8 - used;
        return (least + value) / STEPS;
      }
    }
    held = Math.floor(value / 2 ** bits);
    count = got - bits;
    return (least + (value % 2 ** bits)) / STEPS;
  });
}

function writeTotals(to: Writer, totals: RaceTotals): void {
  const told = CONTESTANTS.filter(id => totals[id] !== undefined);
  const mask = told.reduce((sum, id) => sum + 2 ** CONTESTANTS.indexOf(id), 0);
  const values = told.map(id => totals[id] as number);
  const steps = values.map(value => Math.round(value * STEPS) + 0);
  const fit = steps.every(
    (step, i) => Math.abs(step) < MAX_STEP && Object.is(step / STEPS, values[i]),
  );
  to.byte(mask + (fit ? DIFFERENCES : 0));
  for (const [i, value] of values.entries())
    if (!fit) to.double(value);
    else to.integer((steps[i] as number) - (i === 0 ? 0 : (steps[0] as number)));
}

const MAX_STEP = 2 ** 50;

function readTotals(from: Reader, own: () => number | null): RaceTotals {
  const mask = from.byte();
  const totals: Partial<Record<ContestantId, number>> = {};
  let base: number | null = null; // steps
  for (const [k, id] of CONTESTANTS.entries()) {
    if ((mask >> k) % 2 === 0) continue;
    if (mask < DIFFERENCES) totals[id] = from.double();
    else {
      const step: number = from.integer() + (base ?? 0);
      base ??= step;
      totals[id] = step / STEPS;
    }
  }
  const player = totals.player ?? own();
  return player === null ? totals : { player, ...totals };
}

/** A number that is most often a whole count of `1 / steps`, to the last bit: behind a 0 as a double. */
export function writeStep(to: Writer, value: number, steps = STEPS): void {
  const step = Math.round(value * steps) + 0; // and no -0
  const fits = Math.abs(step) < MAX_STEP && Object.is(step / steps, value);
  to.count(fits ? (step < 0 ? -2 * step - 1 : 2 * step) + 1 : 0);
  if (!fits) to.double(value);
}

export function readStep(from: Reader, steps = STEPS): number {
  const code = from.count();
  if (code === 0) return from.double();
  const signed = code - 1;
  return (signed % 2 === 1 ? -(signed + 1) / 2 : signed / 2) / steps;
}
