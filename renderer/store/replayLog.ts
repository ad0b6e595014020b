import { signal, type ReadonlySignal } from '@preact/signals';
import type { Guess, SessionEvent } from '../../src/core/session/events.ts';
import { alarmLanding, type Alarm } from '../../src/core/session/state.ts';

/** Something worth going to: when it was, and what. */
export interface Moment {
  readonly index: number; // of the event in the log
  readonly at: number; // ms
  readonly landing: number; // landings by then
  readonly what: MomentKind;
}

export type MomentKind =
  | { readonly kind: 'began' }
  | { readonly kind: 'guess'; readonly guess: Guess; readonly number: number } // counts from 1
  | { readonly kind: 'alarm'; readonly alarm: Alarm }
  | { readonly kind: 'computers' }
  | { readonly kind: 'reveal' };

/** What a log is searched by, kept as its events come in. */
export interface ReplayLog {
  /** In the order of the log. */
  readonly moments: ReadonlySignal<readonly Moment[]>;
  readonly hear: (events: readonly SessionEvent[]) => void;
  /** The event that brought that landing, or the last that brought any; null before the first. */
  readonly eventOfLanding: (landing: number) => number | null;
  /** How many events there are before the first that goes beyond so many landings; null: none does. */
  readonly eventsUpTo: (landing: number) => number | null;
  /** Landings so far. */
  readonly landings: () => number;
}

export function createReplayLog(): ReplayLog {
  const moments = signal<readonly Moment[]>([]);
  const upTo: number[] = []; // landings after each batch
  const index: number[] = []; // of the batch's event
  let guesses = 0;

  function kindOf(event: SessionEvent): MomentKind | null {
    switch (event.type) {
      case 'flight-began':
        return { kind: 'began' };
      case 'guessed':
        return { kind: 'guess', guess: event.guess, number: ++guesses };
      case 'decoys-announced':
      case 'memory-wiped':
      case 'sensors-jammed':
      case 'contestant-wrecked':
        return { kind: 'alarm', alarm: event };
      case 'computers-changed':
        return { kind: 'computers' };
      case 'revealed':
        return { kind: 'reveal' };
      default:
        return null;
    }
  }

  /** The first batch with at least so many landings; their number where there is none. */
  function firstWith(landings: number): number {
    let low = 0;
    let high = upTo.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] as number) < landings) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    moments,
    hear(events) {
      const found: Moment[] = [];
      for (const event of events) {
        if (event.type === 'landed') {
          upTo.push(event.first + event.positions.length - 1);
          index.push(event.seq);
        }
        const what = kindOf(event);
        if (what === null) continue;
        const landing = what.kind === 'alarm' ? alarmLanding(what.alarm) : (upTo.at(-1) ?? 0);
        found.push({ index: event.seq, at: event.at, landing, what });
      }
      if (found.length > 0) moments.value = [...moments.value, ...found];
    },
    eventOfLanding: landing =>
      index[Math.min(firstWith(Math.max(1, landing)), index.length - 1)] ?? null,
    eventsUpTo: landing => index[firstWith(landing + 1)] ?? null,
    landings: () => upTo.at(-1) ?? 0,
  };
}

/** The moment nearest before or after so many events; null where there is none. */
export function momentBeside(
  places: readonly { readonly index: number }[],
  count: number,
  by: 1 | -1,
): number | null {
  let found: number | null = null;
  for (const { index } of places) {
    const beyond = by === 1 ? index + 1 > count : index + 1 < count;
    if (beyond && (found === null || (by === 1 ? index < found : index > found))) found = index;
  }
  return found;
}
