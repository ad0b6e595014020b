import { klDivergence } from '../scoring/divergence.ts';
import type { Law, NormalLaw } from '../statistics/law.ts';
import type { ClassEvent } from '../classroom/classEvents.ts';
import type { RoundAnswers } from '../classroom/classState.ts';
import type { ClassPlan } from '../classroom/plan.ts';
import { roundLog } from '../classroom/restoreRound.ts';
import { standings, type RoundScores } from '../classroom/scores.ts';
import type { Guess } from '../session/events.ts';
import { evolve } from '../session/evolve.ts';
import { computerTargetLaw, playerTargetLaw, straysAt, withStrays } from '../session/standing.ts';
import type { EstimateRecord, SessionState } from '../session/state.ts';
import type {
  ClassAward,
  ClassResults,
  ClassSeat,
  GuessMade,
  RoundResults,
  SeatAnswers,
  SeatResult,
} from './classOutcome.ts';
import { scoredRound, type ScoredRound } from './classScores.ts';
import { estimateParts } from './parts.ts';

/** Throws RangeError when the log does not begin with a class's opening. */
export function classResults(events: readonly ClassEvent[]): ClassResults {
  const [opened] = events;
  if (opened?.type !== 'class-opened')
    throw new RangeError(`a class begins with class-opened, got ${opened?.type ?? 'no event'}`);
  let plan: ClassPlan = opened.plan;
  const seats = new Map<string, Omit<ClassSeat, 'points' | 'place'>>();
  const change = (seat: string, to: Partial<ClassSeat>): void => {
    const known = seats.get(seat);
    if (known !== undefined) seats.set(seat, { ...known, ...to });
  };
  for (const event of events) {
    if (event.type === 'plan-changed') ({ plan } = event);
    else if (event.type === 'seat-taken') {
      const { seat, name } = event;
      const pseudonym = `S${String(seats.size + 1).padStart(2, '0')}`;
      seats.set(seat, { seat, name, pseudonym, team: null, removed: false });
    } else if (event.type === 'seat-renamed') change(event.seat, { name: event.name });
    else if (event.type === 'seat-moved') change(event.seat, { team: event.team });
    else if (event.type === 'seat-removed') change(event.seat, { removed: true });
  }
  const scored: RoundScores[] = [];
  const awards: ClassAward[] = [];
  const rounds = roundsOf(events, plan, [...seats.keys()], { scored, awards });
  const sitting = [...seats.values()].filter(({ removed }) => !removed);
  const places = new Map(
    standings(
      scored,
      sitting.map(({ seat }) => seat),
    ).map(standing => [standing.seat, standing]),
  );
  return {
    classId: opened.classId,
    title: plan.title,
    ended: events.at(-1)?.type === 'class-ended',
    durationMs: events.at(-1)?.at ?? 0,
    seats: [...seats.values()].map(seat => {
      const standing = places.get(seat.seat);
      return { ...seat, points: standing?.points ?? null, place: standing?.place ?? null };
    }),
    rounds,
    awards,
  };
}

function roundsOf(
  events: readonly ClassEvent[],
  plan: ClassPlan,
  seats: readonly string[],
  told: { readonly scored: RoundScores[]; readonly awards: ClassAward[] },
): readonly RoundResults[] {
  const sessions = new Map<number, SessionState>();
  const answers = new Map<string, SeatAnswers & { readonly round: number }>();
  for (const event of events) {
    if (event.type === 'round-told')
      sessions.set(event.round, evolve(sessions.get(event.round) ?? null, event.event));
    if (event.type === 'question-answered') {
      const { round, seat, when, option } = event;
      const key = `${round} ${seat}`;
      const known = answers.get(key) ?? { round, seat, before: null, after: null };
      answers.set(key, { ...known, [when]: option });
    }
  }
  return [...sessions].map(([round, session]) => {
    const question = plan.rounds[round]?.question ?? null;
    const own = [...answers.values()].filter(answer => answer.round === round);
    const asked = { question, answers: bothTimes(own) };
    const score = scoredRound(session, roundLog(events, round), round, asked);
    if (score !== null) {
      told.scored.push(score.scores);
      for (const { id, seats: winners, value } of score.awards)
        told.awards.push({ round, award: id, seats: winners, value });
    }
    const made = guessesOf(events, round, session, score);
    const { outcome } = session;
    return {
      round,
      mission: session.mission,
      landings: session.landings.count,
      outcome: outcome === null ? null : { ...outcome, scores: score?.computers ?? {} },
      scores: score === null ? [] : resultsOf(score, seats),
      guesses: made,
      question,
      answers: own.map(({ seat, before, after }) => ({ seat, before, after })),
    };
  });
}

