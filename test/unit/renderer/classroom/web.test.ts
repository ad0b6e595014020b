import { expect, it } from 'vitest';
import { webBridge } from '../../../../renderer/links/webBridge.ts';
import { keepIn, type Keep } from '../../../../renderer/links/webKeep.ts';
import { webSeats } from '../../../../renderer/links/webSeat.ts';
import {
  missingField,
  plainAddress,
  plainCode,
} from '../../../../renderer/screens/classroom/student/joinForm.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/protocol/settings.ts';

const memory = (): Keep => {
  const kept = new Map<string, string>();
  return {
    get: name => kept.get(name) ?? null,
    set: (name, value) => void kept.set(name, value),
    drop: name => void kept.delete(name),
  };
};
const order = { address: null, code: 'ABC234', name: 'Ada' };

it('keeps settings in the browser, and falls back value by value', async () => {
  const keep = memory();
  const bridge = webBridge(keep, '0.1.0');
  const loaded = async () => {
    const answer = await bridge.request<'load-settings'>({ op: 'load-settings' });
    return answer.ok ? answer.value.settings : null;
  };
  expect(await loaded()).toEqual(DEFAULT_SETTINGS);
  const settings = { ...DEFAULT_SETTINGS, language: 'ar', volume: 0.25 } as const;
  await bridge.request<'save-settings'>({ op: 'save-settings', settings });
  expect(await loaded()).toEqual(settings);
  keep.set('settings', '{"volume":"loud","language":"zh"}');
  expect(await loaded()).toEqual({ ...DEFAULT_SETTINGS, language: 'zh' });
  keep.set('settings', 'not JSON');
  expect(await loaded()).toEqual(DEFAULT_SETTINGS);
});

it('refuses what needs the game around it', async () => {
  const answer = await webBridge(memory(), '0.1.0').request<'start-job'>({
    op: 'start-job',
    job: { kind: 'debriefing', player: null },
  });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'internal' } });
});

it('goes on where the browser keeps nothing', () => {
  const keep = keepIn(() => {
    throw new Error('refused');
  });
  keep.set('name', 'Ada');
  expect(keep.get('name')).toBe('Ada');
  keep.drop('name');
  expect(keep.get('name')).toBeNull();
});

it('takes the same seat again after the page was loaded anew, until it is given up', () => {
  const keeps = { lasting: memory(), passing: memory() };
  const first = webSeats(keeps);
  expect(first.current()).toBeNull();
  const secret = first.secretFor(order);
  expect(secret).toMatch(/^[0-9a-f]{32}$/);
  first.sitDown(order);
  const later = webSeats(keeps);
  expect(later.current()).toEqual(order);
  expect(later.lastName()).toBe('Ada');
  expect(later.secretFor(order)).toBe(secret);
  later.standUp();
  expect(later.current()).toBeNull();
});

it('gives another tab a seat of its own under another name', () => {
  const lasting = memory();
  const one = webSeats({ lasting, passing: memory() });
  const two = webSeats({ lasting, passing: memory() });
  one.sitDown(order);
  expect(two.current()).toBeNull();
  expect(two.secretFor({ ...order, name: 'Grace' })).not.toBe(one.secretFor(order));
});

it('reads codes and addresses as they are meant', () => {
  expect(plainCode(' abc-2 34 ')).toBe('ABC234');
  expect(plainAddress(' http://192.168.1.20:2567/?c=ABC234 ')).toBe('192.168.1.20:2567');
  expect(plainAddress('classroom.local:2567')).toBe('classroom.local:2567');
});

it('names the first field that is missing', () => {
  const form = { address: '', code: ' - ', name: '  ' };
  expect(missingField(form, true)).toBe('address');
  expect(missingField(form, false)).toBe('code');
  expect(missingField({ ...form, code: 'ABC234' }, false)).toBe('name');
  expect(missingField({ ...form, code: 'ABC234', name: 'Ada' }, false)).toBeNull();
});
