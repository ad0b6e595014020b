import { afterEach, expect, test } from 'vitest';
import type { ClassEvent } from '../../src/core/classroom/classEvents.ts';
import { fail, succeed } from '../../src/core/problem.ts';
import type { JournalPort } from '../../src/node/classroom/journalPort.ts';
import { listen, until } from '../contract/listen.ts';
import { openClass, shortMission, type OpenClass } from './aClass.ts';

const opened: OpenClass[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A disk that can be looked at, and that forgets what comes after a kill. */
function memoryJournal(kept: ClassEvent[] = []) {
  let alive = true;
  const journal: JournalPort = {
    append: (_id, events) => {
      if (alive) kept.push(...events);
      return true;
    },
    read: id =>
      kept[0]?.type === 'class-opened' && kept[0].classId === id
        ? succeed(kept)
        : fail('class-unknown', `there is no class ${id}`),
    classes: () => [],
    remove: () => {},
    close: () => {},
  };
  return { journal, kept, kill: () => (alive = false) };
}

const guess = (mu: number) =>
  ({ type: 'guess', guess: { family: 'normal', mu, sigma: 1 } }) as const;

test('a class whose host was killed in mid-round goes on from its log, and loses no guess', async () => {
  const mission = { ...shortMission(), landings: 120, ratePerSecond: 30 };
  const options = { mission: () => succeed({ mission, data: null }) };
  const disk = memoryJournal();
  const first = await openClass({ ...options, journal: disk.journal });
  opened.push(first);
  const { port, classId, code } = first.server;
  const link = await first.join('Ada');
  // A round before, which the places of the next one build on.
  first.teacher.submit({ type: 'next' });
  first.teacher.submit({ type: 'begin' });
  const earlier = await link.session(`${classId}-1`);
  if (!earlier.ok) throw new Error(earlier.problem.message);
  await until(() => first.teacher.feed() !== null, 'the feed');
  expect(await earlier.value.submit(guess(9))).toEqual({ ok: true, value: null });
  await new Promise(resolve => setTimeout(resolve, 600));
  first.teacher.submit({ type: 'end-round' });
  first.teacher.submit({ type: 'next' });
  first.teacher.submit({ type: 'begin' });
  const session = await link.session(`${classId}-2`);
  if (!session.ok) throw new Error(session.problem.message);
  const heard = listen(session.value);
  await until(() => heard.events.some(({ type }) => type === 'landed'), 'a landing');
  expect(await session.value.submit(guess(10))).toEqual({ ok: true, value: null });
  await new Promise(resolve => setTimeout(resolve, 300));

  disk.kill();
  await first.server.close();
  const told = heard.events.length;
  const started = performance.now();
  const second = await openClass({
    ...options,
    port,
    journal: memoryJournal([...disk.kept]).journal,
    resume: classId,
  });
  opened.push(second);
  expect(second.server).toMatchObject({ classId, code, port });
  await until(() => second.view().seats[0]?.status === 'here', 'the student');
  expect(performance.now() - started).toBeLessThan(3000);
  expect(second.view()).toMatchObject({ phase: 'flying', round: 1 });
  expect(second.view().seats[0]).toMatchObject({ name: 'Ada', guesses: 1, place: 1 });
  expect(await session.value.submit(guess(11))).toEqual({ ok: true, value: null });
  await until(() => heard.closes.length > 0, 'the end of the round');
  expect(heard.events.length).toBeGreaterThan(told);
  expect(heard.events.map(({ seq }) => seq)).toEqual(heard.events.map((_, i) => i));
  expect(heard.events.filter(({ type }) => type === 'guessed')).toHaveLength(2);
  expect(heard.events.at(-1)?.type).toBe('revealed');
});

test('a class that was kept nowhere cannot be gone on with', async () => {
  await expect(openClass({ journal: memoryJournal().journal, resume: 'x-ABCDEF' })).rejects.toThrow(
    /no class/,
  );
});
