import type { Action } from '../actions.ts';
import type { MenuDeed } from '../actionSpec.ts';
import type { Bindings } from '../bindings.ts';
import type { PadButton } from './buttons.ts';
import {
  closeDialog,
  isWalking,
  moveFocus,
  openDialog,
  pressControl,
  pressKey,
  showFocus,
} from './controls.ts';
import type { PadState } from './state.ts';
import { restingPad, stepPad, type PadEvent } from './step.ts';
import { capturing, latestBack, padTarget, type PadTarget } from './target.ts';

/** Does what the gamepad asks for: on the screen that is played, or among the controls of any other. */
export function createPadDispatch(bindings: () => Bindings): {
  readonly look: (state: PadState, now: number) => void;
  readonly letGo: () => void;
} {
  let memory = restingPad;
  const held = new Map<PadButton, () => void>();

  function look(state: PadState, now: number): void {
    const target = playedTarget();
    const step = stepPad(memory, state, now, target !== null);
    memory = step.memory;
    for (const event of step.events) take(event);
    if (step.mu !== 0 || step.sigma !== 0) target?.steer?.(step.mu, step.sigma);
  }

  function take({ button, phase }: PadEvent): void {
    if (phase === 'release') {
      held.get(button)?.();
      return void held.delete(button);
    }
    const grab = capturing();
    if (grab !== null) {
      if (phase === 'press') grab(button);
      return;
    }
    // Anew for each button: the one before may have opened a dialog.
    const target = playedTarget();
    const action = bindings().forButton(button, target?.scope ?? 'menu');
    if (action === null || (phase === 'repeat' && action.repeats !== true)) return;
    const release = target === null ? walk(action) : target.act(action);
    if (typeof release === 'function' && phase === 'press') held.set(button, release);
  }

  function walk({ menu }: Action): void {
    if (menu !== undefined) doMenuDeed(menu);
  }

  return {
    look,
    letGo() {
      for (const release of held.values()) release();
      held.clear();
      memory = restingPad;
    },
  };
}

/** The screen that is played, unless a dialog is open or the player walks over its controls. */
function playedTarget(): PadTarget | null {
  const target = padTarget();
  return target === null || openDialog() !== null || isWalking() ? null : target;
}

function doMenuDeed(deed: MenuDeed): void {
  showFocus();
  switch (deed.type) {
    case 'move':
      return moveFocus(deed.to);
    case 'press':
      return pressControl();
    case 'leave': {
      if (closeDialog()) return undefined;
      const played = padTarget()?.element() ?? null;
      if (played !== null) return played.focus({ preventScroll: true });
      const back = latestBack();
      return back === null ? pressKey(document.body, 'Escape') : back();
    }
  }
}
