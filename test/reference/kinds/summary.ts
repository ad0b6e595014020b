import { compensatedSum } from '../../../src/core/statistics/compensatedSum.ts';
import {
  meanAbsoluteDeviation,
  medianAbsoluteDeviation,
  rangeOf,
  standardErrorOfMean,
} from '../../../src/core/statistics/descriptive.ts';
import { median } from '../../../src/core/statistics/quantile.ts';
import { autocorrelationLag1, shapeOf } from '../../../src/core/statistics/shape.ts';
import {
  addValue,
  emptySummary,
  mergeSummaries,
  summaryOf,
  varianceBessel,
  varianceN,
} from '../../../src/core/statistics/summary.ts';
import type { SufficientStatistics } from '../../../src/core/statistics/summary.ts';
import { valuesOf } from '../case.ts';
import type { Answer, Kind } from '../kind.ts';

/**
 * Means of parts are doubles: from here on, in standard deviations, their rounding is more than the
 * tolerances of the schema leave to the squares of a merge.
 */
const FARTHEST_MERGED_MEAN = 1e8;

export const summaryKind: Kind = {
  kind: 'summary',
  inputs: ['float64_algorithm_errors'],
  columns: ['x'],
  quantities: [
    'n',
    'mean',
    'sum',
    'variance_biased',
    'variance_bessel',
    'sd_biased',
    'sd_bessel',
    'standard_error_mean',
    'min',
    'max',
    'autocorrelation_lag1',
    'median',
    'mean_absolute_deviation_from_median',
    'median_absolute_deviation_unscaled',
    'skewness_biased',
    'kurtosis_biased',
    'certified_mean',
    'certified_sd_bessel',
    'certified_autocorrelation_lag1',
  ],
  solve: c => {
    const values = valuesOf(c);
    const atOnce = summaryOf(values);
    const half = values.length >> 1;
    const sd = Math.sqrt(varianceN(atOnce) ?? 0);
    const merged =
      Math.abs(atOnce.mean) < FARTHEST_MERGED_MEAN * sd
        ? {
            merged: ofSummary(
              mergeSummaries(summaryOf(values.subarray(half)), summaryOf(values.subarray(0, half))),
            ),
          }
        : {};
    return {
      'at once': { ...ofSummary(atOnce), ...ofValues(values) },
      streamed: ofSummary(
        values.reduce<SufficientStatistics>((s, x) => addValue(s, x), emptySummary),
      ),
      ...merged,
    };
  },
};

function ofSummary(s: SufficientStatistics): Answer {
  const mean = s.n === 0 ? null : s.mean;
  const biased = varianceN(s);
  const bessel = varianceBessel(s);
  const sdBessel = bessel === null ? null : Math.sqrt(bessel);
  return {
    n: s.n,
    mean,
    certified_mean: mean,
    variance_biased: biased,
    variance_bessel: bessel,
    sd_biased: biased === null ? null : Math.sqrt(biased),
    sd_bessel: sdBessel,
    certified_sd_bessel: sdBessel,
    standard_error_mean: standardErrorOfMean(s),
  };
}

function ofValues(values: Float64Array): Answer {
  const range = rangeOf(values);
  const shape = shapeOf(values);
  const lag1 = autocorrelationLag1(values);
  return {
    sum: compensatedSum(values),
    min: range?.min ?? null,
    max: range?.max ?? null,
    autocorrelation_lag1: lag1,
    certified_autocorrelation_lag1: lag1,
    median: median(values),
    mean_absolute_deviation_from_median: meanAbsoluteDeviation(values),
    median_absolute_deviation_unscaled: medianAbsoluteDeviation(values),
    skewness_biased: shape?.skewness ?? null,
    kurtosis_biased: shape?.kurtosis ?? null,
  };
}
