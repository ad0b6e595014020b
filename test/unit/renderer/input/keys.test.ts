import { describe, expect, it } from 'vitest';
import { createBindings } from '../../../../renderer/input/bindings.ts';
import {
  keepsKey,
  playAction,
  replayAction,
  type KeyPress,
  type PlayAction,
} from '../../../../renderer/input/keys.ts';
import type { ReplayDeed } from '../../../../renderer/input/actionSpec.ts';

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

const atFirst = createBindings({ keys: {}, buttons: {} });
const play = (key: string, part?: Partial<KeyPress>): PlayAction | null =>
  playAction(atFirst, press(key, part))?.deed ?? null;
const replay = (key: string, part?: Partial<KeyPress>): ReplayDeed | null =>
  replayAction(atFirst, press(key, part))?.deed ?? null;

describe('keys of the play screen', () => {
  it('move mu across and sigma up, finely with Shift', () => {
    expect(play('ArrowLeft')).toEqual({ type: 'nudge', part: 'mu', count: -1, size: 'coarse' });
    expect(play('ArrowUp', { shiftKey: true })).toEqual({
      type: 'nudge',
      part: 'sigma',
      count: 1,
      size: 'fine',
    });
  });

  it('change the weight with the comma and the point, and finely on either keyboard', () => {
    expect(play(',')).toMatchObject({ part: 'weight', count: -1, size: 'coarse' });
    expect(play('>', { shiftKey: true })).toMatchObject({ count: 1, size: 'fine' });
    expect(play(';', { shiftKey: true })).toMatchObject({ count: -1, size: 'fine' });
  });

  it('know the five speeds and no sixth', () => {
    expect(['1', '2', '3', '4', '5'].map(key => play(key))).toEqual(
      [1, 2, 4, 8, 20].map(speed => ({ type: 'speed', speed })),
    );
    expect(play('6')).toBeNull();
    expect(play('0')).toBeNull();
  });

  it('take letters in either case', () => {
    expect(play('G')).toEqual({ type: 'focus-guess' });
    expect(play('d')).toEqual({ type: 'trigger', what: 'decoy-swarm' });
    expect(play('W')).toEqual({ type: 'trigger', what: 'memory-wipe' });
  });

  it('leave shortcuts of the system alone, but not brackets typed with AltGr', () => {
    expect(play('w', { ctrlKey: true })).toBeNull();
    expect(play('ArrowLeft', { altKey: true })).toBeNull();
    expect(play(']', { ctrlKey: true, altKey: true })).toEqual({ type: 'other-bell' });
  });

  it('take a guess back and bring it again, also as other programs do', () => {
    expect([play('u'), play('z', { ctrlKey: true }), play('z', { metaKey: true })]).toEqual(
      Array(3).fill({ type: 'undo' }),
    );
    expect([play('r'), play('Z', { ctrlKey: true, shiftKey: true })]).toEqual(
      Array(2).fill({ type: 'redo' }),
    );
  });

  it('are found by their place where letters are not Latin', () => {
    expect(play('ل', { code: 'KeyG' })).toEqual({ type: 'focus-guess' });
    expect(play('п', { code: 'KeyG' })).toEqual({ type: 'focus-guess' });
    expect(play('я', { code: 'KeyZ', ctrlKey: true })).toEqual({ type: 'undo' });
    expect(play('؟', { code: 'Slash', shiftKey: true })).toEqual({ type: 'help' });
    expect(play('&', { code: 'Digit1' })).toEqual({ type: 'speed', speed: 1 }); // French
  });

  it('mean what they type where letters are Latin, wherever they are', () => {
    expect(play('q', { code: 'KeyG' })).toBeNull();
    expect(play('g', { code: 'KeyU' })).toEqual({ type: 'focus-guess' });
    expect(play('ü', { code: 'BracketLeft' })).toBeNull(); // German
    expect(play('!', { code: 'Digit1', shiftKey: true })).toBeNull();
  });
});

it('keys of a replay step by event and skip by time', () => {
  expect(replay('ArrowRight')).toEqual({ type: 'step', by: 1 });
  expect(replay('ArrowLeft', { shiftKey: true })).toEqual({ type: 'skip', ms: -5000 });
  expect(replay(',')).toEqual({ type: 'tick', by: -1 });
  expect(replay('PageDown')).toEqual({ type: 'jump', by: 1 });
  expect(replay('1')).toEqual({ type: 'rate', rate: 0.1 });
  expect(replay('9')).toEqual({ type: 'rate', rate: 50 });
  expect(replay('Escape')).toEqual({ type: 'back' });
  expect(replay('q')).toBeNull();
});

it('a focused control keeps the keys it needs and gives the others away', () => {
  expect(keepsKey(target('INPUT'), 'g')).toBe(true);
  expect(keepsKey(target('INPUT'), 'Escape')).toBe(false);
  expect(keepsKey(target('BUTTON'), ' ')).toBe(true);
  expect(keepsKey(target('BUTTON'), 'ArrowLeft')).toBe(false);
  expect(keepsKey(target('DIV', 'slider'), 'ArrowLeft')).toBe(true);
  expect(keepsKey(target('DIV', 'slider'), ' ')).toBe(false);
  expect(keepsKey(target('MAIN'), ' ')).toBe(false);
  expect(keepsKey(null, ' ')).toBe(false);
});
