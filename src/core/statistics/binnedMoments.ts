import { LANES } from './binnedGrid.ts';
import type { Grid } from './binnedGrid.ts';
import type { BinnedSummary } from './binnedSummary.ts';
import { emptySummary, mergeSummaries } from './summary.ts';
import type { SufficientStatistics } from './summary.ts';

/** Count, mean and squared deviations of all values, as exact as the sums of one bin are. */
export function summaryOfBinned({ grid, apart }: BinnedSummary): SufficientStatistics {
  let whole = summaryOfGrid(grid);
  for (let i = 0; i < apart.size; i++) {
    whole = mergeSummaries(whole, {
      n: apart.counts[i] as number,
      mean: apart.values[i] as number,
      sumSquaredDeviations: 0,
    });
  }
  return whole;
}

/** Two passes over the bins, in widths from the window's start, where the digits are. */
function summaryOfGrid({ moments, first, exponent }: Grid): SufficientStatistics {
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
    mean: (first + mean) * width,
    sumSquaredDeviations: (within + between) * width * width,
  };
}
