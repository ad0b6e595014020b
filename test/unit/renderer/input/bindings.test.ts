import { describe, expect, it } from 'vitest';
import { SPEEDS } from '../../../../src/core/session/commands.ts';
import { actionOf, actions, meet, type ActionId } from '../../../../renderer/input/actions.ts';
import {
  bindingsOf,
  createBindings,
  placed,
  swapped,
  withList,
  type Changes,
} from '../../../../renderer/input/bindings.ts';
import { isReserved, type KeyPress } from '../../../../renderer/input/chords.ts';
import { isPadButton } from '../../../../renderer/input/gamepad/buttons.ts';
import { REPLAY_RATES } from '../../../../renderer/store/playhead.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...part,
});
const withKeys = (keys: Changes) => createBindings({ keys, buttons: {} });
const inPlay = (keys: Changes, key: string, part?: Partial<KeyPress>): ActionId | undefined =>
  withKeys(keys).forKey(press(key, part), 'play')?.action.id;

describe('the actions', () => {
  it('have one name each, and no key or button twice where both could be meant', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    for (const action of actions)
      for (const other of actions)
        if (other.id !== action.id && meet(action, other)) {
          expect(action.keys.filter(key => other.keys.includes(key))).toEqual([]);
          const shared = action.buttons.filter(button => other.buttons.includes(button));
          expect([action.id, other.id, ...shared]).toEqual([action.id, other.id]);
        }
  });

  it('are all reached from a keyboard, or are the platform’s or a gamepad’s own', () => {
    const without = actions.filter(({ keys }) => keys.length === 0).map(({ id }) => id);
    expect(without).toEqual(['controls', 'move-left', 'move-right']);
  });

  it('name buttons that gamepads have, and keys that may be taken', () => {
    for (const { buttons, keys, fixed, id } of actions) {
      expect(buttons.every(isPadButton)).toBe(true);
      if (fixed !== true)
        expect([id, keys.filter(key => key !== 'Escape' && isReserved(key))]).toEqual([id, []]);
    }
  });

  it('know every speed of a flight and every rate of a replay', () => {
    const speeds = actions.flatMap(({ play }) => (play?.type === 'speed' ? [play.speed] : []));
    const rates = actions.flatMap(({ replay }) => (replay?.type === 'rate' ? [replay.rate] : []));
    expect(speeds).toEqual([...SPEEDS]);
    expect(rates).toEqual([...REPLAY_RATES]);
  });
});

describe('changed bindings', () => {
  it('take the place of the keys at first, also of other ways to type them', () => {
    const changes = { 'weight-less': ['q'], 'type-guess': ['t', 'F2'] };
    expect(inPlay(changes, 'q')).toBe('weight-less');
    expect(inPlay(changes, ',')).toBeUndefined();
    expect(inPlay(changes, '<', { shiftKey: true })).toBeUndefined();
    expect(inPlay(changes, 'Q', { shiftKey: true })).toBe('weight-less');
    expect(inPlay(changes, 'F2')).toBe('type-guess');
    expect(inPlay(changes, 'g')).toBeUndefined();
  });

  it('leave alone what is unknown, fixed or no button', () => {
    const bindings = createBindings({
      keys: { 'no-such-action': ['x'], 'move-down': ['x'], constructor: ['x'] },
      buttons: { undo: ['X', 'Turbo'] },
    });
    expect(bindings.forKey(press('x'), 'play')).toBeNull();
    expect(bindings.of(actionOf('move-down'), 'keys')).toEqual(['Tab']);
    expect(bindings.of(actionOf('undo'), 'buttons')).toEqual(['X']);
  });

  it('are the same object for the same settings', () => {
    const settings = { keyBindings: {}, buttonBindings: {} };
    expect(bindingsOf(settings)).toBe(bindingsOf({ ...settings }));
    expect(bindingsOf({ ...settings, keyBindings: {} })).not.toBe(bindingsOf(settings));
  });

  it('are found out to be another action’s only where both could be meant', () => {
    const bindings = withKeys({});
    const holder = (id: ActionId, sign: string) =>
      bindings.holder(actionOf(id), 'keys', sign)?.id ?? null;
    expect(holder('undo', 'g')).toBe('type-guess');
    expect(holder('type-guess', 'g')).toBeNull();
    expect(holder('undo', 'Home')).toBeNull(); // a replay's
    expect(holder('undo', 'Shift+ArrowLeft')).toBe('mu-less'); // its fine step
    expect(holder('replay-next', 'u')).toBeNull();
    expect(bindings.holder(actionOf('undo'), 'buttons', 'B')?.id).toBe('redo');
  });

  it('are swapped with those of the action that had the key', () => {
    const bindings = withKeys({});
    const to = { action: actionOf('type-guess'), place: 0 };
    const changes = swapped(bindings, {}, 'keys', to, actionOf('undo'), 'u');
    expect(changes).toEqual({ 'type-guess': ['u'], undo: ['g', 'Ctrl+z'] });
    const back = swapped(withKeys(changes), changes, 'keys', to, actionOf('undo'), 'g');
    expect(back).toEqual({});
  });

  it('are taken from it where there is nothing to give back', () => {
    const to = { action: actionOf('type-guess'), place: 1 };
    expect(swapped(withKeys({}), {}, 'keys', to, actionOf('compare'), 'c')).toEqual({
      'type-guess': ['g', 'c'],
      compare: [],
    });
  });

  it('are no change when they are as at first', () => {
    const undo = actionOf('undo');
    expect(withList({ undo: ['x'] }, undo, 'keys', ['u', 'Ctrl+z'])).toEqual({});
    expect(placed(['a', 'b'], 0, 'b')).toEqual(['b']);
    expect(placed(['a', 'b'], 0, null)).toEqual(['b']);
    expect(placed([], 2, 'x')).toEqual(['x']);
  });
});