function bothTimes(answers: readonly SeatAnswers[]): RoundAnswers {
  const at = (when: 'before' | 'after'): ReadonlyMap<string, number> =>
    new Map(
      answers.flatMap(({ seat, [when]: option }) => (option === null ? [] : [[seat, option]])),
    );
  return { before: at('before'), after: at('after') };
}

function resultsOf({ scores }: ScoredRound, seats: readonly string[]): readonly SeatResult[] {
  const flew = scores.seats.map(({ seat, place, score, guesses }) => {
    const { points, craftLoss, finalLoss, raceLoss } = score;
    return { seat, place, points, craftLoss, finalLoss, raceLoss, guesses };
  });
  const none = { place: null, points: null, craftLoss: null, finalLoss: null, raceLoss: null };
  const rested = seats.filter(seat => !flew.some(score => score.seat === seat));
  return [...flew, ...rested.map(seat => ({ seat, ...none, guesses: 0 }))];
}

function guessesOf(
  events: readonly ClassEvent[],
  round: number,
  session: SessionState,
  scored: ScoredRound | null,
): readonly GuessMade[] {
  const { mission, outcome, alarms, estimateHistory } = session;
  const truth = outcome?.truth ?? null;
  const target: Law | null =
    truth === null
      ? null
      : mission.target === 'core'
        ? truth.core
        : withStrays(truth.core, truth.strays);
  const history = estimateHistory.items.slice(0, estimateHistory.count);
  const best = new Map<number, number>();
  const bestAt = (index: number, after: number): number => {
    const known = best.get(index);
    if (known !== undefined || target === null) return known ?? Infinity;
    const strays = straysAt(alarms, after + 1);
    const losses = mission.contestants.map(id =>
      klDivergence(target, computerTargetLaw(mission, history[index]?.estimates[id], strays)),
    );
    best.set(index, Math.min(...losses));
    return Math.min(...losses);
  };
  const known = knownLosses(events, round, scored);
  const made: GuessMade[] = [];
  for (const event of events) {
    if (event.type !== 'seat-guessed' || event.round !== round) continue;
    const { seat, at, after, saw, guess } = event;
    const index = history.findLastIndex(record => record.after <= saw);
    const law = playerTargetLaw(mission, guess, straysAt(alarms, after + 1));
    const loss = target === null ? null : (known(seat, after, guess) ?? klDivergence(target, law));
    const regret = loss === null ? null : loss - bestAt(index, after);
    const record = history[index];
    made.push({
      seat,
      at,
      after,
      n: saw,
      guess,
      mle: bellsOf(record, 'mle')[0] ?? null,
      em: bellsOf(record, 'em'),
      loss,
      regret: regret === null || Number.isNaN(regret) || regret === -Infinity ? null : regret,
    });
  }
  return made;
}

/** Losses that the scores have worked out: a mixture's costs a millisecond, and there are thousands. */
function knownLosses(events: readonly ClassEvent[], round: number, scored: ScoredRound | null) {
  const curves = new Map<string, ReadonlyMap<number, number>>();
  for (const { seat, score } of scored?.scores.seats ?? []) {
    const { after, loss } = score.loss ?? { after: [], loss: [] };
    // The first step is of whatever stood when the race began.
    curves.set(seat, new Map(after.slice(1).map((step, i) => [step, loss[i + 1] as number])));
  }
  const last = new Map<string, Guess>(); // that stood from there on
  for (const event of events)
    if (event.type === 'seat-guessed' && event.round === round)
      last.set(`${event.seat} ${event.after}`, event.guess);
  return (seat: string, after: number, guess: Guess): number | undefined =>
    last.get(`${seat} ${after}`) === guess ? curves.get(seat)?.get(after) : undefined;
}

function bellsOf(record: EstimateRecord | undefined, id: 'mle' | 'em'): readonly NormalLaw[] {
  const estimate = record?.estimates[id];
  return estimate === undefined ? [] : (estimateParts(estimate)?.bells ?? []);
}
