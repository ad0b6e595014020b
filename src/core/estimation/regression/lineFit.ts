import * as v from 'valibot';
import type { Points } from '../dataset.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit } from '../fit.ts';
import { finiteOrNull, leastSquares } from './leastSquares.ts';
import type { LeastSquares, LineModel } from './leastSquares.ts';
import type { WeightMeaning } from './lineData.ts';

/** What the weights of the points mean, as an option. */
export const weightsAreOption = v.optional(
  v.picklist(['precision', 'frequency'], 'one of precision, frequency'),
  'precision',
);

export const lineParameterNames = {
  line: ['slope', 'intercept', 'sigma'],
  'line-origin': ['slope', 'sigma'],
} as const;

/** Maximum likelihood of a line as a fit. */
export function lineMleFit(data: Points, model: LineModel, weightsAre: WeightMeaning): Fit {
  const refusal = lineRefusal(data, model);
  if (refusal !== null) return refusal;
  const line = leastSquares(data, model, { weightsAre });
  if (line === null) return notIdentified(data, model);
  const at = { sigma: line.sigmaMle, logLikelihood: line.logLikelihood, isSigmaGiven: false };
  return lineFit(model, line, at, {
    residualSd: line.residualSd,
    rSquared: line.rSquared,
    standardErrors:
      model === 'line'
        ? { slope: line.seSlope, intercept: line.seIntercept }
        : { slope: line.seSlope },
  });
}

/**
 * The fit of a line; boundary when sigma was estimated from points that lie on the line as far as
 * digits tell. `at` is where the likelihood was maximised, or the posterior density.
 */
export function lineFit(
  model: LineModel,
  line: LeastSquares,
  at: { sigma: number; logLikelihood: number | null; isSigmaGiven: boolean },
  details: Readonly<Record<string, unknown>>,
): Fit {
  const { sigma, logLikelihood, isSigmaGiven } = at;
  const { n, slope, intercept } = line;
  const names = lineParameterNames[model];
  if (![slope, intercept, sigma].every(Number.isFinite)) {
    return refused('invalid-input', n, names, OUT_OF_RANGE);
  }
  const where = model === 'line' ? { slope, intercept } : { slope };
  const all = {
    residualSumOfSquares: finiteOrNull(line.residualSumOfSquares),
    meanSquaredError: finiteOrNull(line.sigmaMle ** 2),
    ...details,
  };
  if (logLikelihood !== null && (isSigmaGiven || !line.isExact)) {
    return fitted(n, { ...where, sigma }, logLikelihood, { details: all });
  }
  return fitted(n, { ...where, sigma: 0 }, null, {
    status: 'boundary',
    warnings: [ON_THE_LINE],
    details: all,
  });
}

const OUT_OF_RANGE = 'the line is beyond the range of float64: rescale x or y and fit again';
const ON_THE_LINE =
  'every point lies on the line as far as its digits tell: sigma runs to 0 and the likelihood has no maximum';

/** A refusal of data that no line can be fitted to, whatever the prior; or null. */
export function lineRefusal(data: Points, model: LineModel): Fit | null {
  const n = data.x.length;
  const names = lineParameterNames[model];
  if (data.trials !== null) {
    return refused('invalid-input', n, names, 'trials: expected none for a line, got a column');
  }
  if (n > 0) return null;
  return refused('insufficient-data', 0, names, 'no points: a line needs at least one');
}

/** The answer to points that leave the slope open. */
export function notIdentified(data: Points, model: LineModel): Fit {
  const n = data.x.length;
  const warning =
    model === 'line'
      ? `slope not identified: expected at least two different x, got ${n === 1 ? 'one point' : `${n} points at x = ${data.x[0] as number}`}`
      : 'slope not identified: expected at least one x that is not 0';
  return refused('insufficient-data', n, lineParameterNames[model], warning);
}
