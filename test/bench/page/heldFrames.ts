/** Frames that were asked for and are run when the benchmark says so, not when the screen does. */
export interface HeldFrames {
  /** Runs what was asked for; throws when nothing was. */
  readonly run: () => void;
  /** Waits for the screen's next frame. */
  readonly next: () => Promise<void>;
}

/** Takes `requestAnimationFrame` over, for the whole page. */
export function holdFrames(): HeldFrames {
  const real = window.requestAnimationFrame.bind(window);
  const held = new Map<number, FrameRequestCallback>();
  let last = 0;
  window.requestAnimationFrame = callback => {
    held.set(++last, callback);
    return last;
  };
  window.cancelAnimationFrame = handle => void held.delete(handle);
  return {
    run() {
      if (held.size === 0) throw new Error('no frame was asked for');
      const due = [...held.values()];
      held.clear();
      for (const callback of due) callback(performance.now());
    },
    next: () => new Promise(resolve => real(() => resolve())),
  };
}
