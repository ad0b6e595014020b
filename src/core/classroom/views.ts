import type { Problem } from '../problem.ts';
import type { SeatId } from './classEvents.ts';
import type { ClassState, Seat } from './classState.ts';
import type { SeatView, StudentView, TeacherView } from './classViews.ts';
import { roundOf } from './decideClass.ts';
import type { Round } from './round.ts';
import type { Standing } from './scores.ts';

/** What a view tells that the class itself does not know. */
export interface Surroundings {
  readonly sessionId: string | null; // of the round
  readonly code: string;
  readonly addresses: readonly string[]; // likeliest first
  readonly notices: readonly Problem[];
}

/** `places` are the standings after the rounds that were revealed; empty before the first. */
export function teacherView(
  state: ClassState,
  round: Round | null,
  places: readonly Standing[],
  surroundings: Surroundings,
): TeacherView {
  const { classId, plan, phase, asking, locked } = state;
  const placeOf = new Map(places.map(standing => [standing.seat, standing]));
  const options = roundOf(state)?.question?.options.length ?? 0;
  const answers = state.answers[state.round];
  return {
    classId,
    plan,
    phase,
    round: state.round,
    sessionId: surroundings.sessionId,
    asking,
    locked,
    code: surroundings.code,
    addresses: surroundings.addresses,
    seats: Array.from(state.seats.values(), seat => seatView(state, round, seat, placeOf)),
    answers: {
      before: tally(answers?.before, options),
      after: tally(answers?.after, options),
    },
    notices: surroundings.notices,
  };
}

function seatView(
  state: ClassState,
  round: Round | null,
  { id, name, team, status }: Seat,
  placeOf: ReadonlyMap<SeatId, Standing>,
): SeatView {
  const standing = placeOf.get(id);
  const number = round?.race.numbers.get(id);
  return {
    id,
    name,
    team,
    status,
    answered: state.asking !== null && answerOf(state, id, state.asking) !== null,
    guesses: number === undefined ? 0 : (round?.race.guesses[number]?.length ?? 0),
    points: standing === undefined ? null : Math.round(standing.points),
    place: standing?.place ?? null,
  };
}

function tally(
  answers: ReadonlyMap<SeatId, number> | undefined,
  options: number,
): readonly number[] {
  const counts = Array.from({ length: options }, () => 0);
  for (const option of answers?.values() ?? [])
    if (option < options) counts[option] = (counts[option] as number) + 1;
  return counts;
}

const answerOf = ({ answers, round }: ClassState, seat: SeatId, when: 'before' | 'after') =>
  answers[round]?.[when].get(seat) ?? null;

/** Null for a seat that never was. Whether the line is up is known at its other end alone. */
export function studentView(
  state: ClassState,
  id: SeatId,
  places: readonly Standing[],
  sessionId: string | null,
): Omit<StudentView, 'link'> | null {
  const seat = state.seats.get(id);
  if (seat === undefined) return null;
  const { plan, phase, round } = state;
  const status = statusOf(state, seat);
  const isIn = status === 'in';
  return {
    title: plan.title,
    name: seat.name,
    team: seat.team,
    status,
    phase,
    round,
    rounds: plan.rounds.length,
    sessionId: isIn ? sessionId : null,
    question: isIn ? questionFor(state, id) : null,
    rank: isIn && isRevealed(state) ? rankOf(state, id, places) : null,
  };
}

function statusOf({ banned }: ClassState, seat: Seat): StudentView['status'] {
  if (seat.status === 'gone') return banned.has(seat.resumeHash) ? 'banned' : 'removed';
  return seat.approved ? 'in' : 'waiting';
}

const isRevealed = ({ phase, asking }: ClassState): boolean =>
  phase === 'revealed' || phase === 'ended' || asking === 'after';

function questionFor(state: ClassState, seat: SeatId): StudentView['question'] {
  const { asking } = state;
  const question = roundOf(state)?.question ?? null;
  if (question === null || asking === null) return null;
  const answered = answerOf(state, seat, asking);
  const isTold = asking === 'after' && answered !== null;
  const { text, options, right } = question;
  return { text, options, when: asking, answered, right: isTold ? right : null };
}

const MOST_NAMED = 50; // of a class in which many share a place

/** Places of who is there no more are left out of the list, and stay taken. */
function rankOf(
  { plan, seats }: ClassState,
  seat: SeatId,
  places: readonly Standing[],
): StudentView['rank'] {
  const own = places.find(standing => standing.seat === seat);
  if (own === undefined) return null;
  const best = plan.ranks === 'private' ? 0 : plan.ranks.top;
  return {
    place: own.place,
    of: places.length,
    points: Math.round(own.points),
    top: places
      .filter(({ place }) => place <= best)
      .slice(0, MOST_NAMED)
      .flatMap(standing => {
        const named = seats.get(standing.seat);
        if (named === undefined || named.status === 'gone') return [];
        return [{ place: standing.place, name: named.name, points: Math.round(standing.points) }];
      }),
  };
}
