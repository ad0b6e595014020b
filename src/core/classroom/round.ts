import { fail, succeed, type Result } from '../problem.ts';
import { advance, TICK_MS } from '../session/advance.ts';
import type { Command } from '../session/commands.ts';
import type { RaceTotals } from '../session/contestants.ts';
import { decide } from '../session/decide.ts';
import type { Guess, SessionEvent } from '../session/events.ts';
import { openHost, type Decision, type HostSetup, type HostState } from '../session/host.ts';
import { appendToSequence, emptySequence, type Sequence } from '../session/sequence.ts';
import type { SeatId } from './classEvents.ts';
import { emptyPool, pooled, type Pool } from './pool.ts';
import type { SeatLaw } from './seatLaw.ts';
import { raceBatch, raceOn, totalsWithin } from './seatRace.ts';

/**
 * How far back a guess may stand, in ms of session time: it counts from the landings that its player had seen, and a
 * network that takes longer than this, twice a school's bad Wi-Fi, is not waited for. Who says to have seen less than
 * is so gains nothing but that a guess is tried by landings of these two seconds that it may have been made after.
 */
export const CAP_MS = 2000;

/** One round: a session that nobody plays, and beside it the race of every seat. */
export interface Round {
  readonly host: HostState; // its `player` is nobody: the briefing's prior
  readonly sessionTime: number; // ms, whole ticks
  /** What the host told, with nobody's totals. `sharedEvent` gives it as the class keeps it. */
  readonly log: Sequence<SessionEvent>;
  readonly race: SeatRace;
  /** The class as an estimator: by the guesses that had been heard when each landing came. */
  readonly pool: Pool;
}

/** The seats that have guessed, by number. Who has not yet flies as nobody does. */
export interface SeatRace {
  readonly numbers: ReadonlyMap<SeatId, number>;
  readonly laws: readonly SeatLaw[]; // that stand
  readonly guesses: readonly (readonly HeardGuess[])[];
  readonly totals: Float64Array; // of this leg, nats, not rounded
  /** Events of each seat's own log that nobody else has, so far. */
  readonly own: Uint32Array;
  /** Where a guess may stand from: the ends of the decisions of the last `CAP_MS`, the latest last. */
  readonly marks: readonly Mark[];
}

export interface HeardGuess {
  readonly guess: Guess;
  readonly after: number; // landings; it stands from the next one on
  readonly saw: number; // landings
  readonly heard: number; // `seq` of the last event of the host's log then
  readonly time: number; // ms of session time then
}

export interface Mark {
  readonly at: number; // ms of session time
  readonly count: number; // landings
  readonly totals: Float64Array; // of the seats that had guessed by then
  readonly nobody: number; // total of everybody else
}

/** An event that all are told, and what of it differs from seat to seat. */
export interface Told {
  readonly event: SessionEvent; // with nobody's total
  readonly own: Uint32Array; // as `SeatRace.own`, before the event
  readonly totals: Float64Array | null; // after a batch of landings
  readonly wrecks: readonly SeatWreck[]; // in a batch
}

export interface SeatWreck {
  readonly index: number; // number of the seat
  readonly landing: number;
  readonly totals: RaceTotals; // the computers', after that landing
}

export interface RoundStep {
  readonly round: Round;
  readonly told: readonly Told[];
}

/** Opens a round. Throws RangeError where `openHost` does. */
export function openRound(setup: HostSetup): RoundStep {
  const decision = openHost(setup);
  const none = new Float64Array(0);
  const opened: Round = {
    host: decision.host,
    sessionTime: 0,
    log: emptySequence(),
    race: {
      numbers: new Map(),
      laws: [],
      guesses: [],
      totals: none,
      own: new Uint32Array(0),
      marks: [],
    },
    pool: emptyPool(),
  };
  return takeIn(opened, decision);
}

