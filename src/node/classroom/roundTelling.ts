import type { SeatId } from '../../core/classroom/classEvents.ts';
import { personalLog, seatEvents, type SeatTelling } from '../../core/classroom/personal.ts';
import type { Round, Told } from '../../core/classroom/round.ts';
import { toldTotal } from '../../core/classroom/seatRace.ts';
import type { Outcome } from '../../core/session/outcome.ts';
import type { SessionEvent } from '../../core/session/events.ts';
import { encodeEvents } from '../../net/eventCodec.ts';
import { writeFrame } from '../../net/frame.ts';

/** A round as it is told to its seats, frame by frame. */
export interface RoundTelling {
  /** Something came of a tick or of a teacher's command. */
  readonly add: (round: Round, told: readonly Told[]) => void;
  /** A seat did something that is told to nobody else. */
  readonly addOwn: (round: Round, seat: SeatId, events: readonly SessionEvent[]) => void;
  readonly count: (seat: SeatId) => number;
  readonly frame: (seat: SeatId, from: number, to: number, named: boolean) => Uint8Array;
  /** What was added since is told; gives the session time of its landings, null: none. */
  readonly next: () => number | null;
}

export interface TellingParts {
  readonly sessionId: string;
  readonly withholdAnswers: boolean;
  readonly outcome: (round: Round, seat: SeatId) => Outcome;
}

interface Batch {
  readonly from: Round; // before it
  readonly told: Told[];
  readonly own: Map<SeatId, SessionEvent[]>;
  shared: Uint8Array | null; // what all seats are told in the same words; made when it is asked for
}

export function createRoundTelling(opened: Round, parts: TellingParts): RoundTelling {
  const { sessionId, withholdAnswers } = parts;
  let round = opened;
  let batch = emptyBatch(opened);

  const telling = (seat: SeatId): SeatTelling => ({
    number: round.race.numbers.get(seat) ?? null,
    withholdAnswers,
    outcome: () => parts.outcome(round, seat),
  });

  function frame(seat: SeatId, from: number, to: number, named: boolean): Uint8Array {
    const head = { sessionId: named ? sessionId : null, from };
    if (from !== countIn(batch.from, seat) || to !== countIn(round, seat)) {
      // A latecomer, or somebody who was passed over: their log is made anew.
      const log = personalLog(round, seat, 'as-told', telling(seat));
      return writeFrame({ ...head, totals: [] }, encodeEvents(log.slice(from, to)));
    }
    const own = batch.own.get(seat);
    const seated = telling(seat);
    const isAlone = own !== undefined || batch.told.some(told => isSingular(told, seated.number));
    if (isAlone) {
      const events = [...seatEvents(batch.told, seated), ...(own ?? [])];
      return writeFrame(
        { ...head, totals: [] },
        encodeEvents(events.sort((a, b) => a.seq - b.seq)),
      );
    }
    batch.shared ??= encodeEvents(
      seatEvents(batch.told, { number: null, withholdAnswers, outcome: noOutcome }).map(withoutOwn),
    );
    return writeFrame({ ...head, totals: totalsOf(batch.told, seated.number) }, batch.shared);
  }

  return {
    add: (now, told) => {
      round = now;
      if (told.length === 0) return;
      batch.told.push(...told);
      batch.shared = null;
    },
    addOwn: (now, seat, events) => {
      round = now;
      batch.own.set(seat, [...(batch.own.get(seat) ?? []), ...events]);
    },
    count: seat => countIn(round, seat),
    frame,
    next: () => {
      const at = batch.told.at(-1)?.event.at ?? null;
      batch = emptyBatch(round);
      return at;
    },
  };
}

const emptyBatch = (from: Round): Batch => ({ from, told: [], own: new Map(), shared: null });

/** Events of the seat's own log. */
function countIn({ log, race }: Round, seat: SeatId): number {
  const number = race.numbers.get(seat);
  return log.count + (number === undefined ? 0 : (race.own[number] ?? 0));
}

/** Without the totals that each seat is told for itself. */
function withoutOwn(event: SessionEvent): SessionEvent {
  if (event.type !== 'landed') return event;
  const { player: _, ...totals } = event.totals;
  return { ...event, totals };
}

/** Whether the seat is told this in other words than the rest, its total aside. */
const isSingular = ({ event, wrecks }: Told, number: number | null): boolean =>
  event.type === 'revealed' || wrecks.some(({ index }) => index === number);

function totalsOf(told: readonly Told[], number: number | null): readonly number[] {
  return told.flatMap(({ event, totals }) =>
    event.type !== 'landed'
      ? []
      : [toldTotal((number === null ? undefined : totals?.[number]) ?? event.totals.player ?? 0)],
  );
}

function noOutcome(): never {
  throw new Error('a reveal is told to each seat by itself');
}
