/**
 * Now, in ms since 1970 to a few microseconds: on one machine every process reads the same, as long as
 * nobody sets the clock between their starts.
 */
export const stamp = (): number => performance.timeOrigin + performance.now();
