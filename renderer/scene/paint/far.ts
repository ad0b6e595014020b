import { isNews, say } from '../labels.ts';
import { dashedSegment, segment, type Shapes } from '../ink/shapes.ts';
import { tint } from '../ink/tint.ts';
import { placeWords, takeBox } from '../model/boxes.ts';
import type { FarGroup } from '../model/far.ts';
import { xOf, yOf } from '../model/layout.ts';
import type { Sample } from '../model/sample.ts';
import { cssColor, STRONG_WORDS, type Brush } from './brush.ts';

/** A bracket over landings far from the bulk, with their count. */
export function paintFarGroups(
  shapes: Shapes,
  brush: Brush,
  groups: readonly FarGroup[],
  sample: Sample,
): void {
  const { frame, palette, labels, text, boxes } = brush;
  const { width, textScale, thick } = frame.layout;
  const color = tint(palette.alarm, 0.9);
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as FarGroup;
    const x0 = Math.max(4, xOf(frame, group.lower) - 6 * thick);
    const x1 = Math.min(width - 4, xOf(frame, group.upper) + 6 * thick);
    const y = Math.round(topOf(brush, sample, group) - 14 * thick);
    dashedSegment(shapes, x0, y, x1, y, 4 * thick, 3 * thick, 1.2 * thick, color);
    segment(shapes, x0, y, x0, y + 5 * thick, 1.2 * thick, color);
    segment(shapes, x1, y, x1, y + 5 * thick, 1.2 * thick, color);
    const middle = (x0 + x1) / 2;
    const half = 56 * textScale;
    const x = Math.min(width - half, Math.max(half, middle));
    const label = labels.label('far', group.side < 0 ? 0 : 1);
    if (isNews(label, text, group.count))
      say(label, text.farLandings(group.count), text, group.count);
    takeBox(boxes, middle, y, x1 - x0, 12, 'center');
    const wanted = y - 12 * textScale;
    const at = placeWords(boxes, label.words, x, wanted, 'center', STRONG_WORDS, textScale);
    labels.put(label, x, at, 'center', STRONG_WORDS, cssColor(palette.alarm));
  }
}

function topOf({ frame }: Brush, sample: Sample, group: FarGroup): number {
  const { bars, shown } = sample;
  let greatest = 0;
  for (let i = 0; i < bars.cells; i++) {
    const left = bars.origin + i * bars.step;
    if (left + bars.step < group.lower || left > group.upper) continue;
    greatest = Math.max(greatest, shown[i] as number);
  }
  return yOf(frame, greatest);
}
