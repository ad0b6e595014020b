/**
 * Probability laws on the landing line, as plain data. Positions and scales are in the mission's unit
 * (kilometres, or nanoseconds for Newcomb's readings); densities are in 1/unit.
 */

/** Normal law. `sigma` is the standard deviation; 0 is a point mass, whose density is 0 everywhere but at mu. */
export interface NormalLaw {
  readonly family: 'normal';
  readonly mu: number;
  readonly sigma: number;
}

/** Uniform law on [lower, upper], lower < upper. */
export interface UniformLaw {
  readonly family: 'uniform';
  readonly lower: number;
  readonly upper: number;
}

/** Location-scale Student-t law. `scale` is not the standard deviation, which is scale * sqrt(df / (df - 2)). */
export interface StudentTLaw {
  readonly family: 'student-t';
  readonly df: number;
  readonly location: number;
  readonly scale: number;
}

export type SimpleLaw = NormalLaw | UniformLaw | StudentTLaw;

/** Finite mixture. `weights` are non-negative and sum to 1, one for each of `components`, in the same order. */
export interface MixtureLaw<Component extends SimpleLaw = SimpleLaw> {
  readonly family: 'mixture';
  readonly weights: readonly number[];
  readonly components: readonly Component[];
}

export type NormalMixtureLaw = MixtureLaw<NormalLaw>;

export type Law = SimpleLaw | MixtureLaw;
export type LawFamily = Law['family'];
