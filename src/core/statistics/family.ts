/** What a family of laws has to offer. One file a family implements it. */
export interface Family<L> {
  /** What densities are with respect to: length on a line, or the counting of whole numbers. */
  readonly measure: 'length' | 'counting';
  /** Natural logarithm of the density (of the mass, where whole numbers are counted) at `x`, nats; -Infinity where it is 0. */
  readonly logDensity: (law: L, x: number) => number;
  /** Expectation, unit; NaN where there is none. */
  readonly mean: (law: L) => number;
  /** Variance, unit^2; Infinity or NaN where there is none. */
  readonly variance: (law: L) => number;
  /** -E[ln density], nats; -Infinity for a point mass on a line; null where only quadrature gives it. */
  readonly entropy: (law: L) => number | null;
  /** What is wrong with the parameters, or null. */
  readonly problem: (law: L) => string | null;
  /** Least closed interval of probability 1. */
  readonly support: (law: L) => readonly [number, number];
  /**
   * Points between which the density is smooth enough for a quadrature panel, outermost ones around all but
   * 1e-20 of the mass or at the start of the tail. None where whole numbers are counted.
   */
  readonly landmarks: (law: L) => readonly number[];
  /** Density falls like |x|^-(tailIndex + 1); Infinity where it falls faster than any power. */
  readonly tailIndex: (law: L) => number;
  /** -ln density grows like |x| to this power; 0 where it grows like ln |x|, Infinity where the support is bounded. */
  readonly tailPower: (law: L) => number;
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

/** As `numberProblem`, of a number above 0. */
export function positiveProblem(name: string, value: number): string | null {
  return numberProblem(name, value, x => x > 0, 'a finite number above 0');
}
