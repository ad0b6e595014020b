import type { Cells } from '../../statistics/cells.ts';
import { logTerms } from './studentTSample.ts';
import type { StudentTPoint, StudentTSample, StudentTSums } from './studentTSample.ts';

/**
 * The sample pressed into cells. Each function summed over a cell is n_j (g(m_j) + g''(m_j) v_j / 2), with
 * g'' in closed form: exact for the normal law, and to third order in the cell's width for the others.
 */
export function studentTCells(cells: Cells): StudentTSample {
  const { counts, size } = cells;
  let n = 0;
  for (let j = 0; j < size; j++) n += counts[j] as number;
  return { n, sums: at => sumsOf(cells, at) };
}

function sumsOf(cells: Cells, { mu, sigma, tau }: StudentTPoint): StudentTSums {
  const { size, counts, means, variances } = cells;
  const inverse = 1 / sigma;
  const half = 0.5 * inverse * inverse;
  const terms = new Float64Array(3);
  let sumQ = 0;
  let qz = 0;
  let qz2 = 0;
  let q2z3 = 0;
  let q2z4 = 0;
  let logs = 0;
  let logsSlope = 0;
  let logsCurvature = 0;
  for (let j = 0; j < size; j++) {
    const count = counts[j] as number;
    const spread = half * (variances[j] as number); // variance in units of sigma^2, halved
    const z = ((means[j] as number) - mu) * inverse;
    const squared = z * z;
    const q = 1 / (1 + tau * squared);
    const once = q * z;
    const twice = once * z;
    const q2 = q * q;
    const q2z2 = once * once;
    logTerms(tau, squared, terms);
    // Each second derivative by z follows from q' = -2 tau z q^2 and tau z^2 = 1 / q - 1.
    sumQ += count * (q - 2 * tau * q2 * (4 * q - 3) * spread);
    qz += count * (once - 2 * tau * once * q * (4 * q - 1) * spread);
    qz2 += count * (twice + 2 * q2 * (4 * q - 3) * spread);
    q2z3 += count * (once * twice + 2 * once * q * (12 * q2 - 10 * q + 1) * spread);
    q2z4 += count * (twice * twice + 12 * q2z2 * q * (2 * q - 1) * spread);
    logs += count * ((terms[0] as number) + 2 * q * (2 * q - 1) * spread);
    logsSlope += count * ((terms[1] as number) - 2 * q2z2 * (4 * q - 1) * spread);
    logsCurvature += count * ((terms[2] as number) + 4 * q2z2 * twice * (6 * q - 1) * spread);
  }
  return { q: sumQ, qz, qz2, q2z3, q2z4, logs, logsSlope, logsCurvature };
}

/**
 * Bound on how far the log-likelihood over cells can be from that over the values, nats: Taylor's remainder
 * of third order, with |d^3 ln f / dz^3| <= 2 (1 + tau) sqrt(tau) q^(3/2). No value of a cell is farther from
 * its mean than the mean of the cell beside it, nor than sqrt(n_j v_j).
 */
export function studentTCellsBound(cells: Cells, { mu, sigma, tau }: StudentTPoint): number {
  const { size, counts, means, variances } = cells;
  let bound = 0;
  for (let j = 0; j < size; j++) {
    const mean = means[j] as number;
    const spread = (counts[j] as number) * (variances[j] as number); // sum of squares
    if (spread === 0) continue;
    const below = j === 0 ? Infinity : mean - (means[j - 1] as number);
    const above = j === size - 1 ? Infinity : (means[j + 1] as number) - mean;
    const farthest = Math.min(Math.sqrt(spread), Math.max(below, above)) / sigma;
    const nearest = Math.max(0, Math.abs(mean - mu) / sigma - farthest);
    const q = 1 / (1 + tau * nearest * nearest);
    bound += ((spread / (sigma * sigma)) * farthest * q * Math.sqrt(q)) / 3;
  }
  return bound * (1 + tau) * Math.sqrt(tau);
}
