import { signal } from '@preact/signals';
import type { Action } from '../actions.ts';
import type { PadButton } from './buttons.ts';

/** A screen that a gamepad plays rather than walks over. */
export interface PadTarget {
  readonly scope: 'play' | 'replay';
  /** Has the focus while nothing else has. */
  readonly element: () => HTMLElement | null;
  /** Gives back what is to be done when the button is let go. */
  readonly act: (action: Action) => void | (() => void);
  /** Steers by widths of the field: mu to the right, sigma wider. */
  readonly steer?: (mu: number, sigma: number) => void;
  /** The last gamepad has gone. True when the screen has told it itself. */
  readonly gone?: () => boolean;
}

/** Whether there is a gamepad. */
export const hasPad = signal(false);

const targets: PadTarget[] = [];
const backs: (() => void)[] = [];
let capture: ((button: PadButton) => void) | null = null;

const put = <T>(list: T[], one: T): (() => void) => {
  list.push(one);
  return () => void list.splice(list.indexOf(one), 1);
};

/** The screen shown last goes first. Returns an undo. */
export const addPadTarget = (target: PadTarget): (() => void) => put(targets, target);
export const padTarget = (): PadTarget | null => targets.at(-1) ?? null;

/** What one step back does on the screen shown last. Returns an undo. */
export const addBack = (back: () => void): (() => void) => put(backs, back);
export const latestBack = (): (() => void) | null => backs.at(-1) ?? null;

/** The next button goes to `take` alone. Returns an undo. */
export function captureButton(take: (button: PadButton) => void): () => void {
  capture = take;
  return () => {
    if (capture === take) capture = null;
  };
}

export const capturing = (): ((button: PadButton) => void) | null => capture;
