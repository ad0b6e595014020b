import { inkOf } from '../../theme/contestants.ts';
import { tint, type Ink } from '../ink/ink.ts';
import { rect } from '../ink/shapes.ts';
import { partsDensity, peakDensity, type Parts } from '../model/parts.ts';
import type { Sample } from '../model/sample.ts';
import type { Brush } from './brush.ts';

const MARK_HEIGHT = 6; // px
const LEAST_STICK = 6; // px: what is next to impossible is still there
/** Landings this much less likely than the peak, in nats, are next to impossible under the bell. */
const IMPOSSIBLE = 6;

/** A mark on the line for each landing; where many fall on one pixel the mark gets brighter. */
export function paintMarks(ink: Ink, brush: Brush, sample: Sample): void {
  const { lineY, pixel } = brush.frame.layout;
  const { columns, hollowColumns } = sample;
  const width = Math.max(pixel, 1);
  // A single landing is plain to see among few and a grain of the whole among thousands.
  const single = Math.min(0.85, Math.max(0.16, 6 / Math.sqrt(columns.total + 40)));
  for (let i = 0; i < columns.cells; i++) {
    const all = columns.counts[i] as number;
    if (all === 0) continue;
    const hollow = hollowColumns.counts[i] as number;
    const alpha = 1 - (1 - single) ** (all - hollow);
    const x = i * pixel;
    if (all > hollow) rect(ink, x, lineY + 1, width, MARK_HEIGHT, tint(brush.palette.drone, alpha));
    else rect(ink, x, lineY + 3, width, 2, tint(brush.palette.quiet, 0.35));
  }
}

/** Under each landing a stick as high as the bell's density there, relative to its peak. */
export function paintSticks(ink: Ink, brush: Brush, sample: Sample, bell: Parts): void {
  const { sticksBase, sticksTop, sticksShown, pixel } = brush.frame.layout;
  const peak = peakDensity(bell);
  if (!sticksShown || !(peak > 0)) return;
  const { columns, hollowColumns } = sample;
  const color = inkOf('player', brush.view.highContrast);
  const impossible = peak * Math.exp(-IMPOSSIBLE);
  const width = Math.max(pixel, 1.25);
  const single = Math.min(0.9, Math.max(0.3, 9 / Math.sqrt(columns.total + 60)));
  for (let i = 0; i < columns.cells; i++) {
    const all = columns.counts[i] as number;
    if (all === 0) continue;
    const density = partsDensity(bell, columns.origin + (i + 0.5) * columns.step);
    const lost = density < impossible;
    const height = lost
      ? LEAST_STICK
      : Math.max(LEAST_STICK, (density / peak) * (sticksBase - sticksTop));
    const remembered = all - (hollowColumns.counts[i] as number);
    const alpha = remembered > 0 ? 1 - (1 - single) ** remembered : 0.22;
    const rgb = lost ? brush.palette.alarm : color;
    rect(
      ink,
      i * pixel,
      sticksBase - height,
      width,
      height,
      tint(rgb, Math.max(lost ? 0.75 : 0, alpha)),
      tint(rgb, lost ? 0.75 : alpha * 0.55),
    );
  }
}
