import type { Cells } from '../../statistics/cells.ts';
import { expOfMinusAbs } from './expOfMinus.ts';
import { logOfOnePlus } from './logOfOnePlus.ts';

/**
 * The inner loops of the E-step over cells. Each function g that an E-step sums is summed over a cell as
 * n (g(m) + g''(m) v / 2), with g'' in closed form: for a component with responsibility r and log density a,
 *   r' = r (a' - s),  r'' = r ((a' - s)^2 + a'' - c),  s = (ln p)' = sum r a',
 *   c = (ln p)'' = sum r (a'' + a'^2) - s^2,
 * and with d = x - mu: (r d)'' = r'' d + 2 r', (r d^2)'' = r'' d^2 + 4 r' d + 2 r.
 */
export type CellsKernel = (
  cells: Cells,
  from: number,
  to: number,
  law: CellsLaw,
  stray: StrayColumns | null,
  sums: CellsSums,
) => void;

/** ln(w_k N(x | mu_k, sigma_k)) = logScales[k] - (x - means[k])^2 inverseVariances[k] / 2, K of each. */
export interface CellsLaw {
  readonly means: Float64Array; // unit
  readonly inverseVariances: Float64Array; // 1/unit^2
  readonly logScales: Float64Array; // nats
  readonly logShare: number; // of the strays, nats
}

/** Logarithm of the stray density at the mean of each cell, and its first two derivatives; 0 where it is -Infinity. */
export interface StrayColumns {
  readonly logs: Float64Array; // nats
  readonly slopes: Float64Array; // nats/unit
  readonly curvatures: Float64Array; // nats/unit^2
}

/** Sums of the responsibilities r, and of r (x - mean) and r (x - mean)^2 about the means of the law. */
export interface CellsSums {
  readonly counts: Float64Array;
  readonly firsts: Float64Array; // unit
  readonly seconds: Float64Array; // unit^2
  readonly totals: Float64Array; // log-likelihood in nats, expected number of strays
}

export const LOG_LIKELIHOOD = 0; // in totals
export const STRAYS = 1; // in totals

export function cellsKernelFor(bases: number, hasStrays: boolean): CellsKernel {
  if (bases === 2 && !hasStrays) return twoBases;
  if (bases === 1 && hasStrays) return baseAndStrays;
  return anyBases;
}

/**
 * Of two components the responsibilities are the logistic function of ln of their ratio, for one exponential a cell (in a
 * loop of its own, which is faster), and
 * with D = a1' - a2': r1' = r1 r2 D = -r2', r1'' = r1 r2 (D^2 (r2 - r1) + a1'' - a2'') = -r2''.
 */
