import { meanClipped, type LossCurve } from '../scoring/lossCurve.ts';
import type { SessionState } from '../session/state.ts';
import type { SeatId } from './classEvents.ts';
import type { RoundAnswers } from './classState.ts';
import type { ClassQuestion } from './plan.ts';
import type { HeardGuess, Round } from './round.ts';
import type { RoundScores, SeatScore } from './scores.ts';

/**
 * What somebody can be best at beside the leaderboard. Each is a number worked out from the seat's own log and the
 * truth; who cannot be told apart shares it, and it is given to nobody where it says nothing.
 */
export const AWARDS = [
  'closest-sigma',
  'calmest',
  'best-learner',
  'first-there',
  'best-predictor',
  'most-improved',
] as const;
export type AwardId = (typeof AWARDS)[number];

export interface Award {
  readonly id: AwardId;
  readonly seats: readonly SeatId[];
  /** See each award's definition for its unit; 1 for `most-improved`. */
  readonly value: number;
}

interface Candidate extends SeatScore {
  readonly heard: readonly HeardGuess[];
}

interface Definition {
  /** Null: the seat does not come into question. */
  readonly value: (seat: Candidate, session: SessionState) => number | null;
  readonly best: 'least' | 'most';
  readonly resolution: number; // values closer than this are the same
}

const SETTLED = 0.1; // nats
const STEADY = 0.5; // nats
const SWARM = 40; // landings that an announcement without an end is looked at for
const LEARNT = 0.02; // nats

const DEFINITIONS: Readonly<Record<Exclude<AwardId, 'most-improved'>, Definition>> = {
  /** |ln(s / sigma)| of the bell that stood at the end: twice too wide is as far off as half as wide. One base. */
  'closest-sigma': {
    value: ({ heard }, { outcome }) => {
      const core = outcome?.truth?.core;
      const guess = heard.at(-1)?.guess;
      if (core?.family !== 'normal' || guess?.family !== 'normal') return null;
      return Math.abs(Math.log(guess.sigma / core.sigma));
    },
    best: 'least',
    resolution: 0.005,
  },
  /**
   * How far the middle of the bell went, in the truth's sigmas, from where it stood when strays were first announced
   * in flight, while they fell. Who had no bell then, or ended with a loss above 0.5 nats, slept.
   */
  calmest: {
    value: ({ heard, score }, session) => {
      const core = session.outcome?.truth?.core;
      const swarm = firstSwarm(session);
      if (core?.family !== 'normal' || swarm === null) return null;
      const before = heard.findLast(({ after }) => after <= swarm.from)?.guess;
      if (before?.family !== 'normal' || !((score.finalLoss ?? Infinity) <= STEADY)) return null;
      const moved = heard.flatMap(({ after, guess }) =>
        after > swarm.from && after <= swarm.to && guess.family === 'normal'
          ? [Math.abs(guess.mu - before.mu) / core.sigma]
          : [],
      );
      return Math.max(0, ...moved);
    },
    best: 'least',
    resolution: 0.01,
  },
  /** Mean loss of the first third of the race less that of the last third, nats, each loss counted up to 1. */
  'best-learner': {
    value: ({ score }, session) => {
      const race = raceOf(session);
      if (score.loss === null || race === null) return null;
      const { from, to, third } = race;
      const drop =
        meanClipped(score.loss, from, from + third - 1) -
        meanClipped(score.loss, to - third + 1, to);
      return drop > LEARNT ? drop : null;
    },
    best: 'most',
    resolution: 0.005,
  },
  /** The landing from which on the loss stayed at 0.1 nats or below. */
  'first-there': {
    value: ({ score }) => (score.loss === null ? null : settledAt(score.loss)),
    best: 'least',
    resolution: 0.5,
  },
  /** Loss of the whole race, nats. */
  'best-predictor': {
    value: ({ score }) => (Number.isFinite(score.raceLoss) ? score.raceLoss : null),
    best: 'least',
    resolution: 0.05,
  },
};

/** Awards of a round that is over. `answers` and `question` are those of the round. */
export function awardsOf(
  round: Round,
  scores: RoundScores,
  question: ClassQuestion | null,
  answers: RoundAnswers | null,
): readonly Award[] {
  const { session } = round.host;
  const candidates = scores.seats.map((seat): Candidate => {
    const number = round.race.numbers.get(seat.seat);
    return { ...seat, heard: number === undefined ? [] : (round.race.guesses[number] ?? []) };
  });
  return AWARDS.flatMap(id => {
    const award =
      id === 'most-improved'
        ? mostImproved(question, answers)
        : awardBy(id, DEFINITIONS[id], candidates, session);
    return award === null ? [] : [award];
  });
}

function awardBy(
  id: AwardId,
  { value, best, resolution }: Definition,
  candidates: readonly Candidate[],
  session: SessionState,
): Award | null {
  const valued = candidates.flatMap(candidate => {
    const worth = value(candidate, session);
    return worth === null || Number.isNaN(worth) ? [] : [{ seat: candidate.seat, worth }];
  });
  if (valued.length === 0) return null;
  const worths = valued.map(({ worth }) => worth);
  const top = best === 'least' ? Math.min(...worths) : Math.max(...worths);
  const seats = valued.filter(({ worth }) => Math.abs(worth - top) < resolution);
  return { id, seats: seats.map(({ seat }) => seat), value: top };
}

/** All whose answer was wrong before the flight and right after it. */
function mostImproved(question: ClassQuestion | null, answers: RoundAnswers | null): Award | null {
  const right = question?.right ?? null;
  if (right === null || answers === null) return null;
  const seats = [...answers.after]
    .filter(([seat, option]) => {
      const before = answers.before.get(seat);
      return option === right && before !== undefined && before !== right;
    })
    .map(([seat]) => seat);
  return seats.length === 0 ? null : { id: 'most-improved', seats, value: 1 };
}

function firstSwarm({ alarms, mission }: SessionState): { from: number; to: number } | null {
  for (let i = 0; i < alarms.count; i++) {
    const alarm = alarms.items[i];
    if (alarm?.type === 'decoys-announced' && alarm.after > mission.t0)
      return { from: alarm.after, to: alarm.until ?? alarm.after + SWARM };
  }
  return null;
}

/** The landings that are scored, and a third of them; null of too few. */
function raceOf({ mission, landings }: SessionState) {
  const third = Math.floor((landings.count - mission.t0 + 1) / 3);
  return third < 1 ? null : { from: mission.t0, to: landings.count, third };
}

function settledAt({ after, loss }: LossCurve): number | null {
  const last = loss.findLastIndex(value => !(value <= SETTLED));
  return after[last + 1] ?? null;
}