/** What follows from a teacher's command that concerns the flight. Guesses come by `guessInRound`. */
export function decideRound(round: Round, command: Command): Result<RoundStep> {
  if (command.type === 'guess')
    return fail('command-not-allowed', 'in a class guesses come from seats', { command: 'guess' });
  const decided = decide(round.host, command, round.sessionTime);
  return decided.ok ? succeed(takeIn(round, decided.value)) : decided;
}

export const beginRound = (round: Round): Result<RoundStep> =>
  decideRound(round, { type: 'begin' });

/** Lets a tick of 50 ms pass. Nothing happens before the flight, after it, or while it is paused. */
export function advanceRound(round: Round): RoundStep {
  const { phase, paused } = round.host.session;
  if (phase !== 'flying' || paused) return { round, told: [] };
  const sessionTime = round.sessionTime + TICK_MS;
  return takeIn({ ...round, sessionTime }, advance(round.host, sessionTime));
}

function takeIn(round: Round, decision: Decision): RoundStep {
  const { race } = round;
  let { totals, own } = race;
  let log = round.log;
  const told: Told[] = [];
  for (const [i, event] of decision.events.entries()) {
    log = appendToSequence(log, event);
    const before = own;
    let wrecks: readonly SeatWreck[] = [];
    if (event.type === 'memory-wiped') totals = new Float64Array(totals.length);
    if (event.type === 'landed' && race.laws.length > 0) {
      const batch = raceBatch(decision.host.session, race.laws, totals, event);
      ({ totals } = batch);
      wrecks = batch.wrecks.map(({ index, landing }) => ({
        index,
        landing,
        totals: totalsWithin(round.host.session, round.host.totals, decision.events, i, landing),
      }));
      if (wrecks.length > 0) own = own.slice();
      const last = event.first + event.positions.length - 1;
      // The wreck itself, and the rest of the batch that it cuts in two.
      for (const { index, landing } of wrecks)
        own[index] = (own[index] as number) + (landing < last ? 2 : 1);
    }
    told.push({ event, own: before, totals: event.type === 'landed' ? totals : null, wrecks });
  }
  const pool = poolAfter(round, decision);
  const next: Round = { ...round, host: decision.host, log, race: { ...race, totals, own }, pool };
  return { round: decision.events.length === 0 ? next : marked(next), told };
}

function poolAfter({ pool, race, host: before }: Round, { host, events }: Decision): Pool {
  if (!events.some(({ type }) => type === 'landed' || type === 'memory-wiped')) return pool;
  const laws = pooled(race.laws);
  const from = before.session.landings.count;
  const to = host.session.landings.count;
  const wiped = host.session.race.legFrom === to && events.at(-1)?.type !== 'landed';
  const totals = pool.totals.map((total, i) =>
    wiped ? 0 : raceOn(host.session, laws?.[i] ?? null, { from, to, total }),
  );
  return { laws, totals };
}

/** Now is where a guess may stand from; what lies too far back for any is forgotten. */
export function marked(round: Round): Round {
  const { host, sessionTime, race } = round;
  const mark: Mark = {
    at: sessionTime,
    count: host.session.landings.count,
    totals: race.totals,
    nobody: host.totals.player ?? 0,
  };
  const from = earliest(race.marks, sessionTime);
  return { ...round, race: { ...race, marks: [...race.marks.slice(from), mark] } };
}

/** Index of the mark that was the latest one `CAP_MS` ago. */
export function earliest(marks: readonly Mark[], sessionTime: number): number {
  return Math.max(
    0,
    marks.findLastIndex(({ at }) => at <= sessionTime - CAP_MS),
  );
}

/** An event as the class keeps it and all are told it: without the player that nobody is. */
export function sharedEvent(event: SessionEvent): SessionEvent {
  if (event.type === 'landed') {
    const { player: _, ...totals } = event.totals;
    return { ...event, totals };
  }
  if (event.type !== 'revealed') return event;
  const { player: _, ...scores } = event.outcome.scores;
  return { ...event, outcome: { ...event.outcome, scores } };
}
