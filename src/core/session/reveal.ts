import { klDivergence } from '../scoring/divergence.ts';
import { efficientLoss } from '../scoring/efficientLoss.ts';
import { finalLoss, type LossCurve } from '../scoring/lossCurve.ts';
import { pointsFromLosses, worthLandings } from '../scoring/points.ts';
import { rankByLoss, rankingResolution } from '../scoring/ranking.ts';
import type { Law } from '../statistics/law.ts';
import { idealHistory, idealLaw, meanCraftLoss } from './craft.ts';
import type { ContestantId, RaceTotals } from './contestants.ts';
import type { HostState } from './host.ts';
import type { ContestantScore, Outcome, Truth } from './outcome.ts';
import { withStrays } from './standing.ts';
import { standingHistory, type StandingLaw } from './standingHistory.ts';
import { sequenceItems } from './sequence.ts';
import type { SessionState } from './state.ts';
import { emit, type Turn } from './turn.ts';

/** Ends the session: truth, seed and scores are told. */
export function reveal(turn: Turn, ended: Outcome['ended']): void {
  emit(turn, { type: 'revealed', outcome: outcomeOf(turn.host, ended) });
}

/** What a session comes to. A function of what was told and of the truth: verifying computes it again. */
export function outcomeOf(
  host: Pick<HostState, 'session' | 'seed' | 'truth'>,
  ended: Outcome['ended'],
): Outcome {
  return outcomeBy(yardstickOf(host, ended), host.session);
}

/** What a session's guesses are measured by: the same whoever plays. */
export interface Yardstick {
  readonly outcome: Omit<Outcome, 'scores'>;
  /** The truth if it is scored against, and what an ideal observer expected from landing t0 on. */
  readonly truth: Truth | null;
  readonly ideal: ReturnType<typeof idealHistory>;
  readonly computers: readonly Unplaced[];
}

export function yardstickOf(
  { session, seed, truth: drawn }: Pick<HostState, 'session' | 'seed' | 'truth'>,
  ended: Outcome['ended'],
): Yardstick {
  const { mission, landings } = session;
  const announced = truthAsAnnounced(drawn, session);
  const scored = landings.count >= mission.t0 && ended === 'complete';
  const truth = scored ? announced : null;
  const ideal = truth !== null ? idealHistory(session) : null;
  const rankedBy = truth === null ? 'race' : ideal === null ? 'loss' : 'craft';
  const last = ideal?.at(-1);
  return {
    outcome: {
      ended,
      seed,
      truth: announced,
      landings: landings.count,
      rankedBy,
      ...(last !== undefined && { ideal: idealLaw(last) }),
      efficientLoss:
        announced !== null && announced.core.family === 'normal'
          ? efficientLoss(landings.count)
          : null,
    },
    truth,
    ideal,
    computers: mission.contestants.map(id => scoreOf(session, id, truth, ideal)),
  };
}

/** The outcome of whoever played that session among the computers; null: of the computers alone. */
export function outcomeBy(yardstick: Yardstick, session: SessionState | null): Outcome {
  const { outcome, truth, ideal, computers } = yardstick;
  const { ended, seed, truth: told, landings, rankedBy, ...rest } = outcome;
  const player = session === null ? [] : [scoreOf(session, 'player', truth, ideal)];
  const scores = placed([...player, ...computers], rankedBy, landings);
  return { ended, seed, truth: told, landings, scores, rankedBy, ...rest };
}

function truthAsAnnounced(truth: Truth | null, session: SessionState): Truth | null {
  if (truth === null) return null;
  const decoys = session.decoys;
  return {
    core: truth.core,
    strays: decoys === null ? null : { law: decoys.law, share: decoys.share },
  };
}

export interface Unplaced extends Omit<ContestantScore, 'place'> {
  readonly id: ContestantId;
}

function scoreOf(
  session: SessionState,
  id: ContestantId,
  truth: Truth | null,
  ideal: ReturnType<typeof idealHistory>,
): Unplaced {
  const { mission, landings } = session;
  const laws = standingHistory(session, id, Math.min(mission.t0, landings.count));
  const standing = laws.at(-1)?.law as Law;
  const raceLoss = wholeRace(session, id);
  if (truth === null)
    return {
      id,
      raceLoss,
      standing,
      loss: null,
      finalLoss: null,
      points: null,
      worthLandings: null,
      craftLoss: null,
    };
  const loss = lossCurve(
    mission.target === 'core' ? truth.core : withStrays(truth.core, truth.strays),
    laws,
  );
  const last = finalLoss(loss);
  return {
    id,
    raceLoss,
    standing,
    loss,
    finalLoss: last,
    points: pointsFromLosses(loss, mission.t0, landings.count),
    worthLandings: last === null ? null : worthLandings(last),
    craftLoss: ideal === null ? null : meanCraftLoss(ideal, laws, mission.t0),
  };
}

function lossCurve(truth: Law, laws: readonly StandingLaw[]): LossCurve {
  return {
    after: laws.map(({ after }) => after),
    loss: laws.map(({ law }) => klDivergence(truth, law)),
  };
}

function wholeRace(session: SessionState, id: ContestantId): number {
  const legs: readonly RaceTotals[] = [
    ...sequenceItems(session.race.finishedLegs).map(leg => leg.totals),
    session.race.totals,
  ];
  return legs.reduce((sum, totals) => sum + (totals[id] ?? 0), 0);
}

function placed(
  scores: readonly Unplaced[],
  rankedBy: Outcome['rankedBy'],
  n: number,
): Outcome['scores'] {
  const criterion = (score: Unplaced): number => {
    if (rankedBy === 'craft') return score.craftLoss ?? Infinity;
    if (rankedBy === 'loss') return 1 - (score.points ?? 0) / 1000;
    return score.raceLoss;
  };
  const resolution = rankedBy === 'race' ? RACE_RESOLUTION : rankingResolution(n);
  return Object.fromEntries(
    rankByLoss(scores, criterion, resolution).map(({ entry: { id, ...score }, rank }) => [
      id,
      { place: rank, ...score },
    ]),
  );
}

/** Race losses closer than this, in nats, share a place: a Bayes factor of e^0.05 says nothing. */
const RACE_RESOLUTION = 0.05;
