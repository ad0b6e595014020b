import type { NormalLaw } from '../statistics/law.ts';
import type { ClassResults, ClassSeat, RoundResults } from './classOutcome.ts';
import { basesOf, partsOf } from './parts.ts';
import { csvOf, type Cell, type Column, type Table } from './table.ts';

export type NamedBy = 'name' | 'pseudonym';

const column = (name: string, about: string): Column => ({ name, unit: null, about });

/** One row a guess, with what was known then. mu and sigma are in the unit of the row. */
export function classGuessesTable(results: ClassResults, by: NamedBy): Table {
  const two = results.rounds.some(({ mission }) => basesOf(mission) === 2);
  const pair = (of: string, about: string): readonly Column[] => [
    column(`${of}mu`, `${about}: peak of the bell`),
    column(`${of}sigma`, `${about}: its standard deviation`),
    ...(two && of !== 'mle_'
      ? [
          column(`${of}mu_2`, `${about}: peak of the second bell`),
          column(`${of}sigma_2`, `${about}: its standard deviation`),
        ]
      : []),
  ];
  return {
    name: 'class-guesses',
    columns: [
      column('class', 'title of the class'),
      column('round', 'number of the round, from 1'),
      column('mission', 'identity of the mission'),
      column('seat', 'who guessed'),
      column('team', 'their team'),
      column('at_ms', 'time since the class was opened'),
      column('landing', 'landings before it; it stands from the next one on'),
      column('unit', 'of mu and sigma'),
      ...pair('', 'the guess'),
      ...(two ? [column('weight', 'the guess: weight of the first bell')] : []),
      column('n', 'landings that the player had seen'),
      ...pair('mle_', 'what the MLE had said by then'),
      ...pair('em_', 'what EM had said by then'),
      column('loss', 'KL(truth || guess), nats'),
      column('regret', 'that less the smallest of a computer then, nats'),
    ],
    rows: results.rounds.flatMap(round => {
      const seats = new Map(results.seats.map(seat => [seat.seat, seat]));
      return round.guesses.map(made => {
        const { weights, bells } = partsOf(made.guess);
        const seat = seats.get(made.seat);
        return [
          results.title,
          round.round + 1,
          round.mission.id,
          nameOf(seat, by),
          seat?.team ?? null,
          made.at,
          made.after,
          round.mission.unit,
          ...bellPair(bells, two),
          ...(two ? [weights[0] ?? null] : []),
          made.n,
          ...bellPair(made.mle === null ? [] : [made.mle], false),
          ...bellPair(made.em, two),
          made.loss,
          made.regret,
        ];
      });
    }),
  };
}

function bellPair(bells: readonly NormalLaw[], two: boolean): readonly Cell[] {
  const one = (bell: NormalLaw | undefined): readonly Cell[] => [
    bell?.mu ?? null,
    bell?.sigma ?? null,
  ];
  return two ? [...one(bells[0]), ...one(bells[1])] : one(bells[0]);
}

/** One row a seat and round. */
export function classResultsTable(results: ClassResults, by: NamedBy): Table {
  return {
    name: 'class-results',
    columns: [
      column('class', 'title of the class'),
      column('round', 'number of the round, from 1'),
      column('mission', 'identity of the mission'),
      column('seat', 'whose row this is'),
      column('team', 'their team'),
      column('place', 'among the seats; ties share one'),
      column('points', '0 to 1000'),
      column('craft_loss', 'mean loss with the luck of the draw removed, nats'),
      column('final_loss', 'of the guess that stood at the end, nats'),
      column('race_loss', 'over the whole race, nats'),
      column('guesses', 'how many were made'),
      column('question_before', 'option chosen before the flight, from 1'),
      column('question_after', 'option chosen after the reveal, from 1'),
      column('question_right', 'the right option, from 1; empty: there is none'),
    ],
    rows: results.rounds.flatMap(round =>
      results.seats.map(seat => rowOf(results, round, seat, by)),
    ),
  };
}

function rowOf(
  { title }: ClassResults,
  { round, mission, scores, answers, question }: RoundResults,
  seat: ClassSeat,
  by: NamedBy,
): readonly Cell[] {
  const score = scores.find(each => each.seat === seat.seat);
  const answer = answers.find(each => each.seat === seat.seat);
  const counted = (index: number | null | undefined): number | null =>
    index === null || index === undefined ? null : index + 1;
  return [
    title,
    round + 1,
    mission.id,
    nameOf(seat, by),
    seat.team,
    score?.place ?? null,
    score?.points ?? null,
    score?.craftLoss ?? null,
    score?.finalLoss ?? null,
    score?.raceLoss ?? null,
    score?.guesses ?? null,
    counted(answer?.before),
    counted(answer?.after),
    counted(question?.right),
  ];
}

export const nameOf = (seat: ClassSeat | undefined, by: NamedBy): string => seat?.[by] ?? '';

export const classGuessesCsv = (results: ClassResults, by: NamedBy): string =>
  csvOf(classGuessesTable(results, by));

export const classResultsCsv = (results: ClassResults, by: NamedBy): string =>
  csvOf(classResultsTable(results, by));
