import { afterEach, describe, expect, test } from 'vitest';
import { succeed } from '../../src/core/problem.ts';
import type { StudentView } from '../../src/core/protocol/classroom.ts';
import { listen, until } from '../contract/listen.ts';
import { openClass, shortMission, type OpenClass } from './aClass.ts';
import { openProxy, type Proxy } from './proxy.ts';

const SECRET = 'ffeeddccbbaa99887766554433221100';
const guess = { type: 'guess', guess: { family: 'normal', mu: 10, sigma: 1 } } as const;

let aClass: OpenClass;
let proxy: Proxy;
afterEach(async () => {
  proxy.close();
  await aClass.close();
});

/** A student in mid-flight, whose network is in our hands. */
async function flying() {
  const mission = { ...shortMission(), landings: 400, ratePerSecond: 40 };
  aClass = await openClass({ mission: () => succeed({ mission, data: null }) });
  proxy = await openProxy(aClass.address);
  const link = await aClass.join('Ada', SECRET, proxy.address);
  const views: (StudentView & { readonly at: number })[] = [];
  link.watch(view => views.push({ ...view, at: performance.now() }));
  aClass.teacher.submit({ type: 'next' });
  const session = await link.session(`${aClass.server.classId}-1`);
  if (!session.ok) throw new Error(session.problem.message);
  const heard = listen(session.value);
  aClass.teacher.submit({ type: 'begin' });
  const landings = () =>
    heard.events.reduce(
      (n, event) => n + (event.type === 'landed' ? event.positions.length : 0),
      0,
    );
  await until(() => landings() > 10, 'some landings');
  const lineIs = (line: 'up' | 'lost') =>
    until(() => views.at(-1)!.link === line, `the line ${line}`);
  return { session: session.value, heard, views, landings, lineIs };
}

describe('a student whose network goes', () => {
  test('comes back by itself to the same seat, with nothing missing and each guess counted once', async () => {
    const { session, heard, landings, lineIs, views } = await flying();
    expect(await session.submit(guess)).toEqual({ ok: true, value: null });
    proxy.cut();
    await lineIs('lost');
    const answer = session.submit({ ...guess, guess: { ...guess.guess, mu: 11 } });
    const before = landings();
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(landings()).toBe(before);
    expect(aClass.view().seats).toMatchObject([{ name: 'Ada', status: 'away', guesses: 1 }]);
    proxy.mend();
    const mended = performance.now();
    await lineIs('up');
    expect(views.at(-1)!.at - mended).toBeLessThan(700);
    expect(await answer).toEqual({ ok: true, value: null });
    await until(() => landings() > before + 50, 'what was missed');
    await until(() => aClass.view().seats[0]?.guesses === 2, 'the guess');
    expect(aClass.view().seats).toMatchObject([{ name: 'Ada', status: 'here' }]);
    expect(heard.events.map(({ seq }) => seq)).toEqual(heard.events.map((_, i) => i));
    expect(heard.events.filter(({ type }) => type === 'guessed')).toHaveLength(2);
  });

  test('notices within three seconds that it fell silent, and is back at once when it returns', async () => {
    const { heard, landings, lineIs, views } = await flying();
    proxy.silence();
    const silent = performance.now();
    await lineIs('lost');
    expect(performance.now() - silent).toBeLessThan(3300);
    const before = landings();
    await new Promise(resolve => setTimeout(resolve, 700));
    proxy.mend();
    const mended = performance.now();
    await lineIs('up');
    expect(views.at(-1)!.at - mended).toBeLessThan(700);
    await until(() => landings() > before + 50, 'what was missed');
    expect(heard.events.map(({ seq }) => seq)).toEqual(heard.events.map((_, i) => i));
  });

  test('who brings another secret gets another seat', async () => {
    await flying();
    const thief = await aClass.join('Ada', '0123456789abcdef0123456789abcdef');
    const names: string[] = [];
    thief.watch(({ name }) => names.push(name));
    expect(names).toEqual(['Ada 2']);
    await until(() => aClass.view().seats.length === 2, 'the other seat');
    expect(aClass.view().seats.map(({ name, status }) => [name, status])).toEqual([
      ['Ada', 'here'],
      ['Ada 2', 'here'],
    ]);
  });
});
