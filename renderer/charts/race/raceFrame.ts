import type { RaceLine, RaceLines } from './raceLines.ts';
import type { RaceScale } from './raceScale.ts';

/** Where things are in the race's plot, px from its top left. */
export interface RaceFrame {
  readonly width: number;
  readonly height: number;
  readonly textScale: number;
  readonly scale: RaceScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number; // of what is finite
  readonly band: number | null; // where infinite losses end, below the finite ones; null: there are none
  readonly x: (landing: number) => number;
  readonly y: (behind: number) => number;
  readonly landingAt: (x: number, count: number) => number;
}

const TOP = 10; // at 100 %
const DIGIT_WIDTH = 7; // at 100 %
const BAND = 26; // at 100 %
const LABELS = 62; // at 100 %

export function raceFrame(
  scale: RaceScale,
  lines: RaceLines,
  shown: readonly RaceLine[],
  width: number,
  height: number,
  textScale: number,
  write: (value: number, digits: number) => string,
): RaceFrame {
  const isLost = shown.some(line => line.lostAt !== null);
  const right = width - LABELS * textScale;
  const deepest = scale.ticks.at(-1) ?? 0;
  const digits = write(deepest, scale.digits).length;
  const left = Math.max(30, 10 + DIGIT_WIDTH * digits) * textScale;
  const band = isLost ? height - 9 * textScale : null;
  const bottom = band === null ? height - 6 * textScale : height - (BAND + 6) * textScale;
  const top = TOP * textScale;
  const span = Math.max(lines.landings, 10);
  return {
    width,
    height,
    textScale,
    scale,
    left,
    right,
    top,
    bottom,
    band,
    x: landing => left + ((right - left) * landing) / span,
    y: behind => top + (bottom - top) * scale.place(behind),
    landingAt: (x, count) =>
      Math.min(count, Math.max(1, Math.round((span * (x - left)) / (right - left)))),
  };
}
