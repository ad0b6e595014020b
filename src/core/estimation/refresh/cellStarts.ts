import type { Cells } from '../../statistics/cells.ts';
import { jointMode, posteriorOf } from '../../statistics/normalInverseGamma.ts';
import { emptySummary, mergeSummaries } from '../../statistics/summary.ts';
import type { SufficientStatistics } from '../../statistics/summary.ts';
import type { EstimationModel } from '../live.ts';
import type { MixtureParameters } from '../mixture/mixtureParameters.ts';

/** Where the ordered values are cut in two, as a share from below. */
const SPLITS = [0.15, 0.35, 0.5, 0.65, 0.85] as const;
/** What is left out at either end, where strays are to be expected. */
const TRIMS = [0, 0.1, 0.25] as const;

/**
 * Deterministic starts for EM on cells, where nothing is known from before: the cells cut at fixed quantiles,
 * trimmed where there are strays, and each part taken as the values of one base.
 */
export function coldStartsOfCells(
  cells: Cells,
  model: EstimationModel,
): readonly MixtureParameters[] {
  const trims = model.strays === null ? [0] : TRIMS;
  return trims.flatMap(trim => {
    const within = 1 - 2 * trim;
    if (model.bases === 1) return [startFrom([between(cells, trim, 1 - trim)], model)];
    return SPLITS.map(split => {
      const cut = trim + split * within;
      return startFrom([between(cells, trim, cut), between(cells, cut, 1 - trim)], model);
    });
  });
}

/** Statistics of the cells whose middle value has a rank between two shares of n. */
function between({ size, counts, means, variances }: Cells, low: number, high: number) {
  let n = 0;
  for (let j = 0; j < size; j++) n += counts[j] as number;
  let part: SufficientStatistics = emptySummary;
  let below = 0;
  for (let j = 0; j < size; j++) {
    const count = counts[j] as number;
    const rank = (below + 0.5 * count) / n;
    below += count;
    if (rank < low || rank >= high) continue;
    part = mergeSummaries(part, {
      n: count,
      mean: means[j] as number,
      sumSquaredDeviations: count * (variances[j] as number),
    });
  }
  return part;
}

function startFrom(
  parts: readonly SufficientStatistics[],
  { prior, strays, weightConcentration }: EstimationModel,
): MixtureParameters {
  const modes = parts.map(part => jointMode(posteriorOf(prior, part)));
  const extra = Math.max(1, weightConcentration); // a whole value each at least: no start has weight 0
  const total = parts.reduce((sum, { n }) => sum + n + extra, 0);
  return {
    weights: parts.map(({ n }) => (n + extra) / total),
    means: modes.map(mode => mode.mu),
    sigmas: modes.map(mode => Math.sqrt(mode.sigmaSquared)),
    strayShare: strays === null ? 0 : strays.share.a / (strays.share.a + strays.share.b),
  };
}
