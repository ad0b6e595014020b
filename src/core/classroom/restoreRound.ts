import type { SessionEvent } from '../session/events.ts';
import type { HostState } from '../session/host.ts';
import type { Outcome } from '../session/outcome.ts';
import { appendToSequence, emptySequence, type Sequence } from '../session/sequence.ts';
import type { SessionState } from '../session/state.ts';
import type { ClassEvent, SeatId } from './classEvents.ts';
import { personalLog } from './personal.ts';
import { emptyPool, pooled, type Pool } from './pool.ts';
import { marked, type HeardGuess, type Round } from './round.ts';
import { seatLaw, type SeatLaw } from './seatLaw.ts';
import { raceOn, toldTotal } from './seatRace.ts';
import { seatTotals } from './seatSession.ts';

/** What a class's log tells of one round. */
export interface RoundLog {
  readonly events: readonly SessionEvent[]; // as all were told them
  readonly guesses: readonly (HeardGuess & { readonly seat: SeatId })[];
}

export function roundLog(events: readonly ClassEvent[], round: number): RoundLog {
  let told: SessionEvent[] = [];
  let guesses: (HeardGuess & { seat: SeatId })[] = [];
  for (const event of events) {
    if (event.type === 'round-opened' && event.round === round) {
      told = [];
      guesses = [];
    }
    if (event.type === 'round-told' && event.round === round) told.push(event.event);
    if (event.type !== 'seat-guessed' || event.round !== round) continue;
    const { seat, guess, after, saw } = event;
    const time = told.at(-1)?.at ?? 0; // a tick in which nothing was told leaves no trace
    guesses.push({ seat, guess, after, saw, heard: told.length - 1, time });
  }
  return { events: told, guesses };
}

/**
 * A round as it was when its log ended. `host` and `sessionTime` are those that the log's own commands lead to on a
 * new host; races and own logs of all seats, and the class as an
 * estimator, are worked out from the guesses.
 */
export function restoreRound(
  { host, sessionTime }: { readonly host: HostState; readonly sessionTime: number },
  { events, guesses }: RoundLog,
): Round {
  const numbers = new Map<SeatId, number>();
  const heard: HeardGuess[][] = [];
  for (const { seat, ...guess } of guesses) {
    const number = numbers.get(seat) ?? numbers.size;
    numbers.set(seat, number);
    (heard[number] ??= []).push(guess);
  }
  const { session } = host;
  const totals = Float64Array.from(heard, own => seatTotals(session, own).running);
  const own = Uint32Array.from(heard, list => list.length);
  const round = marked({
    host,
    sessionTime,
    log: withNobody(host, events),
    race: {
      numbers,
      laws: heard.map(list => seatLaw((list.at(-1) as HeardGuess).guess)),
      guesses: heard,
      totals,
      own,
      marks: [],
    },
    pool: poolAgain(session, events, guesses, numbers),
  });
  // Wrecks are events of the seat's own too; nothing but a needle of a bell is ever wrecked.
  for (const [seat, number] of numbers)
    if ((heard[number] as HeardGuess[]).some(isNeedle))
      own[number] = personalLog(round, seat, 'as-told', UNTOLD).length - round.log.count;
  return round;
}

const UNTOLD = {
  withholdAnswers: false,
  outcome: (): Outcome => ({ ...NOTHING }),
};
const NOTHING: Outcome = {
  ended: 'abandoned',
  seed: '',
  truth: null,
  landings: 0,
  scores: {},
  rankedBy: 'race',
  efficientLoss: null,
};

const NEEDLE = 1e-100; // unit; far above what makes a density 0 in float64

function isNeedle({ guess }: HeardGuess): boolean {
  const bells = guess.family === 'normal' ? [guess] : guess.components;
  return bells.some(({ sigma }) => sigma < NEEDLE);
}

/** The log as the host told it: with the totals of nobody, which the class does not keep. */
function withNobody(
  { session }: HostState,
  events: readonly SessionEvent[],
): Sequence<SessionEvent> {
  let count = 0;
  let total = 0;
  let log = emptySequence<SessionEvent>();
  for (const event of events) {
    let full = event;
    if (event.type === 'landed') {
      const to = event.first + event.positions.length - 1;
      total = raceOn(session, null, { from: count, to, total });
      count = to;
      full = { ...event, totals: { player: toldTotal(total), ...event.totals } };
    }
    if (event.type === 'memory-wiped') total = 0;
    log = appendToSequence(log, full);
  }
  return log;
}

/** The class as an estimator, by the guesses that had been heard when each batch of landings was told. */
function poolAgain(
  session: SessionState,
  events: readonly SessionEvent[],
  guesses: RoundLog['guesses'],
  numbers: ReadonlyMap<SeatId, number>,
): Pool {
  const standing: SeatLaw[] = [];
  let pool = emptyPool();
  let isStale = false;
  let next = 0;
  let from = 0;
  for (const [i, event] of events.entries()) {
    if (event.type === 'memory-wiped') pool = { ...pool, totals: emptyPool().totals };
    if (event.type === 'landed') {
      const laws = isStale ? pooled(standing) : pool.laws;
      isStale = false;
      const to = event.first + event.positions.length - 1;
      const batch = { from, to };
      const totals = pool.totals.map((total, k) =>
        raceOn(session, laws?.[k] ?? null, { ...batch, total }),
      );
      pool = { laws, totals };
      from = to;
    }
    for (; next < guesses.length && guesses[next]?.heard === i; next++) {
      const { seat, guess } = guesses[next] as RoundLog['guesses'][number];
      standing[numbers.get(seat) as number] = seatLaw(guess);
      isStale = true;
    }
  }
  return pool;
}
