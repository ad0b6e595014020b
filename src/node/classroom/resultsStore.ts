import type { ClassResults, RoundResults } from '../../core/export/classOutcome.ts';
import type { Database } from './journalDatabase.ts';

/** Writes what a class came to into its tables, in place of what stood there. */
export function storeResults(database: Database, results: ClassResults, events: number): void {
  const row = database.prepare('SELECT id FROM classes WHERE class_id = ?').get(results.classId) as
    { readonly id: number } | undefined;
  if (row === undefined) return;
  const { id } = row;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const table of ['awards', 'answers', 'guesses', 'scores', 'rounds', 'seats'])
      database.prepare(`DELETE FROM ${table} WHERE class = ?`).run(id);
    const seats = database.prepare('INSERT INTO seats VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const { seat, name, pseudonym, team, removed, points } of results.seats)
      seats.run(id, seat, name, pseudonym, team, removed ? 1 : 0, points);
    for (const round of results.rounds) storeRound(database, id, round);
    const awards = database.prepare('INSERT INTO awards VALUES (?, ?, ?, ?, ?)');
    for (const { round, award, seats: winners, value } of results.awards)
      for (const seat of winners) awards.run(id, round, award, seat, value);
    database.prepare('UPDATE classes SET results_to = ? WHERE id = ?').run(events, id);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function storeRound(database: Database, id: number, results: RoundResults): void {
  const { round, mission, landings, outcome, question } = results;
  const ended = outcome?.ended ?? 'interrupted';
  database
    .prepare('INSERT INTO rounds VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      round,
      mission.id,
      mission.unit,
      landings,
      ended,
      question?.text ?? null,
      question?.right ?? null,
    );
  const scores = database.prepare('INSERT INTO scores VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { seat, place, points, craftLoss, finalLoss, raceLoss, guesses } of results.scores)
    scores.run(id, round, seat, place, points, craftLoss, finalLoss, raceLoss, guesses);
  const guesses = database.prepare(
    'INSERT INTO guesses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const [number, made] of results.guesses.entries()) {
    const { seat, at, after, n, guess, mle, em, loss, regret } = made;
    const bells = [mle?.mu, mle?.sigma, em[0]?.mu, em[0]?.sigma].map(value => value ?? null);
    guesses.run(
      id,
      round,
      number,
      seat,
      Math.round(at),
      after,
      n,
      JSON.stringify(guess),
      ...bells,
      loss,
      regret,
    );
  }
  const answers = database.prepare('INSERT INTO answers VALUES (?, ?, ?, ?, ?)');
  for (const { seat, before, after } of results.answers)
    answers.run(id, round, seat, before, after);
}

/** One class in a list across days. */
export interface ClassSummary {
  readonly classId: string;
  readonly title: string;
  readonly openedAt: string; // ISO 8601 in UTC, wall clock
  readonly ended: boolean;
  readonly seats: number;
  readonly rounds: number;
  readonly guesses: number;
  readonly meanPoints: number | null; // of the seats that guessed, a round
  /** Of the answers to questions with a right option, from 0 to 1. */
  readonly rightBefore: number | null;
  readonly rightAfter: number | null;
}

export function classSummaries(database: Database): readonly ClassSummary[] {
  const share = (column: string): string =>
    `(SELECT avg(${column} = right_option) FROM answers JOIN rounds USING (class, round)
      WHERE class = classes.id AND right_option IS NOT NULL AND ${column} IS NOT NULL)`;
  return database
    .prepare(
      `SELECT class_id AS classId, title, opened_at AS openedAt, ended,
         (SELECT count(*) FROM seats WHERE class = classes.id AND removed = 0) AS seats,
         (SELECT count(*) FROM rounds WHERE class = classes.id) AS rounds,
         (SELECT count(*) FROM guesses WHERE class = classes.id) AS guesses,
         (SELECT avg(points) FROM scores WHERE class = classes.id AND guesses > 0) AS meanPoints,
         ${share('before_option')} AS rightBefore, ${share('after_option')} AS rightAfter
       FROM classes ORDER BY opened_at DESC, id DESC`,
    )
    .all()
    .map(row => {
      const { ended, ...rest } = plain(row) as unknown as Omit<ClassSummary, 'ended'> & {
        ended: number;
      };
      return { ...rest, ended: ended === 1 };
    });
}

/** How somebody of that name did, the latest class first: names are all that days have in common. */
export interface SeatOnADay {
  readonly classId: string;
  readonly title: string;
  readonly openedAt: string;
  readonly round: number;
  readonly mission: string;
  readonly place: number | null;
  readonly points: number | null;
  readonly craftLoss: number | null;
}

export function seatAcrossDays(database: Database, name: string): readonly SeatOnADay[] {
  return database
    .prepare(
      `SELECT class_id AS classId, title, opened_at AS openedAt, round, mission, place,
         scores.points AS points, craft_loss AS craftLoss
       FROM seats JOIN scores USING (class, seat) JOIN rounds USING (class, round)
         JOIN classes ON classes.id = class
       WHERE name = ? AND removed = 0 ORDER BY opened_at DESC, round`,
    )
    .all(name)
    .map(row => plain(row) as unknown as SeatOnADay);
}

/** A row without what the library adds to it. */
function plain(row: unknown): Readonly<Record<string, unknown>> {
  const { _metadata, ...rest } = row as Record<string, unknown>;
  return rest;
}
