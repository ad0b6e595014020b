import { klDivergence } from '../scoring/divergence.ts';
import { finalLoss } from '../scoring/lossCurve.ts';
import { pointsFromLosses } from '../scoring/points.ts';
import { raceLoss } from '../scoring/race.ts';
import { rankByLoss, rankingResolution } from '../scoring/ranking.ts';
import { columnAt } from '../session/column.ts';
import { idealHistory, meanCraftLoss } from '../session/craft.ts';
import { playerRaceLaw, straysAt, withStrays } from '../session/standing.ts';
import { standingHistory } from '../session/standingHistory.ts';
import type { SessionState, StandingGuess } from '../session/state.ts';

/** What a seat's guesses came to in one round, by the rules of a session's player. */
export interface SeatScore {
  readonly seat: string;
  /** Among the seats that guessed; those who cannot be told apart share one. Null: it never guessed. */
  readonly place: number | null;
  readonly points: number | null; // 0 to 1000
  readonly craftLoss: number | null; // nats
  readonly finalLoss: number | null; // nats
  readonly raceLoss: number; // nats over the whole race
  readonly guesses: number;
}

/** The guesses of a seat, in the order in which they stood. */
export type GuessesBySeat = ReadonlyMap<string, readonly StandingGuess[]>;

/**
 * Scores every seat of a round that was flown to its end; null of one that was not. A seat without a guess has
 * stood by the briefing's prior.
 */
export function classScores(
  session: SessionState,
  seats: GuessesBySeat,
): readonly SeatScore[] | null {
  const { mission, outcome, landings } = session;
  if (outcome === null || outcome.ended !== 'complete' || landings.count < mission.t0) return null;
  const ideal = outcome.truth === null ? null : idealHistory(session);
  const unplaced = [...seats].map(([seat, guesses]) => {
    const own = withGuesses(session, guesses);
    const laws = standingHistory(own, 'player', Math.min(mission.t0, landings.count));
    const race = wholeRace(session, guesses);
    const counted = { seat, guesses: guesses.length, raceLoss: race };
    if (outcome.truth === null)
      return { ...counted, points: null, craftLoss: null, finalLoss: null };
    const { core, strays } = outcome.truth;
    const truth = mission.target === 'core' ? core : withStrays(core, strays);
    const curve = {
      after: laws.map(({ after }) => after),
      loss: laws.map(({ law }) => klDivergence(truth, law)),
    };
    return {
      ...counted,
      points: pointsFromLosses(curve, mission.t0, landings.count),
      finalLoss: finalLoss(curve),
      craftLoss: ideal === null ? null : meanCraftLoss(ideal, laws, mission.t0),
    };
  });
  return placed(unplaced, outcome.rankedBy, landings.count);
}

function withGuesses(session: SessionState, guesses: readonly StandingGuess[]): SessionState {
  return {
    ...session,
    guess: guesses.at(-1) ?? null,
    guesses: { count: guesses.length, items: guesses },
  };
}

/** Nats that the seat paid for all landings from t0 on, as a player does. */
function wholeRace(session: SessionState, guesses: readonly StandingGuess[]): number {
  const { mission, landings, alarms } = session;
  let sum = 0;
  let next = 0;
  for (let landing = mission.t0 + 1; landing <= landings.count; landing++) {
    while ((guesses[next]?.after ?? Infinity) < landing) next++;
    const strays = straysAt(alarms, landing);
    const law = playerRaceLaw(mission, guesses[next - 1]?.guess ?? null, strays);
    sum += raceLoss(law, columnAt(landings, landing - 1));
  }
  return sum;
}

type Unplaced = Omit<SeatScore, 'place'>;

const RACE_RESOLUTION = 0.05; // nats, as in a session

function placed(
  scores: readonly Unplaced[],
  rankedBy: 'craft' | 'loss' | 'race',
  landings: number,
): readonly SeatScore[] {
  const criterion = (score: Unplaced): number => {
    if (rankedBy === 'craft') return score.craftLoss ?? Infinity;
    if (rankedBy === 'loss') return 1 - (score.points ?? 0) / 1000;
    return score.raceLoss;
  };
  const resolution = rankedBy === 'race' ? RACE_RESOLUTION : rankingResolution(landings);
  const flew = scores.filter(({ guesses }) => guesses > 0);
  const rested = scores.filter(({ guesses }) => guesses === 0);
  return [
    ...rankByLoss(flew, criterion, resolution).map(({ entry, rank }) => ({
      ...entry,
      place: rank,
    })),
    ...rested.map(score => ({ ...score, place: null })),
  ];
}
