import { tint, type Ink } from '../ink/ink.ts';
import { rect } from '../ink/shapes.ts';
import { xOf } from '../model/layout.ts';
import { scatter } from '../model/motion.ts';
import { decimalsOf, multiples, niceStep } from '../model/ticks.ts';
import { cssColor, NUMBERS, WORDS, type Brush } from './brush.ts';

const STARS_PER_PIXEL = 1 / 5200;
const ROOM_PER_TICK = 62; // px

/** Stars, grid and the two base lines. */
export function paintBackdrop(ink: Ink, brush: Brush): void {
  const { frame, palette } = brush;
  const { width, lineY, pixel, sticksBase, sticksShown } = frame.layout;
  const stars = Math.round(width * lineY * STARS_PER_PIXEL);
  for (let i = 0; i < stars; i++) {
    const size = scatter(i, 3) < 0.12 ? 2 * pixel : pixel;
    const x = Math.round((scatter(i, 1) * width) / pixel) * pixel;
    const y = Math.round((scatter(i, 2) * (lineY - 24)) / pixel) * pixel;
    rect(ink, x, y, size, size, tint(palette.star, 0.12 + 0.4 * scatter(i, 4) ** 2));
  }
  const step = tickStep(brush);
  for (const at of multiples(frame.lower, frame.upper, step)) {
    const x = Math.round(xOf(frame, at) / pixel) * pixel;
    if (x < 2 || x > width - 2) continue;
    rect(ink, x, 0, pixel, lineY, tint(palette.grid, 0.45), tint(palette.grid, 1));
    rect(ink, x, lineY, pixel, 5, tint(palette.quiet, 0.8));
  }
  const line = Math.max(pixel, 1.5);
  rect(ink, 0, lineY - line / 2, width, line, tint(palette.text, 0.72));
  if (sticksShown) rect(ink, 0, sticksBase, width, pixel, tint(palette.hairline, 1));
}

/** Numbers under the line, its unit, and the caption of the sticks. */
export function putBackdropLabels(brush: Brush): void {
  const { frame, palette, labels, text, view } = brush;
  const { width, ticksY, captionY, sticksShown, textScale } = frame.layout;
  const quiet = cssColor(palette.quiet);
  const step = tickStep(brush);
  const digits = decimalsOf(step);
  let i = 0;
  for (const at of multiples(frame.lower, frame.upper, step)) {
    const x = xOf(frame, at);
    if (x < 14 * textScale || x > width - 40 * textScale) continue;
    labels.put(`tick-${i++}`, text.number(at, digits), x, ticksY, 'center', NUMBERS, quiet);
  }
  const unit = text.unit(view.state.mission.unit);
  labels.put('unit', unit, width - 4, ticksY, 'right', NUMBERS, quiet);
  if (sticksShown) labels.put('caption', text.likelihoodCaption, 2, captionY, 'left', WORDS, quiet);
}

function tickStep({ frame }: Brush): number {
  const { width, textScale } = frame.layout;
  return niceStep(((frame.upper - frame.lower) * ROOM_PER_TICK * textScale) / width);
}
