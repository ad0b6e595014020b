import { columnAt } from '../session/column.ts';
import { fail, succeed, type Result } from '../problem.ts';
import { guessProblem } from '../session/decide.ts';
import type { Guess, SessionEvent } from '../session/events.ts';
import type { SeatId } from './classEvents.ts';
import { earliest, type HeardGuess, type Mark, type Round } from './round.ts';
import { seatLaw, type SeatLaw } from './seatLaw.ts';
import { raceOn } from './seatRace.ts';

export interface GuessStep {
  readonly round: Round;
  readonly after: number; // landings; the guess stands from the next one on
  readonly events: readonly SessionEvent[]; // of the seat's own log
}

/**
 * A seat guesses, having seen `saw` landings: the guess stands from the next one on, though others have come since,
 * as far back as `CAP_MS` goes and no further than the seat's last guess. It stands from the end of a tick, as every
 * guess does. What the landings since then cost is worked out anew.
 */
export function guessInRound(
  round: Round,
  seat: SeatId,
  guess: Guess,
  saw: number,
): Result<GuessStep> {
  const { host, race, sessionTime } = round;
  const { session } = host;
  if (session.phase === 'ended')
    return fail('command-too-late', 'the round is over; the guess came too late', {
      command: 'guess',
    });
  const problem = guessProblem(host, guess);
  if (problem !== null) return problem;
  const { count } = session.landings;
  const number = race.numbers.get(seat);
  const index = number ?? race.laws.length;
  const earlier = number === undefined ? [] : (race.guesses[index] as readonly HeardGuess[]);
  const mark = markFor(round, Math.max(Math.min(saw, count), earlier.at(-1)?.after ?? 0));
  const { after, marks, total, wreck } = rescored(round, index, seatLaw(guess), mark);
  const was = number === undefined ? (host.totals.player ?? 0) : (race.totals[index] as number);
  const heard = round.log.count - 1;
  const own = extended(race.own, index + 1, 0);
  const seq = heard + 1 + (own[index] as number);
  const events: SessionEvent[] = [{ type: 'guessed', after, guess, seq, at: sessionTime }];
  if (wreck !== null && was !== Infinity)
    events.push({
      type: 'contestant-wrecked',
      contestant: 'player',
      landing: wreck,
      position: columnAt(session.landings, wreck - 1),
      seq: seq + 1,
      at: sessionTime,
    });
  own[index] = (own[index] as number) + events.length;
  const totals = extended(race.totals, index + 1, host.totals.player ?? 0);
  totals[index] = total;
  return succeed({
    round: {
      ...round,
      race: {
        numbers: number === undefined ? new Map([...race.numbers, [seat, index]]) : race.numbers,
        laws: replaced(race.laws, index, seatLaw(guess)),
        guesses: replaced(race.guesses, index, [
          ...earlier,
          { guess, after, saw, heard, time: sessionTime },
        ]),
        totals,
        own,
        marks,
      },
    },
    after,
    events,
  });
}

function markFor({ race, sessionTime }: Round, target: number): number {
  const { marks } = race;
  const from = earliest(marks, sessionTime);
  const first = marks.findIndex((mark, i) => i >= from && mark.count >= target);
  const at = first < 0 ? marks.length - 1 : first;
  return marks.findLastIndex(({ count }) => count === (marks[at] as Mark).count);
}

/** The seat's race since a mark by another law, and the marks as if that law had stood. */
function rescored({ host, race }: Round, index: number, law: SeatLaw, from: number) {
  const { session } = host;
  const marks = race.marks.slice();
  const start = marks[from] as Mark;
  let total = start.totals[index] ?? start.nobody;
  let last = start.count;
  let wreck: number | null = null; // landing
  let isWrecked = total === Infinity;
  const watch = (landing: number, now: number): void => {
    if (now !== Infinity) wreck = null;
    else if (!isWrecked) wreck = landing;
    isWrecked = now === Infinity;
  };
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    total = raceOn(session, law, { from: last, to: mark.count, total }, watch);
    // A wipe after that very landing began a new leg.
    if (mark.count === session.race.legFrom) total = 0;
    last = mark.count;
    const totals = extended(mark.totals, index + 1, mark.nobody);
    totals[index] = total;
    marks[i] = { ...mark, totals };
  }
  return { after: start.count, marks, total, wreck: total === Infinity ? wreck : null };
}

/** A copy of at least that many numbers. */
function extended<A extends Float64Array | Uint32Array>(
  from: A,
  length: number,
  filler: number,
): A {
  const kind = from.constructor as new (length: number) => A;
  const copy = new kind(Math.max(length, from.length));
  copy.set(from);
  if (filler !== 0) copy.fill(filler, from.length);
  return copy;
}

function replaced<T>(items: readonly T[], index: number, item: T): readonly T[] {
  const copy = items.slice();
  copy[index] = item;
  return copy;
}
