import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepsKey, type KeyPress } from './keys.ts';

/** A key as it comes from the page. `repeat`: it is held down and comes again. */
export interface HeldKeyPress extends KeyPress {
  readonly repeat: boolean;
}

/**
 * Listens to the page's keys while the component is shown. `act` returns true when it took the key, or what
 * is to be done when the key is let go; the keys are let go as well when the page loses them.
 */
export function useKeys(act: (press: HeldKeyPress) => boolean | (() => void)): void {
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    const held = new Map<string, () => void>(); // by the key's place
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]') !== null) return; // a dialog has all keys
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (keepsKey(target, event.key)) return;
      const taken = latest.current(event);
      if (taken === false) return;
      event.preventDefault();
      if (taken === true || event.repeat) return;
      held.get(event.code)?.();
      held.set(event.code, taken);
    };
    const letGo = ({ code }: KeyboardEvent): void => {
      held.get(code)?.();
      held.delete(code);
    };
    const letAllGo = (): void => {
      for (const release of held.values()) release();
      held.clear();
    };
    window.addEventListener('keydown', listen);
    window.addEventListener('keyup', letGo);
    window.addEventListener('blur', letAllGo);
    return () => {
      letAllGo();
      window.removeEventListener('keydown', listen);
      window.removeEventListener('keyup', letGo);
      window.removeEventListener('blur', letAllGo);
    };
  }, []);
}
