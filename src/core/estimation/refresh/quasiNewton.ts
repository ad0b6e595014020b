/** A map whose fixed point is sought, at one place. */
export interface MapPlace {
  /** Where the map leads from here, less where it stands. */
  readonly residual: Float64Array;
  readonly height: number; // what no step of the map lowers
}

export interface FixedPoint {
  readonly at: Float64Array;
  readonly height: number;
  readonly evaluations: number; // of the map
  /** Whether the distance to the fixed point, as the secants foresee it, is within the tolerance. */
  readonly converged: boolean;
  /** Approximation of the inverse of the residual's Jacobian: hand it to the next search nearby. */
  readonly inverse: Float64Array; // row by row
}

export interface FixedPointOptions {
  readonly tolerance: number; // of each coordinate
  readonly most: number; // evaluations
  readonly inverse?: Float64Array | null; // from a search nearby
}

/** No step goes farther in any coordinate than this: secants say little beyond. */
const LONGEST_MOVE = 1;
/** Rounding of the height, relative to its size. */
const ROUNDING = 1e-13;

/**
 * Fixed point of a map, such as a step of EM, by quasi-Newton acceleration: the Jacobian of the residual is
 * learnt from the steps themselves (Broyden's first update). A step that lowers the height is replaced by the
 * map's own, so that the height never falls but by rounding. Ends unconverged after `most` evaluations, or
 * one more. Source: Jamshidian and Jennrich (1997), "Acceleration of the EM algorithm by using quasi-Newton
 * methods", algorithm QN1.
 */
export function fixedPointOf(
  place: (at: Float64Array) => MapPlace,
  start: Float64Array,
  { tolerance, most, inverse: given = null }: FixedPointOptions,
): FixedPoint {
  const size = start.length;
  let inverse = given === null ? minusIdentity(size) : given.slice();
  let isLearnt = given !== null;
  let at = start;
  let { residual, height } = place(at);
  let evaluations = 1;
  for (;;) {
    const move = times(inverse, residual, -1);
    const converged = isLearnt && greatest(move) <= tolerance && greatest(residual) <= tolerance;
    if (converged || evaluations >= most) {
      return { at, height, evaluations, converged, inverse };
    }
    let step = greatest(move) <= LONGEST_MOVE ? move : residual;
    let next = place(sum(at, step));
    evaluations++;
    if (step !== residual && !(next.height >= height - ROUNDING * Math.abs(height))) {
      inverse = minusIdentity(size);
      step = residual;
      next = place(sum(at, step));
      evaluations++;
    }
    if (!next.residual.every(Number.isFinite)) {
      return { at, height, evaluations, converged: false, inverse };
    }
    learn(inverse, step, difference(next.residual, residual));
    isLearnt = true;
    at = sum(at, step);
    ({ residual, height } = next);
  }
}

/** Broyden's update: afterwards `inverse` times `change` is `step`. */
function learn(inverse: Float64Array, step: Float64Array, change: Float64Array): void {
  const size = step.length;
  const foreseen = times(inverse, change, 1);
  const row = new Float64Array(size); // step' inverse
  let divisor = 0;
  for (let i = 0; i < size; i++) {
    divisor += (step[i] as number) * (foreseen[i] as number);
    for (let j = 0; j < size; j++) {
      row[j] = (row[j] as number) + (step[i] as number) * (inverse[size * i + j] as number);
    }
  }
  if (divisor === 0) return;
  for (let i = 0; i < size; i++) {
    const factor = ((step[i] as number) - (foreseen[i] as number)) / divisor;
    for (let j = 0; j < size; j++) {
      const entry = (inverse[size * i + j] as number) + factor * (row[j] as number);
      if (Number.isFinite(entry)) inverse[size * i + j] = entry;
    }
  }
}

/** Plain steps of the map are those of a Jacobian of minus one. */
function minusIdentity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = -1;
  return matrix;
}

/** factor * matrix * vector. */
function times(matrix: Float64Array, vector: Float64Array, factor: number): Float64Array {
  return vector.map((_, i) => {
    let total = 0;
    for (let j = 0; j < vector.length; j++) {
      total += (matrix[vector.length * i + j] as number) * (vector[j] as number);
    }
    return factor * total;
  });
}

const difference = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((x, i) => x - (b[i] as number));

const sum = (a: Float64Array, b: Float64Array): Float64Array =>
  a.map((x, i) => x + (b[i] as number));

/** Greatest absolute value; NaN where there is one. */
function greatest(vector: Float64Array): number {
  let most = 0;
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i] as number));
  return most;
}
