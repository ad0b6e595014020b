import { useEffect } from 'preact/hooks';
import { useApp } from '../../store/context.ts';
import { announce } from '../../ui/Announcer.tsx';
import { bindingsOf } from '../bindings.ts';
import { hideFocus } from './controls.ts';
import { createPadDispatch } from './dispatch.ts';
import { pollPads } from './poll.ts';
import { hasPad, padTarget } from './target.ts';

/** Lets gamepads play, and says when they come and go. */
export function Gamepads(): null {
  const { settings } = useApp();
  useEffect(() => {
    const dispatch = createPadDispatch(() => bindingsOf(settings.settings.peek()));
    let before = 0;
    function count(pads: number): void {
      const { t } = settings.text.peek();
      if (pads > before) announce(t('input.padConnected'));
      if (pads < before) {
        dispatch.letGo();
        if (pads > 0 || padTarget()?.gone?.() !== true) announce(t('input.padGone'));
      }
      before = pads;
      hasPad.value = pads > 0;
    }
    window.addEventListener('pointerdown', hideFocus, true);
    const stop = pollPads(
      { window, document, pads: () => navigator.getGamepads() },
      { look: dispatch.look, count },
    );
    return () => {
      window.removeEventListener('pointerdown', hideFocus, true);
      stop();
    };
  }, [settings]);
  return null;
}
