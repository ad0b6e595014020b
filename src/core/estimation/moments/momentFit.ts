import { summaryOf } from '../../statistics/summary.ts';
import { fitted, refused } from '../fit.ts';
import type { Fit, ParameterValues } from '../fit.ts';
import { normalMaximum } from '../normal/maximumLikelihood.ts';

/** The first two sample moments, with denominator n. */
export interface TwoMoments {
  readonly n: number;
  readonly mean: number;
  readonly sd: number; // also right where its square, the variance, leaves float64
}

/** What a law makes of the moments. */
export interface MomentAnswer {
  readonly parameters: ParameterValues;
  readonly logLikelihood: number | null;
  readonly warning?: string;
  /** A moment condition cannot be met inside the parameter space: `warning` says which. */
  readonly boundary?: true;
}

/** A sample whose values a law can take, and what a value that it cannot take should be. */
export interface Support {
  readonly holds: (x: number) => boolean;
  readonly wanted: string; // "a number from 0"
}

/** Fits by moments what a law's values may be; `answer` sees a sample of at least one value. */
export function momentFit(
  values: Float64Array,
  names: readonly string[],
  support: Support | null,
  answer: (moments: TwoMoments) => MomentAnswer,
): Fit {
  const summary = summaryOf(values);
  const { n } = summary;
  const spread = normalMaximum({ values, summary });
  if (spread === null) {
    return refused('insufficient-data', 0, names, 'no values: at least 1 is needed');
  }
  const at = support === null ? -1 : values.findIndex(x => !support.holds(x));
  if (support !== null && at >= 0) {
    const why = `values[${at}]: expected ${support.wanted}, got ${values[at] as number}`;
    return refused('invalid-input', n, names, why);
  }
  const { mu: mean, sigma: sd } = spread;
  const { parameters, logLikelihood, warning, boundary } = answer({ n, mean, sd });
  const isBeyond = Object.values(parameters).some(x => x === Infinity || x === -Infinity);
  if (isBeyond) return refused('invalid-input', n, names, OUT_OF_RANGE);
  return fitted(n, parameters, logLikelihood, {
    status: boundary === true ? 'boundary' : 'ok',
    converged: boundary !== true,
    warnings: warning === undefined ? [] : [warning],
    details: { mean, varianceN: sd * sd },
  });
}

const OUT_OF_RANGE = 'a parameter is beyond the range of float64: give the values in another unit';
