import { useLayoutEffect, useRef } from 'preact/hooks';
import { addPadTarget, type PadTarget } from './target.ts';

/** A gamepad plays this screen while it is shown. */
export function usePad(target: PadTarget): void {
  const latest = useRef(target);
  latest.current = target;
  const { scope } = target;
  useLayoutEffect(
    () =>
      addPadTarget({
        scope,
        element: () => latest.current.element(),
        act: action => latest.current.act(action),
        steer: (mu, sigma) => latest.current.steer?.(mu, sigma),
        gone: () => latest.current.gone?.() ?? false,
      }),
    [scope],
  );
}
