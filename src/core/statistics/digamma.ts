const SHIFTED_TO = 15; // from here the terms kept leave less than 1e-16

/**
 * Digamma, the derivative of ln Gamma, for x > 0; NaN elsewhere. Absolute error about 1e-14.
 * Source: Abramowitz and Stegun 6.3.18 after the recurrence 6.3.5.
 */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  let shifted = x;
  let sum = 0;
  while (shifted < SHIFTED_TO) {
    sum -= 1 / shifted;
    shifted += 1;
  }
  return sum + Math.log(shifted) - 0.5 / shifted - digammaTail(shifted);
}

/** ln x - 1 / (2 x) - digamma(x) for x >= 15, good to 1e-16 of itself. Source: Abramowitz and Stegun 6.3.18. */
export function digammaTail(x: number): number {
  const r = 1 / (x * x);
  return r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132)))));
}

/**
 * digamma(a + 1/2) - digamma(a) for a > 0, without the cancellation of two logarithms.
 * Source: the derivative of DLMF 5.11.13, as in `logGammaHalfStep`.
 */
export function digammaHalfStep(a: number): number {
  if (a < 40) return digamma(a + 0.5) - digamma(a);
  const r = 1 / (a * a);
  return (0.5 + (1 / 8 + r * (-1 / 64 + r * (1 / 128 - (r * 17) / 2048))) / a) / a;
}

/**
 * Trigamma, the derivative of digamma, for x > 0; NaN elsewhere. Relative error about 1e-15.
 * Source: Abramowitz and Stegun 6.4.12 after the recurrence 6.4.6.
 */
export function trigamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shifted = x;
  let sum = 0;
  while (shifted < SHIFTED_TO) {
    sum += 1 / (shifted * shifted);
    shifted += 1;
  }
  return sum + 1 / shifted + trigammaTail(shifted);
}

/** trigamma(x) - 1 / x for x > 0, which is positive and near 1 / (2 x^2) for large x. Relative error about 1e-15. */
export function trigammaExcess(x: number): number {
  return x < SHIFTED_TO ? trigamma(x) - 1 / x : trigammaTail(x);
}

/** trigamma(x) - 1 / x for x >= 15. */
function trigammaTail(x: number): number {
  const r = 1 / (x * x);
  const inner = 1 / 42 - r * (1 / 30 - r * (5 / 66 - (r * 691) / 2730));
  return r * (0.5 + (1 / 6 - r * (1 / 30 - r * inner)) / x);
}
