import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepsKey, type KeyPress } from './keys.ts';

/** Listens to the page's keys while the component is shown. `act` returns true when it took the key. */
export function useKeys(act: (press: KeyPress) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open]') !== null) return; // a dialog has all keys
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (keepsKey(target, event.key)) return;
      if (latest.current(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
