import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../../src/core/protocol/settings.ts';
import type { Action } from '../../../input/actions.ts';
import {
  bindingsOf,
  placed,
  swapped,
  withList,
  type Bindings,
  type Device,
} from '../../../input/bindings.ts';
import { chordOf, isReserved, placeChordOf, withoutShift } from '../../../input/chords.ts';
import { captureButton } from '../../../input/gamepad/target.ts';
import { spokenSign } from '../../../input/signs.ts';
import { useApp, useText } from '../../../store/context.ts';
import { announce } from '../../../ui/Announcer.tsx';

/** A key or button of an action: the one in that place, or a further one. */
export interface Slot {
  readonly action: Action;
  readonly device: Device;
  readonly place: number;
}

export interface Conflict {
  readonly slot: Slot;
  readonly sign: string;
  readonly other: Action;
  /** What `other` gets in return, or null. */
  readonly former: string | null;
}

export interface Rebinding {
  readonly bindings: Bindings;
  readonly waiting: Slot | null;
  readonly conflict: Conflict | null;
  /** What has happened last, in words. */
  readonly note: string;
  readonly start: (slot: Slot) => void;
  readonly cancel: () => void;
  readonly swap: () => void;
  readonly reset: (action: Action | null) => void;
}

const FIELD = { keys: 'keyBindings', buttons: 'buttonBindings' } as const;

/** Changes bindings: one waits for its new key or button at a time. */
export function useRebinding(): Rebinding {
  const { settings } = useApp();
  const text = useText();
  const { t } = text;
  const current = settings.settings.value;
  const bindings = bindingsOf(current);
  const [waiting, setWaiting] = useState<Slot | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [note, setNote] = useState('');
  const name = (action: Action): string => t(`action.${action.id}`);

  function say(words: string): void {
    setNote(words);
    announce(words);
  }

  function change(device: Device, changes: Settings[(typeof FIELD)[Device]]): void {
    settings.change({ [FIELD[device]]: changes });
    setWaiting(null);
    setConflict(null);
  }

  function set({ action, device, place }: Slot, sign: string | null): void {
    const list = bindings.of(action, device);
    const before = list[place];
    change(device, withList(current[FIELD[device]], action, device, placed(list, place, sign)));
    if (sign !== null) say(t('input.set', { sign: spokenSign(text, sign), action: name(action) }));
    else if (before !== undefined)
      say(t('input.removed', { sign: spokenSign(text, before), action: name(action) }));
  }

  function offer(slot: Slot, sign: string): void {
    const { action, device, place } = slot;
    const spoken = spokenSign(text, sign);
    const list = bindings.of(action, device);
    if (device === 'keys' && isReserved(sign)) return say(t('input.reserved', { sign: spoken }));
    if (list[place] === sign) return stop();
    const other = bindings.holder(action, device, sign);
    if (other === null) return set(slot, sign);
    if (other.fixed === true) return say(t('input.stays', { sign: spoken, other: name(other) }));
    const former = list[place] ?? null;
    setWaiting(null);
    setConflict({ slot, sign, other, former });
    say(
      former === null
        ? t('input.conflictTake', { sign: spoken, other: name(other) })
        : t('input.conflict', {
            sign: spoken,
            other: name(other),
            former: spokenSign(text, former),
          }),
    );
    return undefined;
  }

  function stop(): void {
    setWaiting(null);
    setConflict(null);
    setNote('');
  }

  useLayoutEffect(() => {
    if (waiting === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.key === 'Escape') return stop();
      if (event.key === 'Delete' || event.key === 'Backspace') return set(waiting, null);
      if (waiting.device !== 'keys') return undefined;
      // A letter of another script by its place: so it can be shown, and typed on any keyboard.
      const chord = placeChordOf(event) ?? chordOf(event);
      if (chord === null) return undefined;
      return offer(waiting, waiting.action.fine === true ? withoutShift(chord) : chord);
    };
    window.addEventListener('keydown', onKey, true);
    const release =
      waiting.device === 'buttons'
        ? captureButton(button => offer(waiting, button))
        : () => undefined;
    return () => {
      window.removeEventListener('keydown', onKey, true);
      release();
    };
  });

  return {
    bindings,
    waiting,
    conflict,
    note,
    start(slot) {
      setConflict(null);
      setWaiting(slot);
      const action = name(slot.action);
      say(t(slot.device === 'keys' ? 'input.pressKey' : 'input.pressButton', { action }));
    },
    cancel: stop,
    swap() {
      if (conflict === null) return;
      const { slot, sign, other } = conflict;
      const changes = current[FIELD[slot.device]];
      change(slot.device, swapped(bindings, changes, slot.device, slot, other, sign));
      say(t('input.set', { sign: spokenSign(text, sign), action: name(slot.action) }));
    },
    reset(action) {
      stop();
      if (action === null) {
        settings.change({ keyBindings: {}, buttonBindings: {} });
        return say(t('input.resetDone'));
      }
      const { [action.id]: _keys, ...keyBindings } = current.keyBindings;
      const { [action.id]: _buttons, ...buttonBindings } = current.buttonBindings;
      settings.change({ keyBindings, buttonBindings });
      return undefined;
    },
  };
}
