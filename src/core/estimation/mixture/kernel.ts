import { expBelow } from './expOfMinus.ts';

/** ln(w_k N(x | mu_k, sigma_k)) = logScales[k] - ((x - means[k]) inverseSigmas[k])^2 / 2, K of each. */
export interface KernelLaw {
  readonly means: Float64Array; // unit
  readonly inverseSigmas: Float64Array; // 1/unit
  readonly logScales: Float64Array; // nats
  /** ln of the strays' density at each value, nats; null without strays. */
  readonly strayLogs: Float64Array | null;
  readonly logShare: number; // nats, ln of the strays' share
  /** About which the sums are taken. */
  readonly origins: Float64Array; // unit
}

/** Sums of the responsibilities r, and of r (x - origin) and r (x - origin)^2 about the origins of the law. */
export interface KernelSums {
  readonly counts: Float64Array;
  readonly firsts: Float64Array; // unit
  readonly seconds: Float64Array; // unit^2
  logLikelihood: number; // nats, total
  strays: number; // expected number
}

/** Values that are handled together: few enough that their columns stay in the nearest cache. */
const BLOCK = 512;
const FLUSH_AT = 1e200; // each factor is between 1 and the number of terms

/**
 * Adds the E-step of any number of bases, with strays or without: responsibilities by log-sum-exp. It goes
 * block by block and, within a block, term by term, so that every inner loop is over columns alone; one
 * logarithm is taken of a product of many densities, each relative to its greatest term. A value that no
 * term explains makes the log-likelihood -Infinity and is counted nowhere.
 */
export function accumulate(values: Float64Array, law: KernelLaw, sums: KernelSums): void {
  const { strayLogs } = law;
  const bases = law.means.length;
  const length = Math.min(BLOCK, values.length);
  const columns = Array.from(
    { length: strayLogs === null ? bases : bases + 1 },
    () => new Float64Array(length),
  );
  const greatest = new Float64Array(length);
  const densities = new Float64Array(length);
  for (let from = 0; from < values.length; from += length) {
    const block = values.subarray(from, Math.min(from + length, values.length));
    greatest.fill(-Number.MAX_VALUE);
    densities.fill(0);
    for (let k = 0; k < bases; k++) writeBase(block, law, k, columns[k] as Float64Array, greatest);
    if (strayLogs !== null) {
      const logs = strayLogs.subarray(from, from + block.length);
      writeStrays(logs, law.logShare, columns[bases] as Float64Array, greatest);
    }
    for (const column of columns) expBelow(greatest, column, densities, block.length);
    sums.logLikelihood += logOf(greatest, densities, block.length);
    for (let k = 0; k < bases; k++) {
      addBase(block, law.origins[k] as number, columns[k] as Float64Array, densities, k, sums);
    }
    if (strayLogs !== null) {
      sums.strays += dot(columns[bases] as Float64Array, densities, block.length);
    }
  }
}

/** The terms of base k, and by them the greatest of each value. */
function writeBase(
  block: Float64Array,
  { means, inverseSigmas, logScales }: KernelLaw,
  k: number,
  column: Float64Array,
  greatest: Float64Array,
): void {
  const mean = means[k] as number;
  const inverse = inverseSigmas[k] as number;
  const scale = logScales[k] as number;
  for (let i = 0; i < block.length; i++) {
    const z = ((block[i] as number) - mean) * inverse;
    const term = scale - 0.5 * z * z;
    column[i] = term;
    greatest[i] = Math.max(greatest[i] as number, term);
  }
}

function writeStrays(
  logs: Float64Array,
  logShare: number,
  column: Float64Array,
  greatest: Float64Array,
): void {
  for (let i = 0; i < logs.length; i++) {
    const term = logShare + (logs[i] as number);
    column[i] = term;
    greatest[i] = Math.max(greatest[i] as number, term);
  }
}

/** The log-likelihood of the block, nats; each density, relative to e^greatest, becomes its reciprocal. */
function logOf(greatest: Float64Array, densities: Float64Array, length: number): number {
  let logs = 0.0;
  let product = 1.0;
  for (let i = 0; i < length; i++) {
    const sum = densities[i] as number;
    if (sum === 0) {
      logs = -Infinity; // the density stays 0, and so does every responsibility
      continue;
    }
    logs += greatest[i] as number;
    product *= sum;
    if (product > FLUSH_AT) {
      logs += Math.log(product);
      product = 1;
    }
    densities[i] = 1 / sum;
  }
  return logs + Math.log(product);
}

function addBase(
  block: Float64Array,
  origin: number,
  column: Float64Array,
  scales: Float64Array,
  k: number,
  { counts, firsts, seconds }: KernelSums,
): void {
  let count = 0.0;
  let first = 0.0;
  let second = 0.0;
  for (let i = 0; i < block.length; i++) {
    const r = (column[i] as number) * (scales[i] as number);
    const deviation = (block[i] as number) - origin;
    const weighted = r * deviation;
    count += r;
    first += weighted;
    second += weighted * deviation;
  }
  counts[k] = (counts[k] as number) + count;
  firsts[k] = (firsts[k] as number) + first;
  seconds[k] = (seconds[k] as number) + second;
}

function dot(column: Float64Array, scales: Float64Array, length: number): number {
  let sum = 0.0;
  for (let i = 0; i < length; i++) sum += (column[i] as number) * (scales[i] as number);
  return sum;
}
