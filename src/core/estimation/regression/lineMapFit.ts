import * as v from 'valibot';
import type { Points } from '../dataset.ts';
import type { Fit } from '../fit.ts';
import { positive } from '../options.ts';
import type { LineModel } from './leastSquares.ts';
import { lineFit, lineRefusal, notIdentified, weightsAreOption } from './lineFit.ts';
import { linePosteriorMode } from './linePosteriorMode.ts';
import type { SlopePrior } from './linePosteriorMode.ts';
import { givenOnce, optionalStrength, slopePriorOption } from './slopePriorOptions.ts';

/**
 * The prior is given once: as `ridge` (variance sigma^2 / ridge), as `slopePrecision` (variance
 * 1 / slopePrecision), or as `prior` with its standard deviation. Without any, ridge = 1.
 */
export const lineMapOptions = v.strictObject({
  ridge: optionalStrength, // unit of x^2
  slopePrecision: optionalStrength, // unit of x^2 / unit of y^2
  prior: slopePriorOption,
  sigma: v.optional(v.nullable(positive), null), // known noise sd, unit of y; null: at the mode too
  weightsAre: weightsAreOption,
});

type LineMapOptions = v.InferOutput<typeof lineMapOptions>;

/** Maximum a posteriori of a line under a normal prior on its slope, as a fit. */
export function lineMapFit(data: Points, model: LineModel, options: LineMapOptions): Fit {
  const { prior, isDefault } = slopePriorOf(`map of ${model}`, options);
  const refusal = lineRefusal(data, model);
  if (refusal !== null) return refusal;
  const map = linePosteriorMode(data, model, prior, options.sigma, options.weightsAre);
  if (map === null) return notIdentified(data, model);
  const fit = lineFit(
    model,
    map.line,
    { ...map, isSigmaGiven: options.sigma !== null },
    {
      ridge: map.ridge,
      prior,
      posteriorSdSlope: map.posteriorSdSlope,
      rSquared: map.line.rSquared,
    },
  );
  return isDefault ? { ...fit, warnings: [DEFAULT_PRIOR, ...fit.warnings] } : fit;
}

const DEFAULT_PRIOR =
  'no prior was given: the slope has a normal one of mean 0 and variance sigma^2 (ridge 1, in units of x^2)';

function slopePriorOf(
  method: string,
  { ridge, slopePrecision, prior }: LineMapOptions,
): { prior: SlopePrior; isDefault: boolean } {
  const isDefault = givenOnce(method, { ridge, slopePrecision, prior }) === null;
  if (prior !== null) {
    const { slopeMean, slopeSd } = prior;
    return { prior: { precision: 1 / slopeSd / slopeSd, slopeMean }, isDefault };
  }
  if (slopePrecision !== null) {
    return { prior: { precision: slopePrecision, slopeMean: 0 }, isDefault };
  }
  return { prior: { ridge: ridge ?? 1, slopeMean: 0 }, isDefault };
}
