import { readPad, together, type PadState, type RawPad } from './state.ts';

/** What of the page is needed to look at gamepads. */
export interface PadWorld {
  readonly window: Window;
  readonly document: Document;
  readonly pads: () => readonly (RawPad | null)[];
}

export interface PadListeners {
  readonly look: (state: PadState, now: number) => void;
  /** How many there are now. */
  readonly count: (pads: number) => void;
}

/**
 * Looks at the gamepads with each frame while there is one and the page is seen, and not at all otherwise.
 * Returns an undo.
 */
export function pollPads(
  { window, document, pads }: PadWorld,
  listeners: PadListeners,
): () => void {
  let frame = 0;
  const connected = (): readonly RawPad[] =>
    pads().filter((pad): pad is RawPad => pad !== null && pad.connected);

  function look(now: number): void {
    frame = 0;
    const found = connected();
    if (found.length > 0) listeners.look(together(found.map(readPad)), now);
    arrange(found.length);
  }

  function arrange(count: number): void {
    const wanted = count > 0 && document.visibilityState === 'visible';
    if (wanted && frame === 0) frame = window.requestAnimationFrame(look);
    else if (!wanted && frame !== 0) {
      window.cancelAnimationFrame(frame);
      frame = 0;
    }
  }

  const changed = (): void => {
    const count = connected().length;
    listeners.count(count);
    arrange(count);
  };
  const seen = (): void => arrange(connected().length);
  window.addEventListener('gamepadconnected', changed);
  window.addEventListener('gamepaddisconnected', changed);
  document.addEventListener('visibilitychange', seen);
  changed();
  return () => {
    window.cancelAnimationFrame(frame);
    window.removeEventListener('gamepadconnected', changed);
    window.removeEventListener('gamepaddisconnected', changed);
    document.removeEventListener('visibilitychange', seen);
  };
}
