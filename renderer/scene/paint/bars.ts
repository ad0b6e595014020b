import { tint, type Ink } from '../ink/ink.ts';
import { rect } from '../ink/shapes.ts';
import { xOf, yOf } from '../model/layout.ts';
import type { Sample } from '../model/sample.ts';
import type { Brush } from './brush.ts';

/** The histogram. What the computers have forgotten is an outline, what they remember is filled. */
export function paintBars(ink: Ink, brush: Brush, sample: Sample): void {
  const { frame, palette, view } = brush;
  const { lineY, width, pixel } = frame.layout;
  const { bars, shown, shownFilled, heat } = sample;
  const snap = (v: number): number => Math.round(v / pixel) * pixel;
  const edge = Math.max(pixel, 1);
  const body = tint(palette.bar, 0.96);
  const foot = tint(palette.bar, 0.6);
  const hollowEdge = tint(palette.barTop, 0.5);
  for (let i = 0; i < bars.cells; i++) {
    const density = shown[i] as number;
    if (density <= 0) continue;
    const x0 = snap(xOf(frame, bars.origin + i * bars.step));
    const x1 = snap(xOf(frame, bars.origin + (i + 1) * bars.step)) - edge;
    if (x1 < 0 || x0 > width || x1 <= x0) continue;
    const filled = Math.min(density, shownFilled[i] as number);
    const top = Math.min(lineY - pixel, snap(yOf(frame, density)));
    const filledTop = snap(yOf(frame, filled));
    if (filled < density * 0.999) {
      rect(ink, x0, top, x1 - x0, edge, hollowEdge);
      rect(ink, x0, top, edge, lineY - top, hollowEdge, tint(palette.barTop, 0.16));
      rect(ink, x1 - edge, top, edge, lineY - top, hollowEdge, tint(palette.barTop, 0.16));
    }
    if (filled > 0) {
      const y = Math.min(lineY - pixel, filledTop);
      rect(ink, x0, y, x1 - x0, lineY - y, body, foot);
      const warm = view.reducedMotion ? 0 : (heat[i] as number);
      rect(ink, x0, y, x1 - x0, Math.max(pixel, 1.5), tint(palette.barTop, 0.85));
      if (warm > 0) {
        rect(ink, x0, y, x1 - x0, Math.max(pixel, 1.5), tint(palette.text, 0.7 * warm));
        rect(ink, x0, y, x1 - x0, Math.min(lineY - y, 26), tint(palette.text, 0.1 * warm, 1), 0);
      }
    }
  }
}
