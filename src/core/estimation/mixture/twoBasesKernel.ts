import { expOfMinusAbs } from './expOfMinus.ts';
import type { KernelLaw, KernelSums } from './kernel.ts';

/** Values that are handled together; as a product of so many factors of at most 2 is finite. */
const BLOCK = 512;

/**
 * The E-step of two bases without strays, in two thirds of the time of the one for any number: the lesser
 * responsibility is the logistic function of the difference of both terms, which takes one exponential.
 */
export function accumulateTwo(
  values: Float64Array,
  { means, inverseSigmas, logScales, origins }: KernelLaw,
  sums: KernelSums,
): void {
  const length = Math.min(BLOCK, values.length);
  const differences = new Float64Array(length);
  const ratios = new Float64Array(length);
  const meanA = means[0] as number;
  const meanB = means[1] as number;
  const inverseA = inverseSigmas[0] as number;
  const inverseB = inverseSigmas[1] as number;
  const scaleA = logScales[0] as number;
  const scaleB = logScales[1] as number;
  for (let from = 0; from < values.length; from += length) {
    const block = values.subarray(from, Math.min(from + length, values.length));
    let logs = 0.0;
    for (let i = 0; i < block.length; i++) {
      const x = block[i] as number;
      const zA = (x - meanA) * inverseA;
      const zB = (x - meanB) * inverseB;
      const termA = scaleA - 0.5 * zA * zA;
      const termB = scaleB - 0.5 * zB * zB;
      logs += Math.max(termA, termB);
      differences[i] = termA - termB;
    }
    expOfMinusAbs(differences, ratios, block.length);
    sums.logLikelihood += logs + addBoth(block, differences, ratios, origins, sums);
  }
}

/** Adds the block's responsibilities and moments; what is left to add to the log-likelihood, nats. */
function addBoth(
  block: Float64Array,
  differences: Float64Array,
  ratios: Float64Array,
  origins: Float64Array,
  { counts, firsts, seconds }: KernelSums,
): number {
  const originA = origins[0] as number;
  const originB = origins[1] as number;
  let product = 1.0;
  let countA = 0.0;
  let firstA = 0.0;
  let secondA = 0.0;
  let countB = 0.0;
  let firstB = 0.0;
  let secondB = 0.0;
  for (let i = 0; i < block.length; i++) {
    const x = block[i] as number;
    const difference = differences[i] as number;
    if (Number.isNaN(difference)) continue; // both terms are -Infinity
    const ratio = ratios[i] as number;
    const greater = 1 / (1 + ratio);
    const lesser = ratio * greater;
    const deviationA = x - originA;
    const deviationB = x - originB;
    const rA = difference > 0 ? greater : lesser;
    const rB = difference > 0 ? lesser : greater;
    const weightedA = rA * deviationA;
    const weightedB = rB * deviationB;
    product *= 1 + ratio;
    countA += rA;
    firstA += weightedA;
    secondA += weightedA * deviationA;
    countB += rB;
    firstB += weightedB;
    secondB += weightedB * deviationB;
  }
  counts[0] = (counts[0] as number) + countA;
  firsts[0] = (firsts[0] as number) + firstA;
  seconds[0] = (seconds[0] as number) + secondA;
  counts[1] = (counts[1] as number) + countB;
  firsts[1] = (firsts[1] as number) + firstB;
  seconds[1] = (seconds[1] as number) + secondB;
  return Math.log(product);
}
