import { LOG_SQRT_TWO_PI } from './constants.ts';
import { logGamma, stirlingTail } from './logGamma.ts';

/**
 * ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b) for a, b > 0; NaN elsewhere. The large parts of
 * the three are cancelled before they are computed, so that it stays right to 1e-14 where they are 1e12.
 */
export function logBeta(a: number, b: number): number {
  if (!(a > 0 && b > 0)) return NaN;
  const [less, more] = a < b ? [a, b] : [b, a];
  const n = a + b;
  return (
    (more - 0.5) * Math.log1p(-less / n) +
    (less - 0.5) * Math.log(less / n) -
    0.5 * Math.log(n) +
    LOG_SQRT_TWO_PI +
    stirlingError(a) +
    stirlingError(b) -
    stirlingError(n)
  );
}

/**
 * ln of the rising factorial, ln Gamma(a + c) - ln Gamma(a), for a > 0, c >= 0; NaN elsewhere. For a whole c
 * that is ln (a (a + 1) ... (a + c - 1)): what c observations of a category add to a Dirichlet's evidence.
 */
export function logRisingFactorial(a: number, c: number): number {
  if (!(a > 0 && c >= 0)) return NaN;
  if (c === 0) return 0;
  const sum = a + c;
  return (
    (a - 0.5) * Math.log1p(c / a) + c * (Math.log(sum) - 1) + stirlingError(sum) - stirlingError(a)
  );
}

/** ln Gamma(x) less Stirling's (x - 1/2) ln x - x + ln sqrt(2 pi), for x > 0; tends to 1 / (12 x). */
export function stirlingError(x: number): number {
  return x >= 15 ? stirlingTail(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + LOG_SQRT_TWO_PI);
}
