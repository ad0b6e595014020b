import type { BellPart } from '../store/bell.ts';
import type { ActionId } from './actions.ts';
import type { PlayDeed, ReplayDeed } from './actionSpec.ts';
import type { Bindings } from './bindings.ts';
import type { KeyPress } from './chords.ts';

export type { KeyPress } from './chords.ts';

/** What is to be done on the play screen, and whose name it goes by. */
export type PlayAction =
  | Exclude<PlayDeed, { readonly type: 'nudge' }>
  | {
      readonly type: 'nudge';
      readonly part: BellPart;
      readonly count: 1 | -1;
      readonly size: 'coarse' | 'fine';
    };

/** What a key does, and whether it goes on doing so while it is held. */
export interface KeyDeed<Deed> {
  readonly id: ActionId;
  readonly deed: Deed;
  readonly repeats: boolean;
}

/** What a key means on the play screen. */
export function playAction(bindings: Bindings, press: KeyPress): KeyDeed<PlayAction> | null {
  const bound = bindings.forKey(press, 'play');
  const deed = bound?.action.play;
  if (bound === null || deed === undefined) return null;
  return {
    id: bound.action.id,
    deed: deed.type === 'nudge' ? { ...deed, size: bound.size } : deed,
    repeats: bound.action.repeats === true,
  };
}

/** What a key means in a replay. */
export function replayAction(bindings: Bindings, press: KeyPress): KeyDeed<ReplayDeed> | null {
  const action = bindings.forKey(press, 'replay')?.action;
  return action?.replay === undefined
    ? null
    : { id: action.id, deed: action.replay, repeats: action.repeats === true };
}

/** What has the focus, as far as keys are concerned. */
export interface KeyTarget {
  readonly tagName: string;
  readonly isContentEditable?: boolean;
  readonly getAttribute: (name: string) => string | null;
}

const SLIDER_KEYS = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);
const OWN_ARROWS = new Set(['spinbutton', 'textbox', 'radio', 'listbox', 'menuitem']);

/**
 * Whether the focused control keeps a key for itself: a text field all but Escape, a slider its arrows, a
 * button Space and Enter.
 */
export function keepsKey(target: KeyTarget | null, key: string): boolean {
  if (target === null || key === 'Escape') return false;
  const tag = target.tagName.toLowerCase();
  const role = target.getAttribute('role') ?? '';
  if (role === 'slider' || (tag === 'input' && target.getAttribute('type') === 'range'))
    return SLIDER_KEYS.has(key);
  const isInput = tag === 'input' || tag === 'select' || tag === 'textarea';
  if (isInput || target.isContentEditable === true || OWN_ARROWS.has(role)) return true;
  const pressed = key === ' ' || key === 'Enter';
  return pressed && (tag === 'button' || tag === 'a' || tag === 'summary' || role === 'button');
}
