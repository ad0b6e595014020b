import type { Points } from '../../../../src/core/estimation/dataset.ts';

/** Points from their columns; weights and trials where given. */
export function points(
  x: readonly number[],
  y: readonly number[],
  more: { readonly weights?: readonly number[]; readonly trials?: readonly number[] } = {},
): Points {
  return {
    kind: 'points',
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    weights: more.weights === undefined ? null : Float64Array.from(more.weights),
    trials: more.trials === undefined ? null : Float64Array.from(more.trials),
  };
}

/** The central difference of f, good to about 1e-9 of its values for steps of 1e-5 or so. */
export function slopeOf(f: (at: number) => number, at: number, step: number): number {
  return (f(at + step) - f(at - step)) / (2 * step);
}
