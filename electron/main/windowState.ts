import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { writeWhole } from '../../src/node/settings/writeWhole.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const whole = v.pipe(v.number(), v.safeInteger());
const length = v.pipe(whole, v.minValue(1), v.maxValue(100_000));
const windowStateSchema = v.object({
  bounds: v.object({ x: whole, y: whole, width: length, height: length }),
  maximized: v.boolean(),
});

/** Where the window was, in pixels of the desktop. */
export type WindowState = Readonly<v.InferOutput<typeof windowStateSchema>>;

export const MIN_SIZE = { width: 960, height: 640 } as const;
export const FIRST_SIZE = { width: 1280, height: 800 } as const;

/** null where nothing usable was kept: the window then opens as at first. */
export function loadWindowState(file: string): WindowState | null {
  try {
    return v.parse(windowStateSchema, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function saveWindowState(file: string, state: WindowState): Promise<void> {
  return writeWhole(file, JSON.stringify(state));
}

/**
 * The bounds moved and shrunk to lie within the display that shows most of them; null if none shows
 * any, as when a screen has been unplugged. `workAreas` are the displays, less their panels.
 */
export function fitToDisplays(
  bounds: Rectangle,
  workAreas: readonly Rectangle[],
): Rectangle | null {
  const best = workAreas
    .map(area => ({ area, shown: overlap(bounds, area) }))
    .reduce((a, b) => (b.shown > a.shown ? b : a), { area: bounds, shown: 0 });
  if (best.shown === 0) return null;
  const { area } = best;
  const width = clamp(bounds.width, Math.min(MIN_SIZE.width, area.width), area.width);
  const height = clamp(bounds.height, Math.min(MIN_SIZE.height, area.height), area.height);
  return {
    x: clamp(bounds.x, area.x, area.x + area.width - width),
    y: clamp(bounds.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** Shared area in square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const clamp = (value: number, lower: number, upper: number): number =>
  Math.min(Math.max(value, lower), upper);
