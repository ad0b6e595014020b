import { PAD_BUTTONS, type PadButton } from './buttons.ts';

/** A gamepad at one moment, in the standard layout. */
export interface PadState {
  readonly pressed: ReadonlySet<PadButton>;
  /** -1 to 1, right and down positive. */
  readonly left: { readonly x: number; readonly y: number };
  readonly right: { readonly x: number; readonly y: number };
}

/** The part of the platform's gamepad that matters. */
export interface RawPad {
  readonly connected: boolean;
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean; readonly value: number }[];
}

const PRESSED = 0.5; // of a trigger's way

export function readPad({ axes, buttons }: RawPad): PadState {
  const axis = (index: number): number => Math.max(-1, Math.min(1, axes[index] ?? 0));
  return {
    pressed: new Set(
      PAD_BUTTONS.filter((_, i) => {
        const button = buttons[i];
        return button !== undefined && (button.pressed || button.value > PRESSED);
      }),
    ),
    left: { x: axis(0), y: axis(1) },
    right: { x: axis(2), y: axis(3) },
  };
}

export const NO_PAD: PadState = {
  pressed: new Set(),
  left: { x: 0, y: 0 },
  right: { x: 0, y: 0 },
};

/** Several gamepads as one: whoever takes one up plays. */
export function together(pads: readonly PadState[]): PadState {
  const [first = NO_PAD, ...others] = pads;
  return others.reduce(
    (one, other) => ({
      pressed: new Set([...one.pressed, ...other.pressed]),
      left: farther(one.left, other.left),
      right: farther(one.right, other.right),
    }),
    first,
  );
}

const farther = (a: PadState['left'], b: PadState['left']): PadState['left'] =>
  Math.hypot(b.x, b.y) > Math.hypot(a.x, a.y) ? b : a;
