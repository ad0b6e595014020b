import { smooth } from './motion.ts';

export const SWEEP = 1300; // ms
export const BAND = 0.16; // of the width, behind the edge of the sweep

/** The sweep of a memory wipe, right to left, at a moment: over the field from `lower` to `upper`. */
export interface Sweep {
  began: number; // ms
  now: number; // ms
  lower: number; // unit
  upper: number; // unit
}

export function passedAt({ began, now, lower, upper }: Sweep, position: number): boolean {
  return sweptAt(began, now, (position - lower) / (upper - lower));
}

/** Whether the sweep has passed a place; `share` from 0 at the left to 1. */
export function sweptAt(began: number, now: number, share: number): boolean {
  const t = (now - began) / SWEEP;
  return t >= 1 || share > 1 - smooth(t) * (1 + BAND);
}
