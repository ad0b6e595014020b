const SLICE_MS = 6;

/** Cuts long work into slices, so that a flight goes on in between. */
export interface Slices {
  /** Ask it often; when it is true, `await rest()`. */
  readonly isOver: () => boolean;
  readonly rest: () => Promise<void>;
}

export function createSlices(sliceMs = SLICE_MS): Slices {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began >= sliceMs,
    rest: async () => {
      // A timer lets whatever waits have its turn; an immediate would come before a window's messages.
      await new Promise(resolve => setTimeout(resolve, 0));
      began = performance.now();
    },
  };
}
