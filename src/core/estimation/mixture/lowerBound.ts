import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { logDensity } from '../../statistics/families.ts';
import type { SimpleLaw } from '../../statistics/law.ts';
import type { MixtureParameters } from './mixtureParameters.ts';

/** One row a value and one column a component, strays last; entry (i, k) is entries[i columns + k]. */
export interface ByComponent {
  readonly rows: number;
  readonly columns: number;
  readonly entries: Float64Array;
}

/** How a log-likelihood divides under a distribution q over the components of each value; all in nats, total. */
export interface LowerBound {
  readonly logLikelihood: number; // sum of ln p(x) = elbo + klToPosterior
  readonly elbo: number; // evidence lower bound = expectedCompleteLogLikelihood + entropy
  readonly klToPosterior: number; // KL(q || posterior), >= 0
  readonly entropy: number; // of q
  readonly expectedCompleteLogLikelihood: number; // sum of q ln p(x, component), EM's Q function
}

/** ln(w_k N(x | mu_k, sigma_k)) of every value and base, and ln(share f(x)) of the strays if there are any. */
export function logJoint(
  values: Float64Array,
  { weights, means, sigmas, strayShare }: MixtureParameters,
  stray: SimpleLaw | null = null,
): ByComponent {
  const bases = means.length;
  const columns = stray === null ? bases : bases + 1;
  const joint = emptyByComponent(values.length, columns);
  for (let k = 0; k < bases; k++) {
    const mean = means[k] as number;
    const sigma = sigmas[k] as number;
    const scale =
      Math.log((1 - strayShare) * (weights[k] as number)) - Math.log(sigma) - LOG_SQRT_TWO_PI;
    for (let i = 0; i < values.length; i++) {
      const z = ((values[i] as number) - mean) / sigma;
      joint.entries[i * columns + k] = scale - 0.5 * z * z;
    }
  }
  if (stray !== null) {
    const logShare = Math.log(strayShare);
    for (let i = 0; i < values.length; i++) {
      joint.entries[i * columns + bases] = logShare + logDensity(stray, values[i] as number);
    }
  }
  return joint;
}

/** Responsibilities, the posterior over the components: each row of `joint` as exp and divided by its sum. */
export function posteriorOver(joint: ByComponent): ByComponent {
  const { rows, columns, entries } = joint;
  const posterior = emptyByComponent(rows, columns);
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    const greatest = greatestOf(entries, from, columns);
    if (greatest === -Infinity) continue; // nobody explains the value: its row stays 0
    let sum = 0;
    for (let k = from; k < from + columns; k++) {
      const part = Math.exp((entries[k] as number) - greatest);
      posterior.entries[k] = part;
      sum += part;
    }
    for (let k = from; k < from + columns; k++) {
      posterior.entries[k] = (posterior.entries[k] as number) / sum;
    }
  }
  return posterior;
}

/** Responsibilities of every component for every value. */
export function responsibilityMatrix(
  values: Float64Array,
  parameters: MixtureParameters,
  stray: SimpleLaw | null = null,
): ByComponent {
  return posteriorOver(logJoint(values, parameters, stray));
}

/** The q that knows nothing: 1 / K everywhere. */
export function uniformOver(rows: number, columns: number): ByComponent {
  const uniform = emptyByComponent(rows, columns);
  uniform.entries.fill(1 / columns);
  return uniform;
}

/** The hard q of K-means: all of a value to the nearest mean, the first on a tie. */
export function nearestMean(values: Float64Array, means: readonly number[]): ByComponent {
  const hard = emptyByComponent(values.length, means.length);
  for (let i = 0; i < values.length; i++) {
    hard.entries[i * means.length + nearest(values[i] as number, means)] = 1;
  }
  return hard;
}

/** A q that is given row by row. Throws RangeError where the rows differ in length. */
export function byComponent(rows: readonly (readonly number[])[]): ByComponent {
  const columns = rows[0]?.length ?? 0;
  const odd = rows.findIndex(row => row.length !== columns);
  if (odd >= 0) {
    throw new RangeError(`row ${odd}: expected ${columns} entries, got ${rows[odd]?.length}`);
  }
  return { rows: rows.length, columns, entries: Float64Array.from(rows.flat()) };
}

/**
 * ln p(x) = ELBO(q) + KL(q || posterior), term by term, with 0 ln 0 = 0. A q on a component that cannot have
 * been has an ELBO of -Infinity. Source: Neal and Hinton (1998); Bishop, PRML (2006), section 9.4.
 */
export function lowerBound(joint: ByComponent, q: ByComponent): LowerBound {
  const { rows, columns, entries } = joint;
  if (q.rows !== rows || q.columns !== columns) {
    throw new RangeError(`q: expected ${rows} x ${columns} entries, got ${q.rows} x ${q.columns}`);
  }
  let logLikelihood = 0;
  let expectedCompleteLogLikelihood = 0;
  let entropy = 0;
  let klToPosterior = 0;
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    const evidence = logSumExp(entries, from, columns);
    logLikelihood += evidence;
    for (let k = from; k < from + columns; k++) {
      const part = q.entries[k] as number;
      if (part === 0) continue;
      const term = entries[k] as number;
      const log = Math.log(part);
      entropy -= part * log;
      expectedCompleteLogLikelihood += part * term;
      klToPosterior += term === -Infinity ? Infinity : part * (log - (term - evidence));
    }
  }
  return {
    logLikelihood,
    elbo: expectedCompleteLogLikelihood + entropy,
    klToPosterior,
    entropy,
    expectedCompleteLogLikelihood,
  };
}

/** Index of the mean that is nearest to x, the first on a tie. */
export function nearest(x: number, means: ArrayLike<number>): number {
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < means.length; k++) {
    const distance = Math.abs(x - (means[k] as number));
    if (distance < least) {
      least = distance;
      best = k;
    }
  }
  return best;
}

function emptyByComponent(rows: number, columns: number): ByComponent {
  return { rows, columns, entries: new Float64Array(rows * columns) };
}

function logSumExp(entries: Float64Array, from: number, length: number): number {
  const greatest = greatestOf(entries, from, length);
  if (greatest === -Infinity) return -Infinity;
  let sum = 0;
  for (let k = from; k < from + length; k++) sum += Math.exp((entries[k] as number) - greatest);
  return greatest + Math.log(sum);
}

function greatestOf(entries: Float64Array, from: number, length: number): number {
  let greatest = -Infinity;
  for (let k = from; k < from + length; k++) greatest = Math.max(greatest, entries[k] as number);
  return greatest;
}
