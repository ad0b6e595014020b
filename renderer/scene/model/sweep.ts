import { smooth } from './motion.ts';

export const SWEEP = 1300; // ms
export const BAND = 0.16; // of the width, behind the edge of the sweep

/** Whether the sweep of a memory wipe, right to left, has passed a place; `share` from 0 at the left to 1. */
export function sweptAt(began: number, now: number, share: number): boolean {
  const t = (now - began) / SWEEP;
  return t >= 1 || share > 1 - smooth(t) * (1 + BAND);
}