function twoBases(
  { counts, means, variances }: Cells,
  from: number,
  to: number,
  { means: centres, inverseVariances, logScales }: CellsLaw,
  _stray: StrayColumns | null,
  sums: CellsSums,
): void {
  const centreA = centres[0] as number;
  const centreB = centres[1] as number;
  const inverseA = inverseVariances[0] as number;
  const inverseB = inverseVariances[1] as number;
  const scaleA = logScales[0] as number;
  const scaleB = logScales[1] as number;
  const differences = new Float64Array(to - from);
  const ratios = new Float64Array(to - from);
  for (let j = from, i = 0; j < to; j++, i++) {
    const x = means[j] as number;
    const dA = x - centreA;
    const dB = x - centreB;
    differences[i] = scaleA - 0.5 * dA * dA * inverseA - (scaleB - 0.5 * dB * dB * inverseB);
  }
  expOfMinusAbs(differences, ratios, to - from);
  let logs = sums.totals[LOG_LIKELIHOOD] as number;
  let countA = sums.counts[0] as number;
  let firstA = sums.firsts[0] as number;
  let secondA = sums.seconds[0] as number;
  let countB = sums.counts[1] as number;
  let firstB = sums.firsts[1] as number;
  let secondB = sums.seconds[1] as number;
  for (let j = from, i = 0; j < to; j++, i++) {
    const x = means[j] as number;
    const n = counts[j] as number;
    const spread = n * (variances[j] as number); // sum of squared deviations within the cell
    const half = 0.5 * spread;
    const dA = x - centreA;
    const dB = x - centreB;
    const slopeA = dA * inverseA; // -a'
    const slopeB = dB * inverseB;
    const termA = scaleA - 0.5 * dA * slopeA;
    const termB = scaleB - 0.5 * dB * slopeB;
    const isA = (differences[i] as number) > 0;
    const ratio = ratios[i] as number;
    const greater = 1 / (1 + ratio);
    const lesser = ratio * greater;
    const rA = isA ? greater : lesser;
    const rB = isA ? lesser : greater;
    const slope = spread > 0 ? slopeB - slopeA : 0; // D; in a cell of no width it may overflow
    const both = rA * rB;
    const square = slope * slope;
    const correction = half * both * (square * (rB - rA) + inverseB - inverseA);
    const turn = spread * both * slope;
    const weightA = n * rA + correction;
    const weightB = n * rB - correction;
    countA += weightA;
    firstA += weightA * dA + turn;
    secondA += dA * (weightA * dA + 2 * turn) + spread * rA;
    countB += weightB;
    firstB += weightB * dB - turn;
    secondB += dB * (weightB * dB - 2 * turn) + spread * rB;
    logs +=
      n * (Math.max(termA, termB) + logOfOnePlus(ratio)) +
      half * (both * square - rA * inverseA - rB * inverseB);
  }
  sums.totals[LOG_LIKELIHOOD] = logs;
  sums.counts[0] = countA;
  sums.firsts[0] = firstA;
  sums.seconds[0] = secondA;
  sums.counts[1] = countB;
  sums.firsts[1] = firstB;
  sums.seconds[1] = secondB;
}

/** The same for one base among strays. */
function baseAndStrays(
  { counts, means, variances }: Cells,
  from: number,
  to: number,
  { means: centres, inverseVariances, logScales, logShare }: CellsLaw,
  stray: StrayColumns | null,
  sums: CellsSums,
): void {
  if (stray === null) return;
  const { logs: strayLogs, slopes, curvatures } = stray;
  const centre = centres[0] as number;
  const inverse = inverseVariances[0] as number;
  const scale = logScales[0] as number;
  let logs = sums.totals[LOG_LIKELIHOOD] as number;
  let strays = sums.totals[STRAYS] as number;
  let count = sums.counts[0] as number;
  let first = sums.firsts[0] as number;
  let second = sums.seconds[0] as number;
  for (let j = from; j < to; j++) {
    const n = counts[j] as number;
    const spread = n * (variances[j] as number);
    const half = 0.5 * spread;
    const d = (means[j] as number) - centre;
    const steep = d * inverse; // -a' of the base
    const term = scale - 0.5 * d * steep;
    const strayTerm = logShare + (strayLogs[j] as number);
    const greatest = Math.max(term, strayTerm);
    if (greatest === -Infinity) {
      logs = -Infinity; // nobody explains the cell: it is counted nowhere
      continue;
    }
    const difference = term - strayTerm;
    const ratio = Math.exp(-Math.abs(difference));
    const greater = 1 / (1 + ratio);
    const lesser = ratio * greater;
    const r = difference > 0 ? greater : lesser;
    const s = difference > 0 ? lesser : greater;
    const slope = spread > 0 ? -steep - (slopes[j] as number) : 0;
    const curvature = curvatures[j] as number;
    const both = r * s;
    const square = slope * slope;
    const correction = half * both * (square * (s - r) - inverse - curvature);
    const turn = spread * both * slope;
    const weight = n * r + correction;
    strays += n * s - correction;
    count += weight;
    first += weight * d + turn;
    second += d * (weight * d + 2 * turn) + spread * r;
    logs +=
      n * (greatest + Math.log(1 + ratio)) + half * (both * square - r * inverse + s * curvature);
  }
  sums.totals[LOG_LIKELIHOOD] = logs;
  sums.totals[STRAYS] = strays;
  sums.counts[0] = count;
  sums.firsts[0] = first;
  sums.seconds[0] = second;
}

