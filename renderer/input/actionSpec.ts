import type { Trigger } from '../../src/core/session/commands.ts';
import type { BellPart } from '../store/bell.ts';

/** Where an action counts. The same key may mean one thing in a flight and another in a replay. */
export type Scope = 'play' | 'replay' | 'menu';

export type ActionGroup = 'bell' | 'flight' | 'replay' | 'menu';
export const ACTION_GROUPS: readonly ActionGroup[] = ['bell', 'flight', 'replay', 'menu'];

/** What an action does in a flight. */
export type PlayDeed =
  | { readonly type: 'nudge'; readonly part: BellPart; readonly count: 1 | -1 }
  | { readonly type: 'toggle-pause' }
  | { readonly type: 'speed'; readonly speed: number }
  | { readonly type: 'change-speed'; readonly by: 1 | -1 }
  | { readonly type: 'focus-guess' }
  | { readonly type: 'commit' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'compare' }
  | { readonly type: 'other-bell' }
  | { readonly type: 'next-landing' }
  | { readonly type: 'listen'; readonly what: 'landings' | 'guess' | 'compare' }
  | { readonly type: 'trigger'; readonly what: Trigger }
  | { readonly type: 'controls' }
  | { readonly type: 'menu' }
  | { readonly type: 'help' };

/** What an action does in a replay. */
export type ReplayDeed =
  | { readonly type: 'toggle' }
  | { readonly type: 'toggle-backwards' }
  | { readonly type: 'tick'; readonly by: 1 | -1 }
  | { readonly type: 'jump'; readonly by: 1 | -1 }
  | { readonly type: 'focus-landing' }
  | { readonly type: 'marker' }
  | { readonly type: 'loop'; readonly end: 'from' | 'to' }
  | { readonly type: 'clear-loop' }
  | { readonly type: 'controls' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'skip'; readonly ms: number }
  | { readonly type: 'start' }
  | { readonly type: 'end' }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'change-rate'; readonly by: 1 | -1 }
  | { readonly type: 'listen'; readonly what: 'landings' | 'guess' | 'compare' }
  | { readonly type: 'back' };

/** What an action does among controls: the keyboard's own ways are the platform's. */
export type MenuDeed =
  | { readonly type: 'move'; readonly to: 'up' | 'down' | 'left' | 'right' }
  | { readonly type: 'press' }
  | { readonly type: 'leave' };

/** Something a player can do by key and by button. Its name stands in the catalogue as `action.<id>`. */
export interface ActionSpec {
  readonly id: string;
  readonly group: ActionGroup;
  readonly keys: readonly string[]; // chords, see chords.ts
  /** Characters that the same keys type with Shift on some keyboard; they count while `keys` do. */
  readonly alsoKeys?: readonly string[];
  readonly buttons: readonly string[]; // names of gamepad/buttons.ts
  readonly play?: PlayDeed;
  readonly replay?: ReplayDeed;
  readonly menu?: MenuDeed;
  /** Goes on while the key or the button is held down. */
  readonly repeats?: boolean;
  /** With Shift in fine steps. */
  readonly fine?: boolean;
  /** Shown, but the platform's and not to be changed. */
  readonly fixed?: boolean;
}
