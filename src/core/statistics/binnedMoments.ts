import { LANES, hasBins } from './binnedGrid.ts';
import type { Grid } from './binnedGrid.ts';
import type { BinnedSummary } from './binnedSummary.ts';
import { emptySummary, mergeSummaries } from './summary.ts';
import type { SufficientStatistics } from './summary.ts';

/** Count, mean and squared deviations of all values, to rounding. */
export function summaryOfBinned({ grid, apart, least }: BinnedSummary): SufficientStatistics {
  // Means are taken from an origin among the values: there they have digits that they lack at 1e9.
  const origin = hasBins(grid) ? grid.first * 2 ** grid.exponent : least;
  let whole = summaryOfGrid(grid);
  for (let i = 0; i < apart.size; i++) {
    whole = mergeSummaries(whole, {
      n: apart.counts[i] as number,
      mean: (apart.values[i] as number) - origin,
      sumSquaredDeviations: 0,
    });
  }
  return whole.n === 0 ? emptySummary : { ...whole, mean: origin + whole.mean };
}

/** The mean counts from the window's start. Two passes over the bins. */
function summaryOfGrid({ moments, exponent }: Grid): SufficientStatistics {
  let n = 0;
  let whole = 0; // sum of bin numbers: whole numbers, exact below 2^53
  let places = 0; // sum of places within bins
  for (let at = 0, j = 0; at < moments.length; at += LANES, j++) {
    n += moments[at] as number;
    whole += (moments[at] as number) * j;
    places += moments[at + 1] as number;
  }
  if (n === 0) return emptySummary;
  const mean = (whole + places) / n;
  let within = 0;
  let between = 0;
  for (let at = 0, j = 0; at < moments.length; at += LANES, j++) {
    const count = moments[at] as number;
    if (count === 0) continue;
    const place = (moments[at + 1] as number) / count;
    const deviation = j + place - mean;
    within += Math.max(0, (moments[at + 2] as number) - (moments[at + 1] as number) * place);
    between += count * deviation * deviation;
  }
  const width = 2 ** exponent;
  return {
    n,
    mean: mean * width,
    sumSquaredDeviations: (within + between) * width * width,
  };
}
