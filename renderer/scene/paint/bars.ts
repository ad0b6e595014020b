import { addBar, clearBars, type Bars } from '../ink/bars.ts';
import { xOf, yOf } from '../model/layout.ts';
import type { Sample } from '../model/sample.ts';
import type { Brush } from './brush.ts';

/** The histogram: edges on device pixels, and how much of a bar is remembered. */
export function paintBars(
  out: Bars,
  brush: Brush,
  { bars, shown, shownFilled, heat }: Sample,
): void {
  const { frame, view } = brush;
  const { lineY, width, pixel, thick } = frame.layout;
  clearBars(out);
  for (let i = 0; i < bars.cells; i++) {
    const density = shown[i] as number;
    if (density <= 0) continue;
    const left = Math.round(xOf(frame, bars.origin + i * bars.step) / pixel) * pixel;
    const end = Math.round(xOf(frame, bars.origin + (i + 1) * bars.step) / pixel) * pixel;
    const right = end - Math.max(pixel, Math.round(thick));
    if (right < 0 || left > width || right <= left) continue;
    const filled = Math.min(density, shownFilled[i] as number);
    const highest = lineY - pixel;
    const top = Math.min(highest, Math.round(yOf(frame, density) / pixel) * pixel);
    const filledTop =
      filled > 0 ? Math.min(highest, Math.round(yOf(frame, filled) / pixel) * pixel) : lineY;
    // Less than a thousandth that is forgotten is nothing.
    const highestTop = filled < density * 0.999 ? top : filledTop;
    const warm = view.reducedMotion ? 0 : (heat[i] as number);
    addBar(out, left, right, highestTop, filledTop, warm);
  }
}
