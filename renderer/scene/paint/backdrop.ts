import type { Labels } from '../labels.ts';
import { rect, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { xOf } from '../model/layout.ts';
import { scatter } from '../model/motion.ts';
import { decimalsOf, multiples, niceStep } from '../model/ticks.ts';
import { cssColor, NUMBERS, WORDS, type Brush } from './brush.ts';

const STARS_PER_PIXEL = 1 / 5200;
const ROOM_PER_TICK = 62; // px

/** Stars, grid and the two base lines. */
export function paintBackdrop(shapes: Shapes, brush: Brush): void {
  const { frame, palette } = brush;
  const { width, lineY, pixel, sticksBase, sticksShown, thick } = frame.layout;
  const grain = Math.max(1, Math.round(thick)) * pixel;
  const stars = Math.round((width * lineY * STARS_PER_PIXEL) / thick ** 2);
  for (let i = 0; i < stars; i++) {
    const size = scatter(i, 3) < 0.12 ? 2 * grain : grain;
    const x = Math.round((scatter(i, 1) * width) / pixel) * pixel;
    const y = Math.round((scatter(i, 2) * (lineY - 24)) / pixel) * pixel;
    rect(shapes, x, y, size, size, tint(palette.star, 0.12 + 0.4 * scatter(i, 4) ** 2));
  }
  const hair = Math.max(1, Math.round(thick / 1.5)) * pixel;
  for (const at of multiples(frame.lower, frame.upper, tickStep(brush))) {
    const x = Math.round(xOf(frame, at) / pixel) * pixel;
    if (x < 2 || x > width - 2) continue;
    rect(shapes, x, 0, hair, lineY, tint(palette.grid, 0.45), tint(palette.grid, 1));
    rect(shapes, x, lineY, hair, 5 * thick, tint(palette.quiet, 0.8));
  }
  const line = Math.max(pixel, 1.5 * thick);
  rect(shapes, 0, lineY - line / 2, width, line, tint(palette.text, 0.72));
  if (sticksShown) rect(shapes, 0, sticksBase, width, hair, tint(palette.hairline, 1));
}

/** Numbers under the line, its unit, and the caption of the sticks: they change with the scale alone. */
export function putScaleLabels(labels: Labels, brush: Brush): void {
  const { frame, palette, text, view } = brush;
  const { width, ticksY, captionY, sticksShown, textScale, pixel } = frame.layout;
  labels.begin(pixel);
  const quiet = cssColor(palette.quiet);
  const step = tickStep(brush);
  const digits = decimalsOf(step);
  let i = 0;
  for (const at of multiples(frame.lower, frame.upper, step)) {
    const x = xOf(frame, at);
    if (x < 14 * textScale || x > width - 40 * textScale) continue;
    const label = labels.label('tick', i++);
    label.words = text.number(at, digits);
    labels.put(label, x, ticksY, 'center', NUMBERS, quiet);
  }
  const unit = labels.label('unit');
  unit.words = text.unit(view.state.mission.unit);
  labels.put(unit, width - 4, ticksY, 'right', NUMBERS, quiet);
  if (sticksShown) {
    const caption = labels.label('caption');
    caption.words = text.likelihoodCaption;
    labels.put(caption, 2, captionY, 'left', WORDS, quiet);
  }
  labels.end(view.textScale);
}

function tickStep({ frame }: Brush): number {
  const { width, textScale } = frame.layout;
  return niceStep(((frame.upper - frame.lower) * ROOM_PER_TICK * textScale) / width);
}
