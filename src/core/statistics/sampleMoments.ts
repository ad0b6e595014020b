import { compensatedSum } from './compensatedSum.ts';

/** What `momentsOf` says of a sample. */
export interface SampleMoments {
  readonly mean: number; // unit
  readonly sumSquaredDeviations: number; // from the exact mean, unit^2; Infinity where it overflows
}

const BLOCK = 1024; // values: read twice, the second time from the first-level cache
const DOWN = 2 ** -64; // what keeps the sums of values near the largest double finite
const UP = 2 ** 64;

/**
 * Mean and sum of squared deviations of n >= 1 values. In each block a first pass gives a mean, a second the
 * squares about it and the residue that its rounding left (corrected two-pass); mean and residue of every
 * block are then brought together about a common origin, in compensated sums, so that a mean far from 0 costs
 * no digits. Relative error a few 1e-15 wherever the values themselves determine the squares so
 * well. Throws RangeError on a value that is not finite.
 * Source: Chan, Golub and LeVeque, "Algorithms for computing the sample variance" (1983), equations 1.7 and 2.1.
 */
export function momentsOf(values: Float64Array): SampleMoments {
  const moments = momentsOfBlocks(values);
  if (Number.isFinite(moments.mean)) return moments;
  const at = values.findIndex(x => !Number.isFinite(x));
  if (at >= 0) {
    throw new RangeError(
      `summary: value ${at} must be a finite number, got ${values[at] as number}`,
    );
  }
  const scaled = momentsOfBlocks(values.map(x => x * DOWN));
  return {
    mean: scaled.mean * UP,
    sumSquaredDeviations: scaled.sumSquaredDeviations * UP * UP,
  };
}

/** NaN or an infinite mean when a value is not finite or a sum overflows. */
function momentsOfBlocks(values: Float64Array): SampleMoments {
  const n = values.length;
  const blocks = Math.ceil(n / BLOCK);
  const means = new Float64Array(blocks);
  const residues = new Float64Array(blocks); // sum of values - mean, by block
  const squares = new Float64Array(blocks); // sum of (values - mean)^2, by block
  for (let b = 0; b < blocks; b++) {
    const from = b * BLOCK;
    const to = Math.min(n, from + BLOCK);
    // About its first value, so that equal values have no spread at all.
    const first = values[from] as number;
    const mean = first + sumFrom(first, values, from, to) / (to - from);
    if (!Number.isFinite(mean)) return { mean: NaN, sumSquaredDeviations: NaN };
    means[b] = mean;
    addDeviations(values, from, to, mean, residues, squares, b);
  }
  return merged(n, means, residues, squares);
}

/** Sum of values - origin. Four sums side by side, since an addition waits some cycles for the one before it. */
function sumFrom(origin: number, values: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += (values[i] as number) - origin;
    b += (values[i + 1] as number) - origin;
    c += (values[i + 2] as number) - origin;
    d += (values[i + 3] as number) - origin;
  }
  for (; i < to; i++) a += (values[i] as number) - origin;
  return a + b + (c + d);
}

function addDeviations(
  values: Float64Array,
  from: number,
  to: number,
  mean: number,
  residues: Float64Array,
  squares: Float64Array,
  block: number,
): void {
  let residueA = 0;
  let residueB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let squaresC = 0;
  let squaresD = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const a = (values[i] as number) - mean;
    const b = (values[i + 1] as number) - mean;
    const c = (values[i + 2] as number) - mean;
    const d = (values[i + 3] as number) - mean;
    residueA += a + b;
    residueB += c + d;
    squaresA += a * a;
    squaresB += b * b;
    squaresC += c * c;
    squaresD += d * d;
  }
  for (; i < to; i++) {
    const a = (values[i] as number) - mean;
    residueA += a;
    squaresA += a * a;
  }
  residues[block] = residueA + residueB;
  squares[block] = squaresA + squaresB + (squaresC + squaresD);
}

/** Overwrites `residues` and `squares`. */
function merged(
  n: number,
  means: Float64Array,
  residues: Float64Array,
  squares: Float64Array,
): SampleMoments {
  const origin = means[0] as number;
  const blocks = means.length;
  const totals = new Float64Array(blocks); // of values - origin, by block
  for (let b = 0; b < blocks; b++) {
    const size = Math.min(BLOCK, n - b * BLOCK);
    totals[b] = size * ((means[b] as number) - origin) + (residues[b] as number);
  }
  const shift = compensatedSum(totals) / n;
  const mean = origin + shift;
  const rounding = shift - (mean - origin); // the exact mean is mean + rounding, to 1e-16 of the shift
  for (let b = 0; b < blocks; b++) {
    const size = Math.min(BLOCK, n - b * BLOCK);
    const residue = residues[b] as number;
    const correction = (residue / size) * residue;
    if (Number.isFinite(correction)) squares[b] = Math.max(0, (squares[b] as number) - correction);
    const between = (means[b] as number) - mean + (residue / size - rounding);
    totals[b] = size * between * between;
  }
  return { mean, sumSquaredDeviations: compensatedSum(squares) + compensatedSum(totals) };
}
