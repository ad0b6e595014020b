import { tint, type Ink } from '../ink/ink.ts';
import { dashedSegment, segment } from '../ink/shapes.ts';
import { placeWords, takeBox } from '../model/boxes.ts';
import type { FarGroup } from '../model/far.ts';
import { xOf, yOf } from '../model/layout.ts';
import type { Sample } from '../model/sample.ts';
import { cssColor, STRONG_WORDS, type Brush } from './brush.ts';

/** A bracket over landings far from the bulk, with their count. */
export function paintFarGroups(
  ink: Ink,
  brush: Brush,
  groups: readonly FarGroup[],
  sample: Sample,
): void {
  const { frame, palette, labels, text, boxes } = brush;
  const { pixel, width, textScale } = frame.layout;
  const color = tint(palette.alarm, 0.9);
  for (const group of groups) {
    const x0 = Math.max(4, xOf(frame, group.lower) - 6);
    const x1 = Math.min(width - 4, xOf(frame, group.upper) + 6);
    const y = Math.round(topOf(brush, sample, group) - 14);
    dashedSegment(ink, x0, y, x1, y, 4, 3, 1.2, color, pixel);
    segment(ink, x0, y, x0, y + 5, 1.2, color, pixel);
    segment(ink, x1, y, x1, y + 5, 1.2, color, pixel);
    const middle = (x0 + x1) / 2;
    const half = 56 * textScale;
    const x = Math.min(width - half, Math.max(half, middle));
    const words = text.farLandings(group.count);
    const key = `far-${group.side}`;
    takeBox(boxes, middle, y, x1 - x0, 12, 'center');
    const at = placeWords(boxes, words, x, y - 12 * textScale, 'center', STRONG_WORDS, textScale);
    labels.put(key, words, x, at, 'center', STRONG_WORDS, cssColor(palette.alarm));
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
