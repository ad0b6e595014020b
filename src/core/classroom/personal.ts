import { columnAt } from '../session/column.ts';
import type { RaceTotals } from '../session/contestants.ts';
import type { SessionEvent } from '../session/events.ts';
import type { Outcome } from '../session/outcome.ts';
import { evolve } from '../session/evolve.ts';
import { redact } from '../session/redact.ts';
import { sequenceItems } from '../session/sequence.ts';
import type { SeatId } from './classEvents.ts';
import type { HeardGuess, Round, Told } from './round.ts';
import { seatLaw, type SeatLaw } from './seatLaw.ts';
import { raceOn, toldTotal, totalsWithin } from './seatRace.ts';

/** How a round is told to a seat. */
export interface SeatTelling {
  /** Number of the seat in the race; null while it has not guessed. */
  readonly number: number | null;
  /** Whether the computers' answers are kept from students until the reveal. */
  readonly withholdAnswers: boolean;
  /** What the round came to for the seat. */
  readonly outcome: () => Outcome;
}

/** What a decision of the round says in the seat's own log, by the seat's own numbering. */
export function seatEvents(
  told: readonly Told[],
  { number, withholdAnswers, outcome }: SeatTelling,
): readonly SessionEvent[] {
  const events: SessionEvent[] = [];
  for (const { event, own, totals, wrecks } of told) {
    const seq = event.seq + (number === null ? 0 : (own[number] ?? 0));
    if (event.type === 'landed') {
      const player = number === null ? undefined : totals?.[number];
      const wreck = wrecks.find(({ index }) => index === number);
      events.push(...landedFor({ ...event, seq }, player, wreck ?? null));
    } else events.push(plainFor({ ...event, seq }, withholdAnswers, outcome));
  }
  return events;
}

function plainFor(
  event: SessionEvent,
  withholdAnswers: boolean,
  outcome: () => Outcome,
): SessionEvent {
  if (event.type === 'revealed') return { ...event, outcome: outcome() };
  if (event.type === 'estimated' && withholdAnswers)
    return { type: 'withheld', seq: event.seq, at: event.at };
  return redact(event, 'player');
}

type LandedEvent = Extract<SessionEvent, { type: 'landed' }>;

interface Cut {
  readonly landing: number;
  readonly totals: RaceTotals; // the computers', after it
}

/** A batch with the seat's total; a wreck cuts it in two, as it does when somebody plays alone. */
function landedFor(
  event: LandedEvent,
  player: number | undefined,
  wreck: Cut | null,
): readonly SessionEvent[] {
  const totals =
    player === undefined ? event.totals : { ...event.totals, player: toldTotal(player) };
  if (wreck === null) return [{ ...event, totals }];
  const { first, positions, seq, at } = event;
  const cut = wreck.landing - first + 1; // landings before and with it
  const position = positions[cut - 1] as number;
  const isLast = cut === positions.length;
  const before: SessionEvent = {
    ...event,
    positions: positions.slice(0, cut),
    totals: isLast ? totals : { player: Infinity, ...wreck.totals },
  };
  const { landing } = wreck;
  const own = { type: 'contestant-wrecked', contestant: 'player', landing, position, at } as const;
  const after: SessionEvent = {
    ...event,
    first: landing + 1,
    positions: positions.slice(cut),
    totals,
    seq: seq + 2,
  };
  return [before, { ...own, seq: seq + 1 }, ...(isLast ? [] : [after])];
}

/**
 * The seat's whole log up to now, as its student is told it or, `as-flown`, as if every guess had come at the moment
 * from which it stands: that is the recording to take home, which follows from its own commands.
 */
export function personalLog(
  round: Round,
  seat: SeatId,
  mode: 'as-told' | 'as-flown',
  telling: Pick<SeatTelling, 'withholdAnswers' | 'outcome'>,
): readonly SessionEvent[] {
  const log = sequenceItems(round.log);
  const number = round.race.numbers.get(seat);
  const heard = number === undefined ? [] : (round.race.guesses[number] as readonly HeardGuess[]);
  const guesses = mode === 'as-told' ? heard : asFlown(log, heard);
  const { session } = round.host;
  const events: SessionEvent[] = [];
  const trail = new Float64Array(session.landings.count + 1); // the seat's total after each landing
  let law: SeatLaw | null = null;
  let count = 0; // landings
  let leg = 0; // landings when it began
  let next = 0; // guess

  function wreckAt(landing: number, at: number): void {
    const position = columnAt(session.landings, landing - 1);
    const seq = events.length;
    events.push({ type: 'contestant-wrecked', contestant: 'player', landing, position, seq, at });
  }

  function hear({ guess, after, time }: HeardGuess): void {
    law = seatLaw(guess);
    events.push({ type: 'guessed', after, guess, seq: events.length, at: time });
    const was = totalAfter(count);
    raceOn(session, law, { from: after, to: count, total: totalAfter(after) }, note);
    if (was !== Infinity && totalAfter(count) === Infinity) wreckAt(firstInfinite(after + 1), time);
  }

  /** Of the leg that runs after that landing. */
  const totalAfter = (landing: number): number =>
    landing === leg ? 0 : (trail[landing] as number);
  const note = (landing: number, total: number): void => {
    trail[landing] = total;
  };
  const firstInfinite = (from: number): number => {
    let landing = Math.max(from, leg + 1);
    while (trail[landing] !== Infinity) landing++;
    return landing;
  };

  for (const [i, event] of log.entries()) {
    const seq = events.length;
    if (event.type === 'landed') {
      const to = event.first + event.positions.length - 1;
      const before = totalAfter(count);
      raceOn(session, law, { from: count, to, total: before }, note);
      count = to;
      const total = trail[to] as number;
      const isWreck = number !== undefined && before !== Infinity && total === Infinity;
      const landing = isWreck ? firstInfinite(event.first) : 0;
      const cut = isWreck ? { landing, totals: computersAt(log, i, landing) } : null;
      events.push(...landedFor({ ...event, seq }, total, cut));
    } else events.push(plainFor({ ...event, seq }, telling.withholdAnswers, telling.outcome));
    if (event.type === 'memory-wiped') leg = count;
    for (; next < guesses.length && (guesses[next] as HeardGuess).heard === i; next++)
      hear(guesses[next] as HeardGuess);
  }
  return events;
}

function computersAt(log: readonly SessionEvent[], index: number, landing: number): RaceTotals {
  const start = evolve(null, log[0] as SessionEvent);
  return totalsWithin(start, {}, log.slice(1), index - 1, landing);
}

/** The guesses as if each had come when the landing that it stands after had just been told. */
function asFlown(
  log: readonly SessionEvent[],
  guesses: readonly HeardGuess[],
): readonly HeardGuess[] {
  let count = 0;
  const counts = log.map(event => {
    if (event.type === 'landed') count += event.positions.length;
    return count;
  });
  let at = 0;
  return guesses.map(guess => {
    let place = guess.heard;
    while (place > 0 && (counts[place] as number) > guess.after) place--;
    at = Math.max(at, place === guess.heard ? guess.time : (log[place]?.at ?? 0));
    return { ...guess, heard: place, time: at };
  });
}
