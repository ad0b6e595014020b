import { describe, expect, it } from 'vitest';
import {
  keepsKey,
  playAction,
  replayAction,
  type KeyPress,
} from '../../../../renderer/input/keys.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...part,
});

const target = (tagName: string, role: string | null = null) => ({
  tagName,
  getAttribute: (name: string) => (name === 'role' ? role : null),
});

describe('keys of the play screen', () => {
  it('move mu across and sigma up, finely with Shift', () => {
    expect(playAction(press('ArrowLeft'))).toEqual({
      type: 'nudge',
      part: 'mu',
      count: -1,
      size: 'coarse',
    });
    expect(playAction(press('ArrowUp', { shiftKey: true }))).toEqual({
      type: 'nudge',
      part: 'sigma',
      count: 1,
      size: 'fine',
    });
  });

  it('change the weight with the comma and the point, and finely on either keyboard', () => {
    expect(playAction(press(','))).toMatchObject({ part: 'weight', count: -1, size: 'coarse' });
    expect(playAction(press('>', { shiftKey: true }))).toMatchObject({ count: 1, size: 'fine' });
    expect(playAction(press(';', { shiftKey: true }))).toMatchObject({ count: -1, size: 'fine' });
  });

  it('know the five speeds and no sixth', () => {
    expect(['1', '2', '3', '4', '5'].map(key => playAction(press(key)))).toEqual(
      [1, 2, 4, 8, 20].map(speed => ({ type: 'speed', speed })),
    );
    expect(playAction(press('6'))).toBeNull();
    expect(playAction(press('0'))).toBeNull();
  });

  it('take letters in either case', () => {
    expect(playAction(press('G'))).toEqual({ type: 'focus-guess' });
    expect(playAction(press('d'))).toEqual({ type: 'trigger', what: 'decoy-swarm' });
    expect(playAction(press('W'))).toEqual({ type: 'trigger', what: 'memory-wipe' });
  });

  it('leave shortcuts of the system alone, but not brackets typed with AltGr', () => {
    expect(playAction(press('w', { ctrlKey: true }))).toBeNull();
    expect(playAction(press('ArrowLeft', { altKey: true }))).toBeNull();
    expect(playAction(press(']', { ctrlKey: true, altKey: true }))).toEqual({ type: 'other-bell' });
  });
});

it('keys of a replay step by event and skip by time', () => {
  expect(replayAction(press('ArrowRight'))).toEqual({ type: 'step', by: 1 });
  expect(replayAction(press('ArrowLeft', { shiftKey: true }))).toEqual({ type: 'skip', ms: -5000 });
  expect(replayAction(press('1'))).toEqual({ type: 'rate', rate: 0.5 });
  expect(replayAction(press('6'))).toEqual({ type: 'rate', rate: 20 });
  expect(replayAction(press('q'))).toBeNull();
});

it('a focused control keeps the keys it needs and gives the others away', () => {
  expect(keepsKey(target('INPUT'), 'g')).toBe(true);
  expect(keepsKey(target('INPUT'), 'Escape')).toBe(false);
  expect(keepsKey(target('BUTTON'), ' ')).toBe(true);
  expect(keepsKey(target('BUTTON'), 'ArrowLeft')).toBe(false);
  expect(keepsKey(target('DIV', 'slider'), 'ArrowLeft')).toBe(true);
  expect(keepsKey(target('MAIN'), ' ')).toBe(false);
  expect(keepsKey(null, ' ')).toBe(false);
});
