import { LOG_SQRT_TWO_PI } from '../../statistics/constants.ts';
import { digamma, trigamma } from '../../statistics/digamma.ts';
import { logGammaHalfStep } from '../../statistics/logGamma.ts';

/** A number that depends on tau, and its first two derivatives by tau. */
export interface WithDerivatives {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** From df = 80 on the series leaves less than 1e-17. */
const SERIES_BELOW_TAU = 1 / 80;

/**
 * ln of the Student-t density at its mode with sigma = 1, as a function of tau = 1 / df >= 0:
 * lnGamma((df + 1) / 2) - lnGamma(df / 2) - ln(df pi) / 2. It is smooth down to tau = 0, the normal law.
 * Source: DLMF 5.11.13 for ln Gamma(a + 1/2) - ln Gamma(a), here with a = df / 2.
 */
export function logStudentTConstant(tau: number): WithDerivatives {
  if (tau < SERIES_BELOW_TAU) {
    const r = tau * tau;
    return {
      value: -LOG_SQRT_TWO_PI + tau * (-1 / 4 + r * (1 / 24 + r * (-1 / 20 + (r * 17) / 112))),
      slope: -1 / 4 + r * (1 / 8 + r * (-1 / 4 + (r * 17) / 16)),
      curvature: tau * (1 / 4 + r * (-1 + (r * 51) / 8)),
    };
  }
  const a = 0.5 / tau;
  const first = digamma(a + 0.5) - digamma(a) - 0.5 / a; // by a
  const second = trigamma(a + 0.5) - trigamma(a) + 0.5 / (a * a);
  return {
    value: logGammaHalfStep(a) - 0.5 * Math.log(a) - LOG_SQRT_TWO_PI,
    slope: -2 * a * a * first,
    curvature: 4 * a * a * a * (a * second + 2 * first),
  };
}
