import { compensatedSum } from './compensatedSum.ts';
import { summaryOf } from './summary.ts';

/** The shape of a sample by its central moments m_k = sum of (x - mean)^k / n. */
export interface SampleShape {
  readonly skewness: number; // m3 / m2^1.5
  readonly kurtosis: number; // m4 / m2^2, 3 for a normal law
}

/** Null when the values are all equal, or none. Source: Joanes and Gill (1998), g1 and g2 + 3. */
export function shapeOf(values: Float64Array): SampleShape | null {
  const deviations = scaledDeviations(values);
  if (deviations === null) return null;
  const n = values.length;
  const squares = deviations.map(d => d * d);
  const m2 = compensatedSum(squares) / n;
  const m3 = compensatedSum(deviations.map((d, i) => d * (squares[i] as number))) / n;
  const m4 = compensatedSum(squares.map(s => s * s)) / n;
  return { skewness: m3 / m2 ** 1.5, kurtosis: m4 / (m2 * m2) };
}

/**
 * Sum of (x_i - mean) (x_(i+1) - mean) over the sum of (x_i - mean)^2, with the mean of all values; null when
 * they are all equal, or none. Source: NIST Engineering Statistics Handbook, 1.3.5.12.
 */
export function autocorrelationLag1(values: Float64Array): number | null {
  const deviations = scaledDeviations(values);
  if (deviations === null) return null;
  const squares = compensatedSum(deviations.map(d => d * d));
  const products = compensatedSum(
    deviations.subarray(1).map((d, i) => d * (deviations[i] as number)),
  );
  return products / squares;
}

/**
 * The deviations from the mean, over the greatest of them, so that no power of one overflows or vanishes:
 * their mean is 0 to 1e-16 even where the mean itself is rounded more coarsely than they are.
 */
function scaledDeviations(values: Float64Array): Float64Array | null {
  const { mean } = summaryOf(values);
  let deviations = values.map(x => x - mean);
  let greatest = greatestMagnitude(deviations);
  if (greatest === Infinity) {
    // The distance of two finite values may overflow; that of their halves does not.
    deviations = values.map(x => 0.5 * x - 0.5 * mean);
    greatest = greatestMagnitude(deviations);
  }
  if (greatest === 0) return null;
  const scaled = deviations.map(d => d / greatest);
  const residue = compensatedSum(scaled) / values.length;
  return scaled.map(d => d - residue);
}

function greatestMagnitude(values: Float64Array): number {
  return values.reduce((greatest, x) => Math.max(greatest, Math.abs(x)), 0);
}
