import type { MixtureStart } from './data.ts';

/**
 * EM for a mixture of two normals as a textbook writes it: for each value both densities by log-sum-exp and
 * what they add to the sums, an exponential for each and a logarithm; no block, no table, no series. Sums
 * of squares are taken about the old means.
 */
export function textbookEm(
  values: Float64Array,
  { weights, means, sds }: MixtureStart,
  iterations: number,
): readonly number[] {
  let [w, v] = [weights[0] as number, weights[1] as number];
  let [m, l] = [means[0] as number, means[1] as number];
  let [s, t] = [sds[0] as number, sds[1] as number];
  let logLikelihood = 0;
  for (let step = 0; step < iterations; step++) {
    const logW = Math.log(w / (s * Math.sqrt(2 * Math.PI)));
    const logV = Math.log(v / (t * Math.sqrt(2 * Math.PI)));
    let [count, first, second] = [0, 0, 0];
    let [rest, restFirst, restSecond] = [0, 0, 0];
    logLikelihood = 0;
    for (let i = 0; i < values.length; i++) {
      const d = (values[i] as number) - m;
      const e = (values[i] as number) - l;
      const a = logW - (d * d) / (2 * s * s);
      const b = logV - (e * e) / (2 * t * t);
      const most = Math.max(a, b);
      const log = most + Math.log(Math.exp(a - most) + Math.exp(b - most));
      const r = Math.exp(a - log);
      const q = Math.exp(b - log);
      logLikelihood += log;
      count += r;
      first += r * d;
      second += r * d * d;
      rest += q;
      restFirst += q * e;
      restSecond += q * e * e;
    }
    [w, v] = [count / values.length, rest / values.length];
    [s, t] = [
      Math.sqrt(second / count - (first / count) ** 2),
      Math.sqrt(restSecond / rest - (restFirst / rest) ** 2),
    ];
    [m, l] = [m + first / count, l + restFirst / rest];
  }
  return [w, v, m, l, s, t];
}
