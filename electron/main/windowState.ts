import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { writeWhole } from '../../src/node/settings/writeWhole.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MIN_SIZE = { width: 960, height: 640 } as const;
const FIRST_SIZE = { width: 1280, height: 800 } as const;

const whole = v.pipe(v.number(), v.safeInteger());
// No less than a window may be: a file that says so was not written by a window that was seen.
const lengthFrom = (least: number) => v.pipe(whole, v.minValue(least), v.maxValue(100_000));
const windowStateSchema = v.object({
  bounds: v.object({
    x: whole,
    y: whole,
    width: lengthFrom(MIN_SIZE.width),
    height: lengthFrom(MIN_SIZE.height),
  }),
  maximized: v.boolean(),
});

/** Where the window was, in pixels of the desktop. */
export type WindowState = Readonly<v.InferOutput<typeof windowStateSchema>>;

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

/** A smaller display is none: a machine without a screen reports one of 1 x 1. */
const LEAST_DISPLAY = { width: 320, height: 240 } as const;

/**
 * The bounds moved and shrunk to lie within the display that shows most of them; null if none shows
 * any, as when a screen has been unplugged. `workAreas` are the displays, less their panels.
 */
export function fitToDisplays(
  bounds: Rectangle,
  workAreas: readonly Rectangle[],
): Rectangle | null {
  const areas = realDisplays(workAreas);
  if (areas.length === 0) return bounds;
  const best = areas
    .map(area => ({ area, shown: overlap(bounds, area) }))
    .reduce((a, b) => (b.shown > a.shown ? b : a));
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

/** The size of a window that was never open: as designed, or as much as the display has. */
export function firstSize(workArea: Rectangle): {
  readonly width: number;
  readonly height: number;
} {
  if (realDisplays([workArea]).length === 0) return FIRST_SIZE;
  return {
    width: Math.min(FIRST_SIZE.width, workArea.width),
    height: Math.min(FIRST_SIZE.height, workArea.height),
  };
}

function realDisplays(areas: readonly Rectangle[]): readonly Rectangle[] {
  return areas.filter(
    ({ width, height }) => width >= LEAST_DISPLAY.width && height >= LEAST_DISPLAY.height,
  );
}

/** Shared area in square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const clamp = (value: number, lower: number, upper: number): number =>
  Math.min(Math.max(value, lower), upper);
