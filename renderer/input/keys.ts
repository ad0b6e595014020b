import { SPEEDS, type Trigger } from '../../src/core/session/commands.ts';
import type { BellPart } from '../store/bell.ts';
import { REPLAY_RATES } from '../store/playhead.ts';

/** What a key means on the play screen. */
export type PlayAction =
  | {
      readonly type: 'nudge';
      readonly part: BellPart;
      readonly count: 1 | -1;
      readonly size: 'coarse' | 'fine';
    }
  | { readonly type: 'toggle-pause' }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'focus-guess' }
  | { readonly type: 'other-bell' }
  | { readonly type: 'trigger'; readonly what: Trigger }
  | { readonly type: 'menu' }
  | { readonly type: 'help' };

export type ReplayAction =
  | { readonly type: 'toggle' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'skip'; readonly ms: number }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'back' };

/** The part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const NUDGES: Readonly<Record<string, readonly [BellPart, 1 | -1]>> = {
  ArrowLeft: ['mu', -1],
  ArrowRight: ['mu', 1],
  ArrowUp: ['sigma', 1],
  ArrowDown: ['sigma', -1],
  ',': ['weight', -1],
  '<': ['weight', -1], // with Shift, on some keyboards
  ';': ['weight', -1],
  '.': ['weight', 1],
  '>': ['weight', 1],
  ':': ['weight', 1],
};

export function playAction(press: KeyPress): PlayAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return bracket(press);
  const nudge = NUDGES[press.key];
  if (nudge !== undefined)
    return {
      type: 'nudge',
      part: nudge[0],
      count: nudge[1],
      size: press.shiftKey ? 'fine' : 'coarse',
    };
  const speed = SPEEDS[Number(press.key) - 1];
  if (speed !== undefined) return { type: 'speed', speed };
  switch (press.key.length === 1 ? press.key.toLowerCase() : press.key) {
    case ' ':
      return { type: 'toggle-pause' };
    case 'g':
      return { type: 'focus-guess' };
    case 'd':
      return { type: 'trigger', what: 'decoy-swarm' };
    case 'w':
      return { type: 'trigger', what: 'memory-wipe' };
    case 'b':
      return { type: 'other-bell' };
    case '?':
      return { type: 'help' };
    case 'Escape':
      return { type: 'menu' };
    default:
      return bracket(press);
  }
}

/** Brackets need AltGr on many keyboards, which arrives as Ctrl and Alt. */
function bracket(press: KeyPress): PlayAction | null {
  return press.key === '[' || press.key === ']' ? { type: 'other-bell' } : null;
}

const SKIP_MS = 5000;

export function replayAction(press: KeyPress): ReplayAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const rate = REPLAY_RATES[Number(press.key) - 1];
  if (rate !== undefined) return { type: 'rate', rate };
  switch (press.key) {
    case ' ':
      return { type: 'toggle' };
    case 'ArrowLeft':
      return press.shiftKey ? { type: 'skip', ms: -SKIP_MS } : { type: 'step', by: -1 };
    case 'ArrowRight':
      return press.shiftKey ? { type: 'skip', ms: SKIP_MS } : { type: 'step', by: 1 };
    case 'Home':
      return { type: 'start' };
    case 'End':
      return { type: 'end' };
    case 'Escape':
      return { type: 'back' };
    default:
      return null;
  }
}

/** What has the focus, as far as keys are concerned. */
export interface KeyTarget {
  readonly tagName: string;
  readonly isContentEditable?: boolean;
  readonly getAttribute: (name: string) => string | null;
}

const OWN_ARROWS = new Set(['slider', 'spinbutton', 'textbox', 'radio', 'listbox', 'menuitem']);

/**
 * Whether the focused control keeps a key for itself: a text field all but Escape, a slider its arrows, a
 * button Space and Enter.
 */
export function keepsKey(target: KeyTarget | null, key: string): boolean {
  if (target === null || key === 'Escape') return false;
  const tag = target.tagName.toLowerCase();
  const role = target.getAttribute('role') ?? '';
  const isInput = tag === 'input' || tag === 'select' || tag === 'textarea';
  if (isInput || target.isContentEditable === true || OWN_ARROWS.has(role)) return true;
  const pressed = key === ' ' || key === 'Enter';
  return pressed && (tag === 'button' || tag === 'a' || tag === 'summary' || role === 'button');
}
