import type { SimpleLaw } from '../../statistics/law.ts';
import type { Outliers } from './contaminatedOptions.ts';
import { responsibilityMatrix } from './lowerBound.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/** The law of the outliers, which follows the core where it is known by its ratio alone. */
export function outlierLaw(outliers: Outliers, { means, sigmas }: MixtureParameters): SimpleLaw {
  if ('law' in outliers) return outliers.law;
  const [mu, sigma] = [means[0] as number, sigmas[0] as number];
  return { family: 'normal', mu, sigma: outliers.ratio * sigma };
}

/** Posterior probability of each value to be an outlier, at those parameters of one base among strays. */
export function outlierProbabilities(
  values: Float64Array,
  parameters: MixtureParameters,
  outliers: Outliers,
): Float64Array {
  const law = outlierLaw(outliers, parameters);
  const { columns, entries } = responsibilityMatrix(values, parameters, law);
  return Float64Array.from(values, (_, i) => entries[(i + 1) * columns - 1] as number);
}
