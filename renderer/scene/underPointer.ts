import type { ContestantId } from '../../src/core/session/contestants.ts';
import type { Grab } from './model/handles.ts';
import { positionOf, yOf } from './model/layout.ts';
import { partsDensity } from './model/parts.ts';
import type { Picture } from './model/picture.ts';
import type { Pinch, Place } from './model/pinch.ts';

const REACH_MOUSE = 20; // px from a handle's middle
const REACH_PEN = 22;
const REACH_TOUCH = 30;
export const SLOP = 4; // px that a press may move and still be a click
const CURVE_REACH = 7; // px from a computer's curve

/** How near to a handle's middle takes it, px: for a finger more than 44 across. */
export const reachOf = (pointerType: string): number =>
  pointerType === 'touch' ? REACH_TOUCH : pointerType === 'pen' ? REACH_PEN : REACH_MOUSE;

/** Whether two fingers are still about where they came down. */
export function isNear({ middle, apart }: Pinch, a: Place, b: Place): boolean {
  const distance = Math.hypot(a.x - b.x, a.y - b.y);
  return Math.abs((a.x + b.x) / 2 - middle) < SLOP && Math.abs(distance - apart) < SLOP;
}

export function cursorFor(handle: Grab | null, interactive: boolean): string {
  if (handle !== null) return handle.kind === 'sigma' ? 'ew-resize' : 'grab';
  return interactive ? 'crosshair' : 'default';
}

/** The computer whose curve runs there, or null. */
export function curveAt(current: Picture, x: number, y: number): ContestantId | null {
  let best: ContestantId | null = null;
  let nearest = CURVE_REACH;
  const position = positionOf(current.frame, x);
  for (const { id, present, shown } of current.estimators.values()) {
    if (!present) continue;
    const density = partsDensity(shown, position);
    const distance = Math.abs(yOf(current.frame, density) - y);
    // On the line all curves meet, and none is meant.
    if (distance < nearest && current.frame.layout.lineY - y > 12) {
      nearest = distance;
      best = id;
    }
  }
  return best;
}
