/** What a family of laws on the landing line has to offer. One file a family implements it. */
export interface Family<L> {
  /** Natural logarithm of the density at `x`, nats; -Infinity where the density is 0. */
  readonly logDensity: (law: L, x: number) => number;
  /** Expectation, unit; NaN where there is none. */
  readonly mean: (law: L) => number;
  /** Variance, unit^2; Infinity or NaN where there is none. */
  readonly variance: (law: L) => number;
  /** What is wrong with the parameters, or null. */
  readonly problem: (law: L) => string | null;
  /** Least closed interval of probability 1. */
  readonly support: (law: L) => readonly [number, number];
  /** Points between which the density is smooth enough for a quadrature panel, outermost ones around all but 1e-20 of the mass or at the start of the tail. */
  readonly landmarks: (law: L) => readonly number[];
  /** Density falls like |x|^-(tailIndex + 1); Infinity where it falls faster than any power. */
  readonly tailIndex: (law: L) => number;
}

/** `name must be ..., got ...`, or null when the number is finite and passes. */
export function numberProblem(
  name: string,
  value: number,
  passes: (value: number) => boolean,
  wanted: string,
): string | null {
  return Number.isFinite(value) && passes(value) ? null : `${name} must be ${wanted}, got ${value}`;
}
