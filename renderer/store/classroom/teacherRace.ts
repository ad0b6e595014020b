import type { ClassGuesses } from '../../../src/core/protocol/classroom.ts';
import type { ClassEstimatorId } from '../../theme/classLooks.ts';

/** The class as one estimator in the race, each way a line; a row whenever the guesses were told. */
export interface ClassRace {
  readonly rows: readonly ClassRaceRow[];
}

export interface ClassRaceRow {
  readonly landings: number;
  readonly leg: number; // landings when the leg of the race began
  readonly regret: Readonly<Partial<Record<ClassEstimatorId, number>>>; // nats; may be Infinity
}

export const emptyClassRace: ClassRace = { rows: [] };

const MOST_ROWS = 800; // then every other one is let go

export function withGuesses(race: ClassRace, guesses: ClassGuesses, leg: number): ClassRace {
  if (guesses.estimators.length === 0) return race;
  const row: ClassRaceRow = {
    landings: guesses.landings,
    leg,
    regret: Object.fromEntries(guesses.estimators.map(({ id, regret }) => [id, regret])),
  };
  const before = race.rows.at(-1);
  // Of one moment the last word counts; a count that runs back is another round's.
  if (before !== undefined && before.landings > row.landings) return { rows: [row] };
  const kept = before?.landings === row.landings ? race.rows.slice(0, -1) : race.rows;
  const rows = [...kept, row];
  return { rows: rows.length > MOST_ROWS ? rows.filter((_, i) => i % 2 === 1) : rows };
}

/** A line of the race: points within one leg, nats behind the best of the computers. */
export interface ClassRaceLine {
  readonly id: ClassEstimatorId;
  readonly points: readonly { readonly landing: number; readonly behind: number }[]; // finite
  readonly lost: boolean; // its loss is infinite in this leg
}

export function classRaceLines(race: ClassRace, id: ClassEstimatorId): readonly ClassRaceLine[] {
  const legs = [...new Set(race.rows.map(row => row.leg))];
  return legs.map(leg => {
    const rows = race.rows.filter(row => row.leg === leg);
    const points = rows.flatMap(({ landings, regret }) => {
      const behind = regret[id];
      return behind === undefined || !Number.isFinite(behind)
        ? []
        : [{ landing: landings, behind }];
    });
    return { id, points, lost: rows.at(-1)?.regret[id] === Infinity };
  });
}
