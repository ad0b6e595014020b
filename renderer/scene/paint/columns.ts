import { resetColumns, writeColumns, type Columns } from '../ink/columns.ts';
import { cleanDirty } from '../model/dirty.ts';
import { AT, MOST_BELLS } from '../gl/sceneBlock.ts';
import { peakDensity, type Parts } from '../model/parts.ts';
import type { Sample } from '../model/sample.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { Brush } from './brush.ts';

const MARK_HEIGHT = 6; // px
const LEAST_STICK = 6; // px: what is next to impossible is still there
/** Landings this much less likely than the peak, in nats, are next to impossible under the bell. */
const IMPOSSIBLE = 6;

/** Writes the columns that have changed: all of them where the scale has. */
export function paintColumns(out: Columns, sample: Sample): void {
  const { columns, hollowColumns, crowd, dirty } = sample;
  if (dirty.all) {
    resetColumns(out, columns.cells);
    dirty.from = 0;
    dirty.to = columns.cells;
  }
  if (dirty.to <= dirty.from) return;
  writeColumns(out, dirty.from, dirty.to, columns.counts, hollowColumns.counts, crowd.density);
  cleanDirty(dirty, columns.cells);
}

/** What the shaders need to know of this picture: sizes, how bright one landing is, the player's bell. */
export function writeScene(
  scene: Float32Array,
  brush: Brush,
  sample: Sample,
  guess: Guess | null,
  bell: Parts,
): void {
  const { width, height, pixel, thick, lineY, sticksBase, sticksTop, sticksShown } =
    brush.frame.layout;
  const { columns, crowd } = sample;
  scene[AT.screen] = width;
  scene[AT.screen + 1] = height;
  scene[AT.screen + 2] = pixel;
  scene[AT.screen + 3] = thick;
  scene[AT.rows] = lineY;
  scene[AT.rows + 1] = sticksBase;
  scene[AT.rows + 2] = sticksTop;
  scene[AT.rows + 3] = lineY + thick;
  // One landing is plain to see among few, and still to be seen among thousands.
  scene[AT.crowd] = Math.min(0.85, Math.max(0.5, 6 / Math.sqrt(columns.total + 40)));
  scene[AT.crowd + 1] = Math.min(0.9, Math.max(0.5, 9 / Math.sqrt(columns.total + 60)));
  scene[AT.crowd + 2] = crowd.greatest;
  const peak = guess === null || !sticksShown ? 0 : peakDensity(bell);
  const bells = guess === null ? 0 : Math.min(MOST_BELLS, bell.mu.length);
  scene[AT.bell] = peak;
  scene[AT.bell + 1] = peak * Math.exp(-IMPOSSIBLE);
  scene[AT.bell + 2] = bells;
  scene[AT.columns] = columns.origin;
  scene[AT.columns + 1] = columns.step;
  scene[AT.columns + 2] = MARK_HEIGHT * thick;
  scene[AT.columns + 3] = LEAST_STICK * thick;
  for (let k = 0; k < bells; k++) {
    const at = AT.bells + 4 * k;
    scene[at] = bell.mu[k] as number;
    scene[at + 1] = bell.sigma[k] as number;
    scene[at + 2] = bell.weight[k] as number;
  }
}
