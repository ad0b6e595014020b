import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_FLIGHT, freeFlightMission } from '../../src/core/missions/freeFlight.ts';
import { succeed } from '../../src/core/problem.ts';
import type { StudentView } from '../../src/core/protocol/classroom.ts';
import type { StudentLink } from '../../src/net/studentLink.ts';
import { listen, until } from '../contract/listen.ts';
import { openClass, type OpenClass } from './aClass.ts';

let open: OpenClass | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const guess = (mu: number) =>
  ({ type: 'guess', guess: { family: 'normal', mu, sigma: 1 } }) as const;

function watched(link: StudentLink): StudentView[] {
  const views: StudentView[] = [];
  link.watch(view => views.push(view));
  return views;
}

describe('a class over the network', () => {
  test('flies a round that each student hears with their own guesses and total', async () => {
    open = await openClass();
    const [ada, bob] = await Promise.all([open.join('Ada'), open.join('Bob')]);
    const views = watched(ada);
    expect(open.teacher.submit({ type: 'next' })).toEqual({ ok: true, value: null });
    await until(() => views.at(-1)!.sessionId !== null, 'the round');
    const { sessionId } = views.at(-1)!;
    const sessions = await Promise.all([ada, bob].map(link => link.session(sessionId!)));
    const [adas, bobs] = sessions.map(session => {
      if (!session.ok) throw new Error(session.problem.message);
      return session.value;
    });
    const [first, second] = [listen(adas!), listen(bobs!)];
    open.teacher.submit({ type: 'set-speed', speed: 4 });
    expect(open.teacher.submit({ type: 'begin' })).toEqual({ ok: true, value: null });
    await until(() => first.events.some(({ type }) => type === 'landed'), 'a landing');
    expect(await adas!.submit(guess(10))).toEqual({ ok: true, value: null });
    expect(await bobs!.submit(guess(30))).toEqual({ ok: true, value: null });
    await until(() => first.closes.length + second.closes.length === 2, 'both ends');
    const landed = [first, second].map(({ events }) =>
      events.findLast(event => event.type === 'landed'),
    );
    expect(landed[0]?.positions).toEqual(landed[1]?.positions);
    expect(landed[0]?.totals.mle).toBe(landed[1]?.totals.mle);
    expect(landed[0]?.totals.player).not.toBe(landed[1]?.totals.player);
    for (const { events } of [first, second]) {
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i));
      expect(events.filter(({ type }) => type === 'guessed')).toHaveLength(1);
      expect(events.at(-1)?.type).toBe('revealed');
    }
    await until(() => views.at(-1)!.rank !== null, 'the ranks');
    expect(views.at(-1)!.rank!.of).toBe(2);
  });

  test('flies on with the drones that its teacher adds', async () => {
    open = await openClass({
      mission: () =>
        succeed({ mission: { ...freeFlightMission(DEFAULT_FLIGHT), landings: 40 }, data: null }),
    });
    const ada = await open.join('Ada');
    open.teacher.submit({ type: 'next' });
    const session = await ada.session(`${open.server.classId}-1`);
    if (!session.ok) throw new Error(session.problem.message);
    const heard = listen(session.value);
    open.teacher.submit({ type: 'begin' });
    expect(open.teacher.submit({ type: 'add-drones', count: 20 })).toEqual({
      ok: true,
      value: null,
    });
    open.teacher.submit({ type: 'set-speed', speed: 10 });
    await until(() => heard.closes.length > 0, 'the end');
    const last = heard.events.findLast(event => event.type === 'landed');
    expect((last?.first ?? 0) + (last?.positions.length ?? 0) - 1).toBe(60);
  });
});
