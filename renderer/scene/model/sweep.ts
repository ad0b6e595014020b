import { smooth } from './motion.ts';

export const SWEEP = 600; // ms

/** The sweep of a memory wipe, left to right, at a moment: over the field from `lower` to `upper`. */
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
  return t >= 1 || share < smooth(t);
}

/** When it passes there, ms after it began. */
export function sweepPasses(share: number): number {
  const s = share < 0 ? 0 : share > 1 ? 1 : share;
  return SWEEP * (0.5 - Math.sin(Math.asin(1 - 2 * s) / 3));
}
