import { useLayoutEffect, useRef } from 'preact/hooks';
import { addBack } from './gamepad/target.ts';
import { useBindings } from './useBindings.ts';
import { useKeys } from './useKeys.ts';

/** One step back from a screen, by key and by button. */
export function useBack(goBack: () => void): void {
  const bindings = useBindings();
  const latest = useRef(goBack);
  latest.current = goBack;
  useKeys(press => {
    if (bindings.forKey(press, 'menu')?.action.id !== 'back') return false;
    latest.current();
    return true;
  });
  useLayoutEffect(() => addBack(() => latest.current()), []);
}
