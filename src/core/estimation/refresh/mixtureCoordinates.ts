import type { MixtureParameters } from '../mixture/mixtureParameters.ts';

/**
 * Parameters of a mixture of K normals as numbers without bounds, all of order 1: the square roots of the K
 * weights, the arc sine of the share's where there are strays, means in sigmas of `origin` from its means, and
 * logarithms of the sigmas. A weight or share of 0 lies within, so that a search can end there.
 */
export function packed(parameters: MixtureParameters, origin: MixtureParameters): Float64Array {
  const { weights, means, sigmas, strayShare } = parameters;
  return Float64Array.of(
    ...weights.map(Math.sqrt),
    ...(origin.strayShare > 0 ? [Math.asin(Math.sqrt(strayShare))] : []),
    ...means.map((mean, k) => (mean - (origin.means[k] as number)) / (origin.sigmas[k] as number)),
    ...sigmas.map(Math.log),
  );
}

/** The parameters at a place; roots may have any sign and any length. */
export function unpacked(at: Float64Array, origin: MixtureParameters): MixtureParameters {
  const bases = origin.means.length;
  const squares = Array.from(at.subarray(0, bases), root => root * root);
  const total = squares.reduce((sum, x) => sum + x, 0);
  const hasStrays = origin.strayShare > 0;
  const means = at.subarray(at.length - 2 * bases, at.length - bases);
  return {
    weights: squares.map(x => x / total),
    means: origin.means.map(
      (mean, k) => mean + (means[k] as number) * (origin.sigmas[k] as number),
    ),
    sigmas: Array.from(at.subarray(at.length - bases), Math.exp),
    strayShare: hasStrays ? Math.sin(at[bases] as number) ** 2 : 0,
  };
}

/** Way from `at` to where a step leads, on that side of 0 where the roots are. */
export function residualOf(at: Float64Array, next: Float64Array, bases: number): Float64Array {
  const roots = next.length - 2 * bases;
  return next.map((x, i) => {
    const from = at[i] as number;
    return i < roots && from < 0 ? -x - from : x - from;
  });
}
