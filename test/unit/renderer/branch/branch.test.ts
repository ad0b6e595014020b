import { describe, expect, test } from 'vitest';
import { compared } from '../../../../renderer/screens/replay/branch/comparison.ts';
import {
  farthest,
  landingProblem,
  methodsFor,
  priorProblem,
  settingsAt,
  withLeftOut,
  withMethod,
} from '../../../../renderer/screens/replay/branch/form.ts';
import { seatWords } from '../../../../renderer/screens/replay/branch/seatWords.ts';
import { landingsBehind } from '../../../../renderer/screens/play/arithmeticModel.ts';
import { createText } from '../../../../renderer/i18n/text.ts';
import { advance, TICK_MS } from '../../../../src/core/session/advance.ts';
import type { ComputerSettings } from '../../../../src/core/session/computers.ts';
import { decide } from '../../../../src/core/session/decide.ts';
import { openHost, type HostState } from '../../../../src/core/session/host.ts';
import type { SessionState } from '../../../../src/core/session/state.ts';
import { mission, played, SEED } from '../../../support/missions.ts';

function flown(id: string, landings: number, computers: ComputerSettings | null): SessionState {
  const opened = openHost({ mission: mission(id), seed: SEED, data: null }).host;
  let host: HostState = { ...opened, isBranch: true };
  let at = 0;
  const obey = (command: Parameters<typeof decide>[1]): void => {
    const decided = decide(host, command, at);
    if (!decided.ok) throw new Error(decided.problem.message);
    ({ host } = decided.value);
  };
  obey({ type: 'begin' });
  if (computers !== null) obey({ type: 'change-computers', computers });
  while (host.session.landings.count < landings) ({ host } = advance(host, (at += TICK_MS)));
  return host.session;
}

const plain = flown('first-contact', 30, null);

describe('the form of a branch', () => {
  test('begins with what the computers work by', () => {
    const { prior } = mission('first-contact');
    expect(settingsAt(plain)).toEqual({ prior, divisor: 'n', methods: {}, leftOut: [] });
    const told = {
      prior: { ...prior, mu0: 4 },
      divisor: 'n-1',
      methods: {},
      leftOut: [2],
    } as const;
    expect(settingsAt(flown('first-contact', 30, told))).toEqual(told);
  });

  test('names the landings farthest from the mean of those that count', () => {
    const values = [...plain.landings.buffer.values.subarray(0, plain.landings.count)];
    const byHand = (without: number): number => {
      const kept = values.filter((_, i) => i + 1 !== without);
      const mean = kept.reduce((a, b) => a + b, 0) / kept.length;
      const far = kept.reduce((a, b) => (Math.abs(b - mean) > Math.abs(a - mean) ? b : a));
      return values.indexOf(far) + 1;
    };
    const first = byHand(0);
    expect(farthest(plain, [], 3)[0]?.landing).toBe(first);
    expect(farthest(plain, [first], 3)[0]?.landing).toBe(byHand(first));
    expect(farthest(plain, [], 3)).toHaveLength(3);
  });

  test('leaves out each landing once, in order, and puts it back', () => {
    let settings = settingsAt(plain);
    for (const landing of [9, 3, 9]) settings = withLeftOut(settings, landing, true);
    expect(settings.leftOut).toEqual([3, 9]);
    expect(withLeftOut(settings, 3, false).leftOut).toEqual([9]);
    expect(landingProblem(settings, 9, 30)).toBe('twice');
    expect(landingProblem(settings, 0, 30)).toBe('range');
    expect(landingProblem(settings, 31, 30)).toBe('range');
    expect(landingProblem(settings, 2.5, 30)).toBe('whole');
    expect(landingProblem(settings, null, 30)).toBe('number');
    expect(landingProblem(settings, 30, 30)).toBeNull();
  });

  test('keeps a prior within what makes sense, and a seat’s own method unsaid', () => {
    expect(priorProblem('kappa0', 0)).toBe('range');
    expect(priorProblem('mu0', -5)).toBeNull();
    expect(priorProblem('alpha0', null)).toBe('number');
    const told = withMethod(settingsAt(plain), 'mle', 'huber');
    expect(told.methods).toEqual({ mle: 'huber' });
    expect(withMethod(told, 'mle', 'mle').methods).toEqual({});
  });

  test('offers of two bases what can tell them apart', () => {
    const two = flown('two-bases', 10, null);
    expect(methodsFor(two, 'mle')).toEqual(['mle', 'em']);
    expect(methodsFor(plain, 'mle')).toHaveLength(7);
  });
});

describe('what a branch shows', () => {
  const settings: ComputerSettings = {
    ...settingsAt(plain),
    divisor: 'n-1',
    methods: { em: 'student-t' },
    leftOut: [1, 2],
  };
  const branch = flown('first-contact', 30, settings);

  test('says by what a seat works', () => {
    const text = createText('en');
    expect(seatWords(text, branch, 'mle')).toBe('n − 1 · 2 left out');
    expect(seatWords(text, branch, 'em')).toBe('Student-t · 2 left out');
    expect(seatWords(text, branch, 'map')).toBe('2 left out');
    expect(seatWords(text, plain, 'map')).toBeNull();
  });

  test('takes the landings apart that were used', () => {
    expect(landingsBehind(branch, 'mle')).toEqual(landingsBehind(plain, 'mle').slice(2));
  });

  test('sets the numbers at the end side by side', () => {
    const rows = compared(plain, branch);
    expect(rows.map(({ id }) => id)).toEqual(['player', 'mle', 'map', 'em']);
    const em = branch.estimates.em;
    if (em?.status !== 'fitted' || em.law.family !== 'student-t') throw new Error('no t law');
    const shown = rows[3]?.branch;
    expect(shown?.mu).toEqual([em.law.location]);
    expect(shown?.sigma[0]).toBeCloseTo(Math.SQRT2 * em.law.scale, 12);
    expect(Math.min(...rows.map(row => row.parent.behind))).toBe(0);
  });

  test('counts the race over all its legs', () => {
    const { host } = played(mission('thin-evidence'));
    const [player, mle] = compared(host.session, host.session);
    const scores = host.session.outcome?.scores;
    expect(mle?.parent.behind).toBe(Infinity);
    expect(scores?.mle?.raceLoss).toBe(Infinity);
    expect(Number.isFinite(player?.parent.behind)).toBe(true);
  });
});
