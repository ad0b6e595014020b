import { LOG_SQRT_TWO_PI } from './constants.ts';
import { logBeta, stirlingError } from './logBeta.ts';

/** I_x(a, b) and what is left of it, each right relative to itself, and their logarithms. */
export interface BetaTails {
  readonly lower: number; // I_x(a, b), the Beta(a, b) law's mass below x
  readonly upper: number; // 1 - I_x(a, b)
  readonly logLower: number;
  readonly logUpper: number;
}

/**
 * Regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 <= x <= 1; NaN elsewhere. Relative error
 * about 1e-13, also in the tails. Source: DLMF 8.17 (continued fraction 8.17.22, reflection 8.17.4).
 */
export function regularisedIncompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) return NaN;
  if (x === 0 || x === 1) return x;
  return betaTails(Math.log(x) - Math.log1p(-x), a, b).lower;
}

/**
 * Both tails of the Beta(a, b) law at x = 1 / (1 + exp(-logit)), which may be nearer to 0 or 1 than a number
 * can be. Needs a, b > 0 and a finite logit.
 */
export function betaTails(logit: number, a: number, b: number): BetaTails {
  const at = point(logit);
  const logKernel = logKernelAt(at, a, b);
  if (at.x * (b + 1) <= at.complement * (a + 1)) {
    const logLower = Math.min(0, logKernel + Math.log(fraction(at.x, at.complement, a, b)));
    const lower = Math.exp(logLower);
    return { lower, upper: -Math.expm1(logLower), logLower, logUpper: Math.log1p(-lower) };
  }
  const logUpper = Math.min(0, logKernel + Math.log(fraction(at.complement, at.x, b, a)));
  const upper = Math.exp(logUpper);
  return { lower: -Math.expm1(logUpper), upper, logLower: Math.log1p(-upper), logUpper };
}

/** ln of x^a (1 - x)^b / B(a, b), which is the density of logit(x) for x ~ Beta(a, b). */
export function logBetaKernel(logit: number, a: number, b: number): number {
  return logKernelAt(point(logit), a, b);
}

interface Point {
  readonly x: number;
  readonly complement: number; // 1 - x
  readonly logX: number;
  readonly logComplement: number;
}

function point(logit: number): Point {
  const small = Math.exp(-Math.abs(logit));
  const far = 1 / (1 + small);
  const logFar = -Math.log1p(small);
  const near = small * far;
  const logNear = logFar - Math.abs(logit);
  return logit > 0
    ? { x: far, complement: near, logX: logFar, logComplement: logNear }
    : { x: near, complement: far, logX: logNear, logComplement: logFar };
}

/**
 * The kernel as its greatest value times exp(-deviance / 2): a ln x + b ln(1 - x) and ln B(a, b) are large and
 * nearly equal. Source: Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
function logKernelAt(at: Point, a: number, b: number): number {
  if (a < 1 || b < 1) return a * at.logX + b * at.logComplement - logBeta(a, b);
  const n = a + b;
  const excess = (at.x * b - at.complement * a) / n; // x - a / n
  return (
    a * logRatioLessExcess((excess / a) * n, at.logX - Math.log(a / n)) +
    b * logRatioLessExcess((-excess / b) * n, at.logComplement - Math.log(b / n)) +
    0.5 * Math.log((a / n) * b) -
    LOG_SQRT_TWO_PI +
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b)
  );
}

/** ln(1 + u) - u; `log` is ln(1 + u), for where that is not small. */
function logRatioLessExcess(u: number, log: number): number {
  if (Math.abs(u) > 0.4) return log - u;
  // ln(1 + u) = 2 artanh(r), Abramowitz and Stegun 4.1.27; the terms kept leave 1e-17.
  const r = u / (2 + u);
  const squared = r * r;
  let series = 0;
  for (let k = 27; k >= 3; k -= 2) series = series * squared + 1 / k;
  return r * (2 * squared * series - u);
}

/**
 * B(a, b) I_x(a, b) / (x^a (1 - x)^b) as 1 / (b0 + a1 / (b1 + a2 / (b2 + ...))), the even part of DLMF 8.17.22
 * written so that 1 - x is never subtracted from; by Lentz's method as modified by Thompson and Barnett
 * (1986). For x below the mean it takes some sqrt(max(a, b)) terms. Source: Didonato and Morris, Algorithm 708
 * (1992), BFRAC.
 */
function fraction(x: number, complement: number, a: number, b: number): number {
  const most = 1000 + 20 * Math.sqrt(Math.max(a, b));
  const balance = a * complement - b * x + 1;
  let value = nonZero((a * balance) / (a + 1));
  let c = value;
  let d = 0;
  for (let m = 1; m <= most; m++) {
    const before = a + 2 * m - 1;
    const step = (m * (b - m) * x) / before;
    const numerator = (step * (a + m - 1) * (a + b + m - 1) * x) / before;
    const denominator = m + step + ((a + m) * (balance + m * (1 + complement))) / (before + 2);
    d = 1 / nonZero(denominator + numerator * d);
    c = nonZero(denominator + numerator / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2e-16) break;
  }
  return 1 / value;
}

const TINY = 1e-300;
const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
