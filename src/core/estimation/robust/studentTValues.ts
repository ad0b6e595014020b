import { completed, logTerms, SMALL_TAU } from './studentTSample.ts';
import type { StudentTPoint, StudentTSample, StudentTSums } from './studentTSample.ts';

/** The sample value by value. One pass over the values a step, nothing allocated per value. */
export function studentTValues(values: Float64Array): StudentTSample {
  return {
    n: values.length,
    sums: at => (at.tau < SMALL_TAU ? sumsNearNormal(values, at) : sumsOf(values, at)),
  };
}

const FLUSH_AT = 1e150; // of the running product
const LARGE_FACTOR = 1e150;

/** One logarithm for many values: ln of a product instead of a sum of logarithms. */
function sumsOf(values: Float64Array, { mu, sigma, tau }: StudentTPoint): StudentTSums {
  const inverse = 1 / sigma;
  let sumQ = 0;
  let qz = 0;
  let qz2 = 0;
  let q2z3 = 0;
  let q2z4 = 0;
  let logs = 0;
  let product = 1;
  for (let i = 0; i < values.length; i++) {
    const z = ((values[i] as number) - mu) * inverse;
    const factor = 1 + tau * z * z;
    const q = 1 / factor;
    const once = q * z;
    const twice = once * z;
    sumQ += q;
    qz += once;
    qz2 += twice;
    q2z3 += once * twice;
    q2z4 += twice * twice;
    if (factor > LARGE_FACTOR) {
      logs += Math.log(factor);
      continue;
    }
    product *= factor;
    if (product > FLUSH_AT) {
      logs += Math.log(product);
      product = 1;
    }
  }
  logs += Math.log(product);
  return completed(tau, logs / tau, [sumQ, qz, qz2, q2z3, q2z4]);
}

function sumsNearNormal(values: Float64Array, { mu, sigma, tau }: StudentTPoint): StudentTSums {
  const inverse = 1 / sigma;
  const terms = new Float64Array(3);
  let sumQ = 0;
  let qz = 0;
  let qz2 = 0;
  let q2z3 = 0;
  let q2z4 = 0;
  let logs = 0;
  let logsSlope = 0;
  let logsCurvature = 0;
  for (let i = 0; i < values.length; i++) {
    const z = ((values[i] as number) - mu) * inverse;
    const squared = z * z;
    const q = 1 / (1 + tau * squared);
    const once = q * z;
    const twice = once * z;
    logTerms(tau, squared, terms);
    sumQ += q;
    qz += once;
    qz2 += twice;
    q2z3 += once * twice;
    q2z4 += twice * twice;
    logs += terms[0] as number;
    logsSlope += terms[1] as number;
    logsCurvature += terms[2] as number;
  }
  return { q: sumQ, qz, qz2, q2z3, q2z4, logs, logsSlope, logsCurvature };
}
