import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classReport } from '../../../../src/core/export/classReport.ts';
import { classResults } from '../../../../src/core/export/classResults.ts';
import { classGuessesCsv } from '../../../../src/core/export/classTables.ts';
import { autopilot } from '../../../../src/core/session/autopilot.ts';
import type { HostSetup } from '../../../../src/core/session/host.ts';
import type { Outcome } from '../../../../src/core/session/outcome.ts';
import { playThrough } from '../../../../src/core/session/playThrough.ts';
import { englishReport } from '../../../../src/node/classroom/classExportWords.ts';
import { openFolderAsClass } from '../../../../src/node/classroom/homeworkCollect.ts';
import {
  encodeHomework,
  homeworkId,
  homeworkLink,
  homeworkSetup,
  readHomework,
  type Homework,
} from '../../../../src/node/classroom/homeworkFile.ts';
import { createRecorder } from '../../../../src/node/recordings/recorder.ts';

const HOMEWORK: Homework = {
  title: 'For Monday',
  round: {
    missionId: 'thin-evidence',
    flight: null,
    answers: 'at-reveal',
    question: { text: 'Which one?', options: ['MLE', 'MAP'], right: 1 },
  },
  secret: 'ab'.repeat(16),
  note: 'Take your time; read the briefing — “twice”.',
};

function setupOf(homework: Homework): HostSetup {
  const setup = homeworkSetup(homework);
  if (!setup.ok) throw new Error(setup.problem.message);
  return setup.value;
}

