/** Calls `frame` once a screen frame for as long as it says that something moves. */
export interface FrameLoop {
  /** Asks for a frame; does nothing when one is already asked for. */
  readonly wake: () => void;
  readonly stop: () => void;
}

export function createFrameLoop(frame: (now: number) => boolean): FrameLoop {
  let asked = 0;
  let stopped = false;
  const wake = (): void => {
    if (asked === 0 && !stopped) asked = requestAnimationFrame(run);
  };
  const run = (): void => {
    asked = 0;
    // The clock of the events, not the frame's own: a landing is launched between two frames.
    if (!stopped && frame(performance.now())) wake();
  };
  return {
    wake,
    stop() {
      stopped = true;
      if (asked !== 0) cancelAnimationFrame(asked);
    },
  };
}
