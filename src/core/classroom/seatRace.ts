import { raceLoss } from '../scoring/race.ts';
import { columnAt } from '../session/column.ts';
import type { ContestantId, RaceTotals } from '../session/contestants.ts';
import type { SessionEvent } from '../session/events.ts';
import { evolve } from '../session/evolve.ts';
import { computerRaceLaw, playerRaceLaw, straysAt } from '../session/standing.ts';
import type { SessionState } from '../session/state.ts';
import { seatLoss, strayTermAt, type SeatLaw } from './seatLaw.ts';

/**
 * A seat's total of the running leg in nats, from `total` after `from` landings to the one after `to`, by a law that
 * stands all the while; null: nobody's, the briefing's prior. `note` hears the total after each landing.
 */
export function raceOn(
  session: SessionState,
  law: SeatLaw | null,
  { from, to, total }: { readonly from: number; readonly to: number; readonly total: number },
  note: (landing: number, total: number) => void = () => {},
): number {
  const { mission, landings, alarms } = session;
  const starts = legStarts(session);
  let now = total;
  for (let landing = from + 1; landing <= to; landing++) {
    if (starts.has(landing - 1)) now = 0;
    if (landing > mission.t0) {
      const x = columnAt(landings, landing - 1);
      const strays = straysAt(alarms, landing);
      now +=
        law === null
          ? raceLoss(playerRaceLaw(mission, null, strays), x)
          : seatLoss(law, strayTermAt(strays, x), x);
    }
    note(landing, now);
  }
  return now;
}

/** How many landings there were when each leg but the first began. */
export function legStarts({ race }: SessionState): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let i = 0; i < race.finishedLegs.count; i++)
    starts.add((race.finishedLegs.items[i] as { readonly to: number }).to);
  return starts;
}

/** Everybody's totals after a batch, nats, not rounded. */
export interface BatchTotals {
  readonly totals: Float64Array;
  readonly wrecks: readonly { readonly index: number; readonly landing: number }[];
}

/** All seats fly a batch by laws that stand throughout. `before` stays as it is. */
export function raceBatch(
  session: SessionState,
  laws: readonly SeatLaw[],
  before: Float64Array,
  { first, positions }: { readonly first: number; readonly positions: readonly number[] },
): BatchTotals {
  const totals = before.slice();
  const wrecks: { index: number; landing: number }[] = [];
  const strays = straysAt(session.alarms, first);
  const skipped = Math.max(0, session.mission.t0 + 1 - first); // before the race begins
  const terms = positions.map(x => strayTermAt(strays, x));
  for (let index = 0; index < laws.length; index++) {
    const law = laws[index] as SeatLaw;
    let total = totals[index] as number;
    for (let k = skipped; k < positions.length; k++) {
      const next = total + seatLoss(law, terms[k] ?? null, positions[k] as number);
      if (next === Infinity && total !== Infinity) wrecks.push({ index, landing: first + k });
      total = next;
    }
    totals[index] = total;
  }
  return { totals, wrecks };
}

/**
 * The computers' totals after a landing in the middle of batch number `index` of `events`, as they would be told:
 * where a seat's log is cut by a wreck that nobody else has. `session` and `before`, its totals in nats and not
 * rounded, are as of the first of the events.
 */
export function totalsWithin(
  session: SessionState,
  before: RaceTotals,
  events: readonly SessionEvent[],
  index: number,
  landing: number,
): RaceTotals {
  const { contestants, t0 } = session.mission;
  let state = session;
  const totals: Partial<Record<ContestantId, number>> = { ...before };
  for (let i = 0; i <= index; i++) {
    const event = events[i] as SessionEvent;
    if (event.type === 'memory-wiped') for (const id of contestants) totals[id] = 0;
    if (event.type === 'landed') {
      const strays = straysAt(state.alarms, event.first);
      for (const [k, x] of event.positions.entries()) {
        if (event.first + k <= t0 || (i === index && event.first + k > landing)) continue;
        for (const id of contestants) {
          const law = computerRaceLaw(state.mission, state.estimates[id], strays);
          totals[id] = (totals[id] ?? 0) + raceLoss(law, x);
        }
      }
    }
    if (i < index) state = evolve(state, event);
  }
  return Object.fromEntries(contestants.map(id => [id, toldTotal(totals[id] ?? 0)]));
}

/** To 1e-6 nats, as totals are told; Infinity stays. */
export const toldTotal = (total: number): number => Math.round(total * 1e6) / 1e6;
