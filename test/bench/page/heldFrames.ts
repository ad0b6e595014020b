/** Frames that were asked for and are run when the benchmark says so, not when the screen does. */
export interface HeldFrames {
  /** Runs what was asked for; throws when nothing was. */
  readonly run: () => void;
  readonly isAsked: () => boolean;
  /** Waits for the screen's next frame. */
  readonly next: () => Promise<void>;
  /** Has the screen call back, as `requestAnimationFrame` did. */
  readonly ask: (callback: FrameRequestCallback) => void;
}

const MOST = 64; // frames asked for at a time

/** Takes `requestAnimationFrame` over, for the whole page. It makes no object a frame. */
export function holdFrames(): HeldFrames {
  const real = window.requestAnimationFrame.bind(window);
  let held = emptySlots();
  let running = emptySlots();
  let count = 0;
  let first = 1; // handle of held[0]
  window.requestAnimationFrame = callback => {
    if (count === MOST) throw new Error('too many frames were asked for');
    held[count] = callback;
    return first + count++;
  };
  window.cancelAnimationFrame = handle => {
    if (handle >= first && handle < first + count) held[handle - first] = null;
  };
  return {
    run() {
      if (count === 0) throw new Error('no frame was asked for');
      const due = held;
      const all = count;
      held = running;
      running = due;
      first += all;
      count = 0;
      for (let i = 0; i < all; i++) due[i]?.(performance.now());
    },
    isAsked: () => count > 0,
    next: () => new Promise(resolve => real(() => resolve())),
    ask: callback => void real(callback),
  };
}

const emptySlots = () =>
  Array.from<unknown, FrameRequestCallback | null>({ length: MOST }, () => null);
