import { appendToSequence, emptySequence, sequenceItems } from '../session/sequence.ts';
import type { SessionState, StandingGuess } from '../session/state.ts';
import type { SeatId } from './classEvents.ts';
import type { HeardGuess, Round } from './round.ts';
import { seatLaw, type SeatLaw } from './seatLaw.ts';
import { raceOn, toldTotal } from './seatRace.ts';

/** A seat's totals in nats by its guesses, each from the landing on that it stands from. */
export interface SeatTotals {
  readonly legs: readonly number[]; // of each leg that is over
  readonly running: number; // of the one that runs
}

/** `guesses` in order, each with no lower `after` than the one before. Worked out from the landings alone. */
export function seatTotals(
  session: SessionState,
  guesses: readonly Pick<HeardGuess, 'guess' | 'after'>[],
): SeatTotals {
  const { count } = session.landings;
  const ends = sequenceItems(session.race.finishedLegs).map(({ to }) => to);
  const trail = new Float64Array(count + 1);
  const note = (landing: number, total: number): void => {
    trail[landing] = total;
  };
  let law: SeatLaw | null = null;
  let from = 0;
  for (const { guess, after } of guesses) {
    raceOn(session, law, { from, to: after, total: trail[from] as number }, note);
    from = after;
    law = seatLaw(guess);
  }
  raceOn(session, law, { from, to: count, total: trail[from] as number }, note);
  // A leg in which nothing landed has cost nothing.
  const legs = ends.map((to, i) => (to === (ends[i - 1] ?? 0) ? 0 : (trail[to] as number)));
  return { legs, running: count === (ends.at(-1) ?? 0) ? 0 : (trail[count] as number) };
}

/** The round's session as if that seat had been its player; who never guessed played as nobody does. */
export function seatSession({ host, race }: Round, seat: SeatId): SessionState {
  const { session } = host;
  const number = race.numbers.get(seat);
  if (number === undefined) return session;
  const heard = race.guesses[number] as readonly HeardGuess[];
  const { legs, running } = seatTotals(session, heard);
  let guesses = emptySequence<StandingGuess>();
  for (const { guess, after } of heard) guesses = appendToSequence(guesses, { guess, after });
  let finishedLegs: SessionState['race']['finishedLegs'] = emptySequence();
  for (const [i, leg] of sequenceItems(session.race.finishedLegs).entries())
    finishedLegs = appendToSequence(finishedLegs, {
      ...leg,
      totals: { ...leg.totals, player: toldTotal(legs[i] as number) },
    });
  return {
    ...session,
    guess: guesses.items.at(-1) ?? null,
    guesses,
    race: {
      ...session.race,
      totals: { ...session.race.totals, player: toldTotal(running) },
      finishedLegs,
    },
  };
}