describe('homework', () => {
  test('is the same from its file and from its link', () => {
    const file = encodeHomework(HOMEWORK);
    const link = `https://example.org/play/${homeworkLink(HOMEWORK)}`;
    for (const text of [file, `\uFEFF${file}`, link, homeworkLink(HOMEWORK)])
      expect(readHomework(text, 'x')).toEqual({ ok: true, value: HOMEWORK });
    expect(homeworkLink(HOMEWORK)).toMatch(/^#hw=[\w-]+$/);
  });

  test('shows no seed, and gives everybody the same', () => {
    const { seed } = setupOf(HOMEWORK);
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    expect(encodeHomework(HOMEWORK)).not.toContain(seed);
    expect(setupOf({ ...HOMEWORK }).seed).toBe(seed);
    expect(setupOf({ ...HOMEWORK, secret: 'ac'.repeat(16) }).seed).not.toBe(seed);
    expect(setupOf(HOMEWORK).mission.triggers).toBe(false);
    expect(homeworkId({ ...HOMEWORK, note: '' })).not.toBe(homeworkId(HOMEWORK));
  });

  test.each([
    ['nothing', '', 'homework-invalid', ''],
    ['no JSON', 'hello', 'homework-invalid', ''],
    ['a cut link', homeworkLink(HOMEWORK).slice(0, 60), 'homework-invalid', ''],
    ['another file', '{"format":"vector-prime-mission","version":1}', 'homework-invalid', 'format'],
    ['a newer one', JSON.stringify({ ...json(), version: 2 }), 'homework-newer', ''],
    ['a short secret', JSON.stringify({ ...json(), secret: 'abc' }), 'homework-invalid', 'secret'],
    ['a field too many', JSON.stringify({ ...json(), seed: '0' }), 'homework-invalid', 'seed'],
    [
      'a question with one option',
      JSON.stringify({
        ...json(),
        round: { ...HOMEWORK.round, question: { text: 'Q', options: ['A'], right: null } },
      }),
      'homework-invalid',
      'rounds[0].question.options',
    ],
    [
      'a mission that there is not',
      JSON.stringify({ ...json(), round: { ...HOMEWORK.round, missionId: 'none' } }),
      'mission-unknown',
      '',
    ],
    [
      'a path',
      JSON.stringify({ ...json(), round: { ...HOMEWORK.round, missionId: '../../secret.json' } }),
      'mission-unknown',
      '',
    ],
    ['something huge', ' '.repeat(1 << 17), 'homework-invalid', ''],
  ])('is refused as %s, with a word on it', (_what, text, code, field) => {
    const read = readHomework(text, 'monday.vphomework.json');
    expect(read).toMatchObject({ ok: false, problem: { code } });
    if (!read.ok && field !== '') expect(read.problem.message).toContain(field);
  });

  function json() {
    return JSON.parse(encodeHomework(HOMEWORK)) as Record<string, unknown>;
  }
});

describe('what was handed in', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vector-prime-homework-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Somebody plays, waiting longer than the others before each guess. */
  function handIn(player: string, setup: HostSetup, patience: number): Outcome {
    const recorder = createRecorder({
      path: join(folder, `${player}.vprec.jsonl`),
      header: {
        gameVersion: '0.0.0',
        missionId: setup.mission.id,
        startedAt: '2042-06-15T10:00:00.000Z',
        sessionId: `session-${player.toLowerCase()}`,
        player,
        parent: null,
      },
      onProblem: problem => expect.unreachable(problem.message),
    });
    const { outcome } = playThrough(
      setup,
      state => {
        const command = autopilot(state);
        if (command?.type !== 'guess') return command;
        return state.landings.count % patience === 0 ? command : null;
      },
      events => recorder.append(events),
    ).session;
    recorder.seal();
    if (outcome === null) throw new Error('no outcome');
    return outcome;
  }

  test('becomes the results of a class, with the points that each had alone', () => {
    const setup = setupOf(HOMEWORK);
    const alone = new Map(
      ['Ada', 'Bo', 'Cleo'].map((name, i) => [name, handIn(name, setup, i + 1).scores.player]),
    );
    handIn('Dan', setupOf({ ...HOMEWORK, secret: '00'.repeat(16) }), 1);
    writeFileSync(join(folder, 'torn.vprec.jsonl'), 'no recording');
    writeFileSync(join(folder, 'notes.txt'), 'not looked at');
    for (const homework of [HOMEWORK, null]) {
      const collected = openFolderAsClass(folder, homework);
      if (!collected.ok) throw new Error(collected.problem.message);
      const { events, leftOut } = collected.value;
      expect(leftOut.map(({ file }) => file).sort()).toEqual([
        'Dan.vprec.jsonl',
        'torn.vprec.jsonl',
      ]);
      expect(events.every(({ seq }, i) => seq === i)).toBe(true);
      const results = classResults(events);
      expect(results.title).toBe(homework === null ? 'thin-evidence' : 'For Monday');
      for (const { seat, name } of results.seats) {
        const score = results.rounds[0]?.scores.find(each => each.seat === seat);
        expect(score?.points).toBeCloseTo(alone.get(name)?.points ?? NaN, 9);
        expect(score?.craftLoss ?? null).toEqual(alone.get(name)?.craftLoss ?? null);
        expect(score?.raceLoss).toBeCloseTo(alone.get(name)?.raceLoss ?? NaN, 4);
      }
      expect(results.seats.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Cleo']);
      expect(classGuessesCsv(results, 'name')).toContain('Cleo');
      expect(classReport(results, 'name', englishReport(new Date(0)))).toContain('Cleo');
    }
  });

  test('twice by the same hand is two seats; a folder without any is said so', () => {
    handIn('Ada', setupOf(HOMEWORK), 1);
    copyFileSync(join(folder, 'Ada.vprec.jsonl'), join(folder, 'Ada (2).vprec.jsonl'));
    const collected = openFolderAsClass(folder, HOMEWORK);
    expect(collected.ok && classResults(collected.value.events).seats).toHaveLength(2);
    const other = openFolderAsClass(folder, { ...HOMEWORK, secret: '00'.repeat(16) });
    expect(other).toMatchObject({ problem: { code: 'homework-none' } });
    rmSync(join(folder, 'Ada.vprec.jsonl'));
    rmSync(join(folder, 'Ada (2).vprec.jsonl'));
    expect(openFolderAsClass(folder, null)).toMatchObject({ problem: { code: 'homework-none' } });
  });
});
