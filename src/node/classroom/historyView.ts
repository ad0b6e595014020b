import type { ClassResults, RoundResults } from '../../core/export/classOutcome.ts';
import type { PastClassResults, PastRound } from '../../core/protocol/pastClasses.ts';
import { fail, succeed, type Result } from '../../core/problem.ts';
import type { ClassHistory } from './history.ts';

/** One class as its screen shows it. */
export function pastClassResults(history: ClassHistory, classId: string): Result<PastClassResults> {
  const results = history.results(classId);
  if (!results.ok) return results;
  const listed = history.list().find(each => each.classId === classId);
  if (listed === undefined)
    return fail('class-unknown', `there is no class ${classId}`, { classId });
  const { title, ended, seats, rounds } = results.value;
  return succeed({
    classId,
    title,
    openedAt: listed.openedAt,
    ended,
    seats: seats
      .filter(({ removed }) => !removed)
      .map(({ seat, name, team, points, place }) => ({ seat, name, team, points, place }))
      .sort(
        (a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.name.localeCompare(b.name),
      ),
    rounds: rounds.map(round => roundView(round, results.value)),
  });
}

function roundView(
  { round, mission, landings, outcome, scores, question, answers }: RoundResults,
  { awards }: ClassResults,
): PastRound {
  const count = (when: 'before' | 'after', option: number): number =>
    answers.filter(answer => answer[when] === option).length;
  return {
    round,
    missionId: mission.id,
    landings,
    revealed: outcome !== null,
    scores: scores.flatMap(({ seat, place, points, craftLoss, guesses }) =>
      place === null ? [] : [{ seat, place, points, craftLoss, guesses }],
    ),
    question:
      question === null
        ? null
        : {
            text: question.text,
            right: question.right,
            options: question.options.map((text, i) => ({
              text,
              before: count('before', i),
              after: count('after', i),
            })),
          },
    awards: awards
      .filter(each => each.round === round)
      .map(({ award, seats }) => ({ award, seats })),
  };
}
