import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classResults } from '../../../../src/core/export/classResults.ts';
import { openClassHistory, type ClassHistory } from '../../../../src/node/classroom/history.ts';
import { sampleClass } from './sampleClass.ts';

let folder: string;
let history: ClassHistory;
let today: string;
const options = { onProblem: () => expect.unreachable(), now: () => new Date(today) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vector-prime-history-'));
  today = '2042-06-15T10:00:00Z';
  history = openClassHistory(join(folder, 'classes.db'), options);
  history.journal.append('class-1', sampleClass());
});
afterEach(() => {
  history.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that comes later. */
function reopen(): void {
  history.close();
  history = openClassHistory(join(folder, 'classes.db'), options);
}

describe('the classes of many days', () => {
  test('are listed with what they came to, the latest first', () => {
    today = '2042-06-22T10:00:00Z';
    const whole = sampleClass('class-2');
    history.journal.append('class-2', whole.slice(0, 600));
    expect(history.list()[0]).toMatchObject({ classId: 'class-2', rounds: 0 });
    reopen();
    const [latest, first] = history.list();
    expect(latest).toMatchObject({ classId: 'class-2', ended: false, rounds: 1, meanPoints: null });
    expect(first).toMatchObject({
      classId: 'class-1',
      openedAt: '2042-06-15T10:00:00.000Z',
      ended: true,
      seats: 3,
      guesses: 3,
      rightBefore: 1 / 3,
      rightAfter: 2 / 3,
    });
    history.journal.append('class-2', whole.slice(600));
    expect(history.list()[0]?.meanPoints).toBe(first?.meanPoints);
    expect(first?.meanPoints).toBeGreaterThan(0);
  });

  test('tell how somebody did on each of them', () => {
    today = '2042-06-22T10:00:00Z';
    history.journal.append('class-2', sampleClass('class-2'));
    const days = history.seat('Ada');
    expect(days.map(({ classId, place, round }) => [classId, place, round])).toEqual([
      ['class-2', 1, 0],
      ['class-1', 1, 0],
    ]);
    expect(history.seat('Nobody')).toEqual([]);
  });

  test('come to the same when they are read again', () => {
    reopen();
    expect(history.results('class-1')).toEqual({ ok: true, value: classResults(sampleClass()) });
    expect(history.results('class-9')).toMatchObject({ problem: { code: 'class-unknown' } });
  });
});

describe('names', () => {
  const bytesLeft = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'latin1'))
      .join('');

  test('are gone from every byte once they are erased; results and secrets besides stay or go as said', () => {
    history.list();
    expect(bytesLeft()).toContain('Cleo');
    const before = history.results('class-1');
    expect(history.pseudonymise('class-1')).toEqual({ ok: true, value: null });
    const after = history.results('class-1');
    if (!before.ok || !after.ok) throw new Error('no results');
    expect(after.value.seats.map(({ name }) => name)).toEqual(['S01', 'S02', 'S03']);
    expect(after.value.rounds).toEqual(before.value.rounds);
    expect(history.seat('Ada')).toEqual([]);
    expect(bytesLeft()).not.toMatch(/Ada|Cleo|HYPERLINK|1111111111111111/);
    reopen();
    expect(history.list()[0]).toMatchObject({ seats: 3, guesses: 3 });
  });

  test('and classes cannot be erased while the class runs, and can after its host was killed', () => {
    history.journal.append('class-2', sampleClass('class-2').slice(0, 600));
    expect(history.pseudonymise('class-2')).toMatchObject({ problem: { code: 'class-not-over' } });
    expect(history.remove('class-2')).toMatchObject({ problem: { code: 'class-not-over' } });
    reopen();
    expect(history.pseudonymise('class-2').ok).toBe(true);
    expect(history.remove('class-2').ok).toBe(true);
    expect(history.list().map(({ classId }) => classId)).toEqual(['class-1']);
    expect(history.pseudonymise('class-9')).toMatchObject({ problem: { code: 'class-unknown' } });
  });
});
