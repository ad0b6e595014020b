/** Where things are, in CSS px from the top left of the field. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly pixel: number; // one device pixel in CSS px
  readonly textScale: number;
  readonly thick: number; // how much thicker lines and marks are than on a small screen
  readonly lineY: number; // the landing line
  readonly ticksY: number; // middle of the numbers under it
  readonly captionY: number; // middle of the caption of the sticks
  readonly sticksTop: number;
  readonly sticksBase: number;
  readonly sticksShown: boolean;
}

/** Share of the sky that the tallest bar or the player's bell fills; drones need the rest. */
export const PEAK_SHARE = 0.62;

const LEAST_HEIGHT_FOR_STICKS = 300;
const THICKEST = 3;

export function layoutOf(
  width: number,
  height: number,
  pixelRatio: number,
  textScale: number,
  sticks = true,
): Layout {
  const pixel = 1 / pixelRatio;
  // Text is enlarged for eyes and for screens that are large without scaling: lines go along.
  const thick = Math.min(THICKEST, Math.max(1, textScale));
  const snap = (y: number): number => Math.round(y * pixelRatio) / pixelRatio;
  const sticksShown = sticks && height >= LEAST_HEIGHT_FOR_STICKS;
  const ticks = 30 * textScale;
  const caption = 24 * textScale;
  const tall = Math.min(92 * thick, Math.max(40, 0.105 * height)); // px, of the sticks
  const lineY = snap(height - ticks - (sticksShown ? caption + tall + 6 : 4));
  const sticksBase = snap(height - 4);
  return {
    width,
    height,
    pixel,
    textScale,
    thick,
    lineY,
    ticksY: lineY + 17 * textScale,
    captionY: lineY + ticks + 11 * textScale,
    sticksTop: sticksBase - tall,
    sticksBase,
    sticksShown,
  };
}

/** The scales of this moment: positions in the mission's unit, densities in 1/unit. */
export interface Frame {
  layout: Layout;
  lower: number; // position at the left edge
  upper: number; // position at the right edge
  greatest: number; // density that reaches PEAK_SHARE of the sky
}

export function xOf(frame: Frame, position: number): number {
  return ((position - frame.lower) / (frame.upper - frame.lower)) * frame.layout.width;
}

export function positionOf(frame: Frame, x: number): number {
  return frame.lower + (x / frame.layout.width) * (frame.upper - frame.lower);
}

export function yOf(frame: Frame, density: number): number {
  const { lineY } = frame.layout;
  return lineY - (density / frame.greatest) * PEAK_SHARE * lineY;
}

export function densityOf(frame: Frame, y: number): number {
  const { lineY } = frame.layout;
  return ((lineY - y) / (PEAK_SHARE * lineY)) * frame.greatest;
}
