import { beforeAll, describe, expect, test } from 'vitest';
import { classReport } from '../../../../src/core/export/classReport.ts';
import { classResults } from '../../../../src/core/export/classResults.ts';
import type { ClassResults, RoundResults } from '../../../../src/core/export/classOutcome.ts';
import { classGuessesCsv, classResultsCsv } from '../../../../src/core/export/classTables.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import { englishReport } from '../../../../src/node/classroom/classExportWords.ts';
import { loadMissions } from '../../../../src/node/missions.ts';
import { PUPILS, sampleClass, SEED } from './sampleClass.ts';

let results: ClassResults;
let round: RoundResults;
beforeAll(() => {
  results = classResults(sampleClass());
  round = results.rounds[0] as RoundResults;
});

const rowsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map(line => line.split(','));

describe('what a class came to', () => {
  test('scores a seat as the session of one who made the same guesses', () => {
    const mission = loadMissions().find(({ id }) => id === 'first-contact');
    if (mission === undefined) throw new Error('no mission');
    const { outcome } = playThrough(
      { mission, seed: SEED, data: null },
      state => {
        if (state.phase === 'briefing') return { type: 'begin' };
        const made = state.guesses.count;
        const next = round.guesses.filter(({ seat }) => seat === 'aaaaaaaa')[made];
        return next !== undefined && state.landings.count === next.after
          ? { type: 'guess', guess: next.guess }
          : null;
      },
      () => {},
    ).session;
    const alone = outcome?.scores.player;
    const seat = round.scores.find(score => score.seat === 'aaaaaaaa');
    expect(seat?.points).toBeCloseTo(alone?.points ?? NaN, 9);
    expect(seat?.craftLoss).toBeCloseTo(alone?.craftLoss ?? NaN, 12);
    expect(seat?.finalLoss).toBeCloseTo(alone?.finalLoss ?? NaN, 12);
    expect(seat?.raceLoss).toBeCloseTo(alone?.raceLoss ?? NaN, 4);
  });

  test('places the seats that guessed, and those alone', () => {
    expect(round.scores.map(({ seat, place }) => [seat, place])).toEqual([
      ['aaaaaaaa', 1],
      ['bbbbbbbb', 2],
      ['cccccccc', null],
    ]);
  });

  test('tells with each guess what the computers had said by then, and no later', () => {
    const [first, , second] = round.guesses;
    expect(first).toMatchObject({ seat: 'aaaaaaaa', n: 3, after: 3 });
    // The mean and the spread of the first three landings.
    expect(first?.mle?.mu).toBeCloseTo(9.979682, 5);
    expect(first?.mle?.sigma).toBeCloseTo(0.5371, 4);
    expect(first?.em).toHaveLength(1);
    expect(second?.n).toBe(20);
    expect(first?.loss).toBeGreaterThan(0);
    expect(round.guesses.every(({ regret }) => regret !== null)).toBe(true);
  });

  test('keeps the answers before and after', () => {
    expect(round.answers).toEqual(
      PUPILS.map(({ seat, before, after }) => ({ seat, before, after })),
    );
  });

  test('gives awards to those who flew', () => {
    const winners = new Map(results.awards.map(({ award, seats }) => [award, seats]));
    expect(winners.get('best-predictor')).toEqual(['aaaaaaaa']);
    expect(results.awards.flatMap(({ seats }) => seats)).not.toContain('cccccccc');
  });

  test('holds neither truth nor scores of a round that was broken off', () => {
    const whole = sampleClass();
    const broken = classResults(whole.slice(0, whole.length - 200));
    expect(broken.ended).toBe(false);
    expect(broken.rounds[0]).toMatchObject({ outcome: null, scores: [] });
    expect(broken.rounds[0]?.guesses.map(({ loss }) => loss)).toEqual([null, null, null]);
    const text = JSON.stringify(broken);
    expect(text).not.toContain(SEED);
    expect(classReport(broken, 'name', englishReport(new Date(0)))).toContain('broken off');
  });
});

describe('as a table', () => {
  test('has a row for each guess with the columns that were asked for', () => {
    const rows = rowsOf(classGuessesCsv({ ...results, title: 'Monday' }, 'pseudonym'));
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual(
      expect.arrayContaining(
        'class round seat at_ms landing mu sigma n mle_mu mle_sigma em_mu em_sigma regret'.split(
          ' ',
        ),
      ),
    );
    expect(new Set(rows.map(row => row.length)).size).toBe(1);
  });

  test('keeps formulas from being run, and names from view when pseudonyms are wished', () => {
    const named = classGuessesCsv(results, 'name');
    expect(named).toContain(`"'=HYPERLINK(""http://x"")<b>"`);
    for (const csv of [
      classGuessesCsv(results, 'pseudonym'),
      classResultsCsv(results, 'pseudonym'),
    ]) {
      expect(csv).toContain('S02');
      expect(csv).not.toMatch(/Ada|HYPERLINK/);
    }
  });

  test('has a row for each seat and round', () => {
    const rows = rowsOf(classResultsCsv({ ...results, title: 'Monday' }, 'pseudonym'));
    const column = (name: string, row: number): string | undefined =>
      rows[row]?.[rows[0]?.indexOf(name) ?? -1];
    expect(rows).toHaveLength(1 + PUPILS.length);
    expect([1, 2, 3].map(row => column('question_before', row))).toEqual(['2', '1', '2']);
    expect([1, 2, 3].map(row => column('place', row))).toEqual(['1', '2', '']);
  });
});

describe('as a report', () => {
  const report = (by: 'name' | 'pseudonym'): string =>
    classReport(results, by, englishReport(new Date('2042-06-15T10:00:00Z')));

  test('is one page with nothing from elsewhere, and no script', () => {
    const html = report('name');
    expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:\/\/(?!x)|\son\w+=|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<svg');
    expect(html).toContain('Who is nearest?');
  });

  test('escapes every name and text', () => {
    const html = report('name');
    expect(html).not.toContain('<b>');
    expect(html).toContain('=HYPERLINK(&quot;http://x&quot;)&lt;b&gt;');
  });

  test('names nobody when pseudonyms are wished', () => {
    expect(report('pseudonym')).not.toMatch(/Ada|Cleo|HYPERLINK/);
    expect(report('pseudonym')).toContain('S01');
  });
});
