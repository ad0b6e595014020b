import { LANES, coarserSpan, hasBins, layGrid, usedSpan } from './binnedGrid.ts';
import type { Grid } from './binnedGrid.ts';
import { addCounted, copyBinned } from './binnedSummary.ts';
import type { BinnedSummary } from './binnedSummary.ts';
import { moveInside } from './binnedWindow.ts';

/**
 * The summary of both data sets together; neither is changed. Moments of bins that become one are those of
 * their union. The width is the least on which the bins of both fit into one window, so two grids far from
 * each other lose fineness, which `areCellsFineEnough` will say. Throws RangeError where `bins` differ.
 */
export function mergeBinned(a: BinnedSummary, b: BinnedSummary): BinnedSummary {
  if (a.bins !== b.bins) {
    throw new RangeError(`mergeBinned: both must have as many bins, got ${a.bins} and ${b.bins}`);
  }
  const [merged, other] = hasBins(a.grid) ? [copyBinned(a), b] : [copyBinned(b), a];
  merged.n = a.n + b.n;
  merged.least = Math.min(a.least, b.least);
  merged.greatest = Math.max(a.greatest, b.greatest);
  if (hasBins(other.grid)) {
    addGrid(merged.grid, copyBinned(other).grid);
    moveInside(merged.grid, merged.apart);
  }
  const { values, counts, size } = other.apart;
  for (let i = 0; i < size; i++) addCounted(merged, values[i] as number, counts[i] as number);
  return merged;
}

/** Lays both grids alike, then adds the moments of `other` to `grid`. */
function addGrid(grid: Grid, other: Grid): void {
  const [own, others] = [usedSpan(grid), usedSpan(other)];
  if (others === null) return;
  for (let exponent = Math.max(grid.exponent, other.exponent); ; exponent++) {
    const spans = [coarserSpan(others, exponent - other.exponent)];
    if (own !== null) spans.push(coarserSpan(own, exponent - grid.exponent));
    const low = Math.min(...spans.map(span => span[0]));
    const high = Math.max(...spans.map(span => span[1]));
    if (high - low >= grid.bins) continue;
    const first = low - Math.floor((grid.bins - 1 - (high - low)) / 2);
    layGrid(grid, exponent, first);
    layGrid(other, exponent, first);
    break;
  }
  for (let at = 0; at < LANES * grid.bins; at++) {
    grid.moments[at] = (grid.moments[at] as number) + (other.moments[at] as number);
  }
}
