import { logGamma } from '../../statistics/logGamma.ts';

// Log-likelihoods of the laws that only the method of moments fits, nats, total over the values; -Infinity where a value
// lies outside the law's support.

export function uniformLogLikelihood(values: Float64Array, a: number, b: number): number {
  const isOutside = values.some(x => x < a || x > b);
  return isOutside ? -Infinity : -values.length * Math.log(b - a);
}

export function exponentialLogLikelihood(values: Float64Array, rate: number): number {
  return sumOver(values, x => (x < 0 ? -Infinity : -rate * x)) + values.length * Math.log(rate);
}

export function gammaLogLikelihood(values: Float64Array, shape: number, rate: number): number {
  const constant = shape * Math.log(rate) - logGamma(shape);
  return sumOver(values, x =>
    x > 0 ? constant + (shape - 1) * Math.log(x) - rate * x : -Infinity,
  );
}

export function laplaceLogLikelihood(values: Float64Array, mu: number, b: number): number {
  return sumOver(values, x => -Math.abs(x - mu) / b) - values.length * Math.log(2 * b);
}

export function poissonLogLikelihood(values: Float64Array, rate: number): number {
  const log = Math.log(rate);
  return sumOver(values, x => (x === 0 ? 0 : x * log) - rate - logGamma(x + 1));
}

function sumOver(values: Float64Array, term: (x: number) => number): number {
  let sum = 0;
  for (const x of values) sum += term(x);
  return sum;
}
