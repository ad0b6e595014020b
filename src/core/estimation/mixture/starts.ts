import { jointMode, posteriorOf } from '../../statistics/normalInverseGamma.ts';
import { summaryOf } from '../../statistics/summary.ts';
import type { Estimate } from '../estimate.ts';
import type { EstimationModel } from '../live.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/** Where the sorted landings are cut in two, as a share from below. */
const SPLITS = [0.15, 0.35, 0.5, 0.65, 0.85] as const;
/** What is left out at either end, where strays are to be expected. */
const TRIMS = [0, 0.1, 0.25] as const;

/**
 * Deterministic starts for EM: the sorted landings cut at fixed quantiles, trimmed where there are strays,
 * and each part taken as the landings of one base; each base begins at the mode of its posterior, so that
 * a part with no landings at all begins at the mode of the prior. The last start knows the prior alone.
 */
export function coldStarts(
  values: Float64Array,
  model: EstimationModel,
): readonly MixtureParameters[] {
  const sorted = values.slice().sort();
  const starts: MixtureParameters[] = [];
  for (const trim of model.strays === null ? [0] : TRIMS) {
    const cut = Math.floor(trim * sorted.length);
    const inner = sorted.subarray(cut, sorted.length - cut);
    if (model.bases === 1) {
      starts.push(startFrom([inner], model));
      continue;
    }
    for (const split of SPLITS) {
      const at = Math.floor(split * inner.length);
      starts.push(startFrom([inner.subarray(0, at), inner.subarray(at)], model));
    }
  }
  if (model.bases === 1) starts.push(startFrom([sorted.subarray(0, 0)], model));
  return starts;
}

/** The last answer as a start, or null where it was none or of another model. */
export function warmStart(
  previous: Estimate | null,
  model: EstimationModel,
): MixtureParameters | null {
  if (previous?.status !== 'fitted') return null;
  const { law } = previous;
  const [weights, components] =
    law.family === 'mixture' ? [law.weights, law.components] : [[1], [law]];
  const bases = components.slice(0, model.bases);
  const isOfModel =
    components.length === model.bases + (model.strays === null ? 0 : 1) &&
    bases.every(base => base.family === 'normal' && base.sigma > 0);
  if (!isOfModel) return null;
  const normals = bases.filter(base => base.family === 'normal');
  const strayShare = model.strays === null ? 0 : (weights[model.bases] as number);
  return {
    weights: normals.map((_, k) => (weights[k] as number) / (1 - strayShare)),
    means: normals.map(base => base.mu),
    sigmas: normals.map(base => base.sigma),
    strayShare,
  };
}

function startFrom(
  parts: readonly Float64Array[],
  { prior, strays, weightConcentration }: EstimationModel,
): MixtureParameters {
  const summaries = parts.map(part => summaryOf(part));
  const modes = summaries.map(summary => jointMode(posteriorOf(prior, summary)));
  const extra = Math.max(1, weightConcentration); // a whole landing each at least: no start has weight 0
  const total = summaries.reduce((sum, { n }) => sum + n + extra, 0);
  return {
    weights: summaries.map(({ n }) => (n + extra) / total),
    means: modes.map(mode => mode.mu),
    sigmas: modes.map(mode => Math.sqrt(mode.sigmaSquared)),
    strayShare: strays === null ? 0 : strays.share.a / (strays.share.a + strays.share.b),
  };
}
