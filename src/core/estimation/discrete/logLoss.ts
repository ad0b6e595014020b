/**
 * Log-loss of predictions of a label that is 0 or 1: the mean of -(y ln p + (1 - y) ln(1 - p)), nats, p the predicted
 * probability of a 1. 0 ln 0 = 0; Infinity where a prediction rules out what came; null without predictions. It is
 * minus the mean Bernoulli log-likelihood. Labels between 0 and 1 (smoothed ones) are allowed.
 */
export function binaryLogLoss(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
): number | null {
  if (labels.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    const y = labels[i] as number;
    const p = predictions[i] as number;
    sum -= times(y, Math.log(p)) + times(1 - y, Math.log1p(-p));
  }
  return sum / labels.length;
}

/**
 * Cross-entropy -sum target_k ln p_k of one target law over K categories, nats; 0 ln 0 = 0, Infinity where the
 * prediction rules out a category that the target holds possible. With a one-hot target it is -ln p of what came.
 */
export function crossEntropy(target: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < target.length; k++) {
    sum -= times(target[k] as number, Math.log(predicted[k] as number));
  }
  return sum;
}

/**
 * Log-loss of predictions over K categories: the mean of -ln p of the category that came, nats. `predictions` holds one
 * row of K a label, row after row; labels count from 0. Null without predictions.
 */
export function categoricalLogLoss(
  predictions: ArrayLike<number>,
  labels: ArrayLike<number>,
  categories: number,
): number | null {
  if (labels.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    sum -= Math.log(predictions[i * categories + (labels[i] as number)] as number);
  }
  return sum / labels.length;
}

const times = (weight: number, log: number): number => (weight === 0 ? 0 : weight * log);
