import type { SessionEvent } from '../session/events.ts';
import type { HostState } from '../session/host.ts';
import type { Outcome } from '../session/outcome.ts';
import { appendToSequence, emptySequence, type Sequence } from '../session/sequence.ts';
import type { ClassEvent, SeatId } from './classEvents.ts';
import { personalLog } from './personal.ts';
import { emptyPool } from './pool.ts';
import { marked, type HeardGuess, type Round } from './round.ts';
import { seatLaw } from './seatLaw.ts';
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
 * new host; races and own logs of all seats are worked out from the guesses. The class as an estimator begins anew.
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
    pool: emptyPool(),
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
