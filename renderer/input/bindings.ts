import type { Settings } from '../../src/core/protocol/settings.ts';
import { actions, isIn, meet, type Action } from './actions.ts';
import type { Scope } from './actionSpec.ts';
import { chordOf, placeChordOf, withoutShift, type Chord, type KeyPress } from './chords.ts';
import { isPadButton } from './gamepad/buttons.ts';

/** What the player has changed: for each action all of its keys, or all of its buttons. */
export type Changes = Readonly<Record<string, readonly string[]>>;

/** Keys and gamepad buttons are bound alike. */
export type Device = 'keys' | 'buttons';

export interface Bindings {
  readonly of: (action: Action, device: Device) => readonly string[];
  readonly isChanged: (action: Action, device: Device) => boolean;
  /** The action a key means there, and whether in fine steps. */
  readonly forKey: (press: KeyPress, scope: Scope) => BoundKey | null;
  readonly forButton: (button: string, scope: Scope) => Action | null;
  /** Who would have to give the key or button up for `action` to get it. */
  readonly holder: (action: Action, device: Device, sign: string) => Action | null;
}

export interface BoundKey {
  readonly action: Action;
  readonly size: 'coarse' | 'fine';
}

type Bound = Pick<Settings, 'keyBindings' | 'buttonBindings'>;

let latest: { readonly of: Bound; readonly bindings: Bindings } | null = null;

/** The bindings of these settings; the same ones for the same settings. */
export function bindingsOf({ keyBindings, buttonBindings }: Bound): Bindings {
  if (latest?.of.keyBindings !== keyBindings || latest.of.buttonBindings !== buttonBindings)
    latest = {
      of: { keyBindings, buttonBindings },
      bindings: createBindings({ keys: keyBindings, buttons: buttonBindings }),
    };
  return latest.bindings;
}

export function createBindings(changes: Readonly<Record<Device, Changes>>): Bindings {
  const changeOf = (action: Action, device: Device): readonly string[] | undefined =>
    action.fixed === true || !Object.hasOwn(changes[device], action.id)
      ? undefined
      : changes[device][action.id];
  const of = (action: Action, device: Device): readonly string[] => {
    const change = changeOf(action, device);
    if (change === undefined) return action[device];
    return device === 'buttons' ? change.filter(isPadButton) : change;
  };
  const index: Record<Device, Map<string, Action[]>> = { keys: new Map(), buttons: new Map() };
  const add = (device: Device, sign: string, action: Action): void => {
    index[device].set(sign, [...(index[device].get(sign) ?? []), action]);
  };
  for (const action of actions)
    for (const device of ['keys', 'buttons'] as const)
      for (const sign of of(action, device)) add(device, sign, action);
  // Behind the keys proper: what the player has bound goes before another way to type a default.
  for (const action of actions)
    if (changeOf(action, 'keys') === undefined)
      for (const sign of action.alsoKeys ?? []) add('keys', sign, action);

  const find = (device: Device, sign: string | null, scope: Scope): Action | null =>
    sign === null ? null : (index[device].get(sign)?.find(action => isIn(action, scope)) ?? null);

  function keyAction(chord: Chord | null, shift: boolean, scope: Scope): BoundKey | null {
    const exact = find('keys', chord, scope);
    if (exact !== null)
      return { action: exact, size: shift && exact.fine === true ? 'fine' : 'coarse' };
    const plain = chord === null || !shift ? null : find('keys', withoutShift(chord), scope);
    return plain?.fine === true ? { action: plain, size: 'fine' } : null;
  }

  return {
    of,
    isChanged: (action, device) => changeOf(action, device) !== undefined,
    forKey: (press, scope) =>
      keyAction(chordOf(press), press.shiftKey, scope) ??
      keyAction(placeChordOf(press), press.shiftKey, scope),
    forButton: (button, scope) => find('buttons', button, scope),
    holder: (action, device, sign) => {
      const holders = (wanted: string): readonly Action[] =>
        actions.filter(
          other =>
            other.id !== action.id && meet(other, action) && of(other, device).includes(wanted),
        );
      const [exact] = holders(sign);
      if (exact !== undefined || device === 'buttons' || !sign.includes('Shift+'))
        return exact ?? null;
      // With Shift it is the fine step of whoever has the key.
      return holders(withoutShift(sign)).find(other => other.fine === true) ?? null;
    },
  };
}

/** `changes` with the action's own list; a list like the default is no change. */
export function withList(
  changes: Changes,
  action: Action,
  device: Device,
  list: readonly string[],
): Changes {
  const { [action.id]: _before, ...others } = changes;
  const same =
    list.length === action[device].length && list.every((s, i) => s === action[device][i]);
  return same ? others : { ...others, [action.id]: list };
}

/** `list` with the sign in that place, or at its end; without a sign that place falls away. */
export function placed(
  list: readonly string[],
  place: number,
  sign: string | null,
): readonly string[] {
  const next = [...list];
  if (sign === null) next.splice(place, 1);
  else if (place < next.length) next[place] = sign;
  else next.push(sign);
  return [...new Set(next)];
}

/**
 * Gives `sign` to an action's place and what stood there to the action that held it, which gets nothing where
 * nothing stood there.
 */
export function swapped(
  bindings: Bindings,
  changes: Changes,
  device: Device,
  to: { readonly action: Action; readonly place: number },
  from: Action,
  sign: string,
): Changes {
  const before = bindings.of(to.action, device)[to.place] ?? null;
  const mine = placed(bindings.of(to.action, device), to.place, sign);
  const theirs = bindings.of(from, device);
  // A key held with Shift alone was another key's fine step: nothing has to be given back.
  const given = theirs.includes(sign) ? placed(theirs, theirs.indexOf(sign), before) : theirs;
  return withList(withList(changes, to.action, device, mine), from, device, given);
}
