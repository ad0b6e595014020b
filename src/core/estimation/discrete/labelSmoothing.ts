import { crossEntropy } from './logLoss.ts';

// Source of the target: Szegedy et al., "Rethinking the Inception architecture for computer vision" (2016), section 7.

/**
 * Smoothed target of a label that says `label` (from 0) of K categories: 1 - epsilon + epsilon / K there, epsilon / K
 * elsewhere; 0 <= epsilon < 1. Throws RangeError on a label or an epsilon outside its range.
 */
export function smoothedTarget(
  label: number,
  categories: number,
  epsilon: number,
): readonly number[] {
  requireShare(epsilon);
  if (!(Number.isInteger(label) && label >= 0 && label < categories))
    throw new RangeError(
      `label: expected a whole number from 0 to ${categories - 1}, got ${label}`,
    );
  return Array.from(
    { length: categories },
    (_, k) => (k === label ? 1 - epsilon : 0) + epsilon / categories,
  );
}

/**
 * Cross-entropy of a prediction against the smoothed target, nats: (1 - epsilon) (-ln p_label) + epsilon times the mean of
 * -ln p_k over all categories. A prediction that is sure of itself costs Infinity even where it is right.
 */
export function smoothedCrossEntropy(
  predicted: ArrayLike<number>,
  label: number,
  epsilon: number,
): number {
  return crossEntropy(smoothedTarget(label, predicted.length, epsilon), predicted);
}

/**
 * The probabilities that make the mean smoothed cross-entropy of labels with these counts least, when every prediction is
 * the same: (1 - epsilon) c_k / n + epsilon / K. Null when n = 0.
 */
export function smoothedShares(
  counts: ArrayLike<number>,
  epsilon: number,
): readonly number[] | null {
  requireShare(epsilon);
  let n = 0;
  for (let k = 0; k < counts.length; k++) n += counts[k] as number;
  if (n === 0) return null;
  return Array.from(counts, count => (1 - epsilon) * (count / n) + epsilon / counts.length);
}

/**
 * What label smoothing means as a prior: its shares are those of additive smoothing, (c_k + a) / (n + K a), with
 * a = epsilon n / (K (1 - epsilon)) pseudo-labels in each of the K categories. That is the posterior mean under a
 * Dirichlet prior of all alpha = a, and the posterior mode under all alpha = 1 + a; unlike a prior, a grows with n.
 */
export function equivalentPseudoCount(n: number, categories: number, epsilon: number): number {
  requireShare(epsilon);
  return (epsilon * n) / (categories * (1 - epsilon));
}

function requireShare(epsilon: number): void {
  if (!(epsilon >= 0 && epsilon < 1))
    throw new RangeError(`epsilon: expected a number from 0 to below 1, got ${epsilon}`);
}
