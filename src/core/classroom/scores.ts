import { rankByLoss, rankingResolution } from '../scoring/ranking.ts';
import type { ContestantScore, Outcome } from '../session/outcome.ts';
import type { HostState } from '../session/host.ts';
import { outcomeBy, yardstickOf, type Yardstick } from '../session/reveal.ts';
import type { SessionState } from '../session/state.ts';
import type { SeatId } from './classEvents.ts';
import type { HeardGuess, Round } from './round.ts';
import { seatSession } from './seatSession.ts';

/** What a round came to for one seat that guessed in it. */
export interface SeatScore {
  readonly seat: SeatId;
  readonly place: number; // among the class; who cannot be told apart shares one
  /** What places are given by, from 0 to 1; see `lossOf`. */
  readonly loss: number;
  readonly score: ContestantScore; // as somebody alone would have had it, but for the place
  readonly guesses: number;
}

export interface RoundScores {
  readonly round: number; // index in the plan
  readonly missionId: string;
  readonly rankedBy: Outcome['rankedBy'];
  readonly landings: number;
  readonly seats: readonly SeatScore[]; // best first
}

/** What a seat is told at the reveal: as if it had played alone. The round is over. */
export function seatOutcome(round: Round, yardstick: Yardstick, seat: SeatId): Outcome {
  const number = round.race.numbers.get(seat);
  if (number === undefined) return outcomeBy(yardstick, round.host.session);
  // The same is asked for by the seat's log and by the class: an outcome is worked out once for its guesses.
  const known = outcomes.get(yardstick) ?? new Map<readonly HeardGuess[], Outcome>();
  outcomes.set(yardstick, known);
  const guesses = round.race.guesses[number] as readonly HeardGuess[];
  const outcome = known.get(guesses) ?? outcomeBy(yardstick, seatSession(round, seat));
  known.set(guesses, outcome);
  return outcome;
}

const outcomes = new WeakMap<Yardstick, Map<readonly HeardGuess[], Outcome>>();

/** What the seats' logs are measured by. */
export function logYardstick({ host }: Round): Yardstick {
  return yardstickFor(host, host.session.outcome?.ended ?? 'abandoned');
}

/**
 * What the class is measured by. A round that its teacher ends early counts as far as it was flown, once the race had
 * begun; in the log of each seat it is one that was broken off, as it would be for somebody alone.
 */
export function classYardstick({ host }: Round): Yardstick {
  const { landings, mission } = host.session;
  return yardstickFor(host, landings.count > mission.t0 ? 'complete' : 'abandoned');
}

/** Slow among strays, so it is worked out once for a session. */
function yardstickFor(host: HostState, ended: Outcome['ended']): Yardstick {
  const known = yardsticks.get(host.session) ?? {};
  yardsticks.set(host.session, known);
  return (known[ended] ??= yardstickOf(host, ended));
}

const yardsticks = new WeakMap<SessionState, Partial<Record<Outcome['ended'], Yardstick>>>();

/** Scores of all who guessed. Who did not has none: nobody is ranked by the briefing. */
export function scoreRound(round: Round, index: number, yardstick: Yardstick): RoundScores {
  const { session } = round.host;
  const { rankedBy } = yardstick.outcome;
  const scored = [...round.race.numbers].map(([seat, number]) => {
    const score = seatOutcome(round, yardstick, seat).scores.player as ContestantScore;
    return { seat, score, guesses: round.race.guesses[number]?.length ?? 0 };
  });
  const best = Math.min(
    ...scored.map(({ score }) => score.raceLoss),
    ...yardstick.computers.map(({ raceLoss }) => raceLoss),
  );
  const flown = Math.max(1, session.landings.count - session.mission.t0);
  const ranked = rankByLoss(
    scored.map(each => ({ ...each, loss: lossOf(each.score, rankedBy, best, flown) })),
    ({ loss }) => loss,
    rankingResolution(session.landings.count),
  );
  return {
    round: index,
    missionId: session.mission.id,
    rankedBy,
    landings: session.landings.count,
    seats: ranked.map(({ entry, rank }) => ({ ...entry, place: rank })),
  };
}

/**
 * Loss of a round between 0 and 1: mean craft loss; where no ideal observer is had 1 - points / 1000, the mean loss
 * against the truth; and without a truth the regret a landing in nats against the best of the race.
 */
function lossOf(
  { craftLoss, points, raceLoss }: ContestantScore,
  rankedBy: Outcome['rankedBy'],
  best: number,
  flown: number,
): number {
  if (rankedBy === 'craft') return Math.min(1, craftLoss ?? 1);
  if (rankedBy === 'loss') return 1 - (points ?? 0) / 1000;
  return Number.isFinite(raceLoss) ? Math.min(1, (raceLoss - best) / flown) : 1;
}

/** Where a seat stands after the rounds so far. */
export interface Standing {
  readonly seat: SeatId;
  readonly place: number;
  readonly points: number; // of all rounds, not rounded
  readonly loss: number; // mean over the rounds; 1 where the seat did not guess
  readonly rounds: number; // in which it guessed
}

/**
 * Places over all rounds, best first, of those among `seats` who guessed in any: by their mean loss, where a round
 * that was missed counts as a loss of 1. Sums that differ by less than the rounds can tell apart share a place.
 */
export function standings(
  results: readonly RoundScores[],
  seats: readonly SeatId[],
): readonly Standing[] {
  const scores = results.map(({ seats: all }) => new Map(all.map(score => [score.seat, score])));
  const entries = seats.flatMap(seat => {
    const own = scores.map(round => round.get(seat));
    const flown = own.filter(score => score !== undefined);
    if (flown.length === 0) return [];
    const loss = own.reduce((sum, score) => sum + (score?.loss ?? 1), 0) / own.length;
    const points = flown.reduce((sum, { score }) => sum + (score.points ?? 0), 0);
    return [{ seat, points, loss, rounds: flown.length }];
  });
  const resolution =
    results.reduce((sum, { landings }) => sum + rankingResolution(landings), 0) /
    Math.max(1, results.length);
  return rankByLoss(entries, ({ loss }) => loss, resolution).map(({ entry, rank }) => ({
    ...entry,
    place: rank,
  }));
}
