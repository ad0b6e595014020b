import * as v from 'valibot';
import type { JoinOrder } from '../store/classroom/studentLink.ts';
import type { Keep } from './webKeep.ts';

/** What a browser keeps of a seat: who sits there, and the secret by which it is taken again. */
export interface WebSeats {
  /** The seat of this tab, before it was loaded anew. */
  readonly current: () => JoinOrder | null;
  /** The name used last, in whatever class. */
  readonly lastName: () => string | null;
  /** The secret of that name in that class; drawn where there is none yet. */
  readonly secretFor: (order: JoinOrder) => string;
  readonly sitDown: (order: JoinOrder) => void;
  /** The tab has no seat any more; the secret stays, for who comes in again by the same name. */
  readonly standUp: () => void;
}

const SEAT = 'seat';
const NAME = 'name';

const seatSchema = v.object({ code: v.string(), name: v.string() });

export interface SeatKeeps {
  readonly lasting: Keep; // of the browser
  readonly passing: Keep; // of the tab
}

export function webSeats({ lasting, passing }: SeatKeeps): WebSeats {
  // By code and name: two who share a computer have a seat each.
  const secretName = ({ code, name }: JoinOrder): string => `secret/${code}/${name}`;
  return {
    current: () => {
      try {
        const kept: unknown = JSON.parse(passing.get(SEAT) ?? '');
        return { address: null, ...v.parse(seatSchema, kept) };
      } catch {
        return null;
      }
    },
    lastName: () => lasting.get(NAME),
    secretFor: order => {
      const kept = lasting.get(secretName(order));
      if (kept !== null && /^[0-9a-f]{32}$/.test(kept)) return kept;
      const drawn = drawSecret();
      lasting.set(secretName(order), drawn);
      return drawn;
    },
    sitDown: order => {
      lasting.set(NAME, order.name);
      passing.set(SEAT, JSON.stringify({ code: order.code, name: order.name }));
    },
    standUp: () => passing.drop(SEAT),
  };
}

/** 128 bits; `getRandomValues` is there on plain HTTP too. */
function drawSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