/** Any number of bases, with strays or without: log-sum-exp over all terms. */
function anyBases(
  { counts, means, variances }: Cells,
  from: number,
  to: number,
  { means: centres, inverseVariances, logScales, logShare }: CellsLaw,
  stray: StrayColumns | null,
  sums: CellsSums,
): void {
  const bases = centres.length;
  const terms = new Float64Array(bases);
  let logs = sums.totals[LOG_LIKELIHOOD] as number;
  let strays = sums.totals[STRAYS] as number;
  for (let j = from; j < to; j++) {
    const x = means[j] as number;
    const n = counts[j] as number;
    const spread = n * (variances[j] as number);
    const half = 0.5 * spread;
    const strayTerm = stray === null ? -Infinity : logShare + (stray.logs[j] as number);
    let greatest = strayTerm;
    for (let k = 0; k < bases; k++) {
      const d = x - (centres[k] as number);
      const term = (logScales[k] as number) - 0.5 * d * d * (inverseVariances[k] as number);
      terms[k] = term;
      greatest = Math.max(greatest, term);
    }
    if (greatest === -Infinity) {
      logs = -Infinity; // nobody explains the cell: it is counted nowhere
      continue;
    }
    const strayPart = stray === null ? 0 : Math.exp(strayTerm - greatest);
    let sum = strayPart;
    for (let k = 0; k < bases; k++) {
      const part = Math.exp((terms[k] as number) - greatest);
      terms[k] = part;
      sum += part;
    }
    const scale = 1 / sum;
    const s = strayPart * scale;
    if (spread === 0) {
      strays += n * s;
      logs += n * (greatest + Math.log(sum));
      for (let k = 0; k < bases; k++) {
        const d = x - (centres[k] as number);
        const weighted = n * (terms[k] as number) * scale;
        sums.counts[k] = (sums.counts[k] as number) + weighted;
        sums.firsts[k] = (sums.firsts[k] as number) + weighted * d;
        sums.seconds[k] = (sums.seconds[k] as number) + weighted * d * d;
      }
      continue;
    }
    const straySlope = stray === null ? 0 : (stray.slopes[j] as number);
    const strayCurvature = stray === null ? 0 : (stray.curvatures[j] as number);
    let slope = s * straySlope; // (ln p)'
    for (let k = 0; k < bases; k++) {
      slope -=
        (terms[k] as number) *
        scale *
        (x - (centres[k] as number)) *
        (inverseVariances[k] as number);
    }
    // Of squares about their mean, which do not cancel: c = sum r (a'' + (a' - s)^2).
    let curvature = s * (strayCurvature + (straySlope - slope) ** 2);
    for (let k = 0; k < bases; k++) {
      const inverse = inverseVariances[k] as number;
      const difference = -(x - (centres[k] as number)) * inverse - slope;
      curvature += (terms[k] as number) * scale * (difference * difference - inverse);
    }
    for (let k = 0; k < bases; k++) {
      const inverse = inverseVariances[k] as number;
      const d = x - (centres[k] as number);
      const r = (terms[k] as number) * scale;
      const difference = -d * inverse - slope;
      const weight = n * r + half * r * (difference * difference - inverse - curvature);
      const turn = spread * r * difference;
      sums.counts[k] = (sums.counts[k] as number) + weight;
      sums.firsts[k] = (sums.firsts[k] as number) + weight * d + turn;
      sums.seconds[k] = (sums.seconds[k] as number) + d * (weight * d + 2 * turn) + spread * r;
    }
    const strayDifference = straySlope - slope;
    strays += n * s + half * s * (strayDifference * strayDifference + strayCurvature - curvature);
    logs += n * (greatest + Math.log(sum)) + half * curvature;
  }
  sums.totals[LOG_LIKELIHOOD] = logs;
  sums.totals[STRAYS] = strays;
}
