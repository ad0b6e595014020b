import { afterEach, expect, test } from 'vitest';
import { succeed } from '../../src/core/problem.ts';
import type { Command } from '../../src/core/session/commands.ts';
import type { Outcome } from '../../src/core/session/outcome.ts';
import { listen, until } from '../contract/listen.ts';
import { seedNeedles, truthNeedles } from '../contract/needles.ts';
import { mission } from '../support/missions.ts';
import { openClass, type OpenClass } from './aClass.ts';
import { openProxy, type Proxy } from './proxy.ts';

let aClass: OpenClass;
let proxy: Proxy;
afterEach(async () => {
  proxy.close();
  await aClass.close();
});

const guess = (mu: number, bells: 1 | 2): Command => {
  const bell = { family: 'normal', mu, sigma: 1 } as const;
  return {
    type: 'guess',
    guess:
      bells === 1
        ? bell
        : { family: 'mixture', weights: [0.5, 0.5], components: [bell, { ...bell, mu: mu + 4 }] },
  };
};

test.each([
  ['first-contact', 1],
  ['decoys', 1],
  ['two-bases', 2],
] as const)(
  'no byte that reaches a student of %s before the reveal holds the seed or the truth',
  async (id, bells) => {
    const flown = { ...mission(id), ratePerSecond: 100 };
    aClass = await openClass({ mission: () => succeed({ mission: flown, data: null }) });
    proxy = await openProxy(aClass.address);
    const { teacher } = aClass;
    const link = await aClass.join('Ada', undefined, proxy.address);
    teacher.submit({ type: 'next' });
    const session = await link.session(`${aClass.server.classId}-1`);
    if (!session.ok) throw new Error(session.problem.message);
    const heard = listen(session.value);
    const own = listen(teacher.feed()!);
    teacher.submit({ type: 'begin' });
    for (const mu of [8, 9, 10]) {
      const before = heard.events.length;
      await until(() => heard.events.length > before + 8, 'landings');
      expect(await session.value.submit(guess(mu, bells))).toEqual({ ok: true, value: null });
    }
    // Somebody who comes late, and is told all of it at once.
    await aClass.join('Bob', undefined, proxy.address);
    teacher.submit({ type: 'pause' });
    await new Promise(resolve => setTimeout(resolve, 200));
    const told = proxy.heard();
    expect(heard.events.filter(({ type }) => type === 'landed').length).toBeGreaterThan(5);

    teacher.submit({ type: 'end-round' });
    await until(() => heard.closes.length > 0 && own.closes.length > 0, 'the reveal');
    const reveal = own.events.at(-1);
    if (reveal?.type !== 'revealed') throw new Error('the round was not revealed');
    const needles = needlesOf(reveal.outcome);
    const found = (bytes: Buffer) => needles.filter(needle => bytes.includes(needle.bytes));
    expect(told.length).toBeGreaterThan(1000);
    expect(found(told).map(({ what }) => what)).toEqual([]);
    // The search would find them, were they there.
    const after = found(proxy.heard().subarray(told.length)).map(({ what }) => what);
    expect(after).toContain(`seed ${reveal.outcome.seed}`);
    expect(after).toContain('mu 0 as text');
  },
);

/** Four bytes of a seed are found by chance once in many runs among so many others: all eight digits count as text. */
function needlesOf({ seed, truth }: Outcome) {
  if (truth === null) throw new Error('a simulated mission has a truth');
  return [...seedNeedles(seed), ...truthNeedles(truth)].filter(({ bytes }) => bytes.length >= 8);
}
