import { logDensity } from '../../../src/core/statistics/families.ts';
import type { StudentTLaw } from '../../../src/core/statistics/law.ts';
import type { NormalInverseGamma } from '../../../src/core/statistics/priors.ts';

/** Central intervals that hold nine tenths of a prior, for words such as "nine times out of ten". */
export interface PriorIntervals {
  readonly mu: readonly [low: number, high: number]; // unit
  readonly sigma: readonly [low: number, high: number]; // unit
}

const TAIL = 0.05;
const POINTS = 4000;

/**
 * By the trapezoid rule on a fine grid; good to about four digits. The marginal of mu is a Student-t with
 * 2 alpha0 degrees of freedom about mu0 with squared scale beta0 / (alpha0 kappa0); sigma^2 is
 * inverse-gamma (Murphy 2007, section 6).
 */
export function priorIntervals(prior: NormalInverseGamma): PriorIntervals {
  const { mu0, kappa0, alpha0, beta0 } = prior;
  const scale = Math.sqrt(beta0 / (alpha0 * kappa0));
  const marginal: StudentTLaw = { family: 'student-t', df: 2 * alpha0, location: 0, scale: 1 };
  // t = sinh(u) spreads the grid over heavy tails.
  const standard = centralInterval(
    u => Math.exp(logDensity(marginal, Math.sinh(u))) * Math.cosh(u),
    -12,
    12,
  );
  const middle = Math.log(Math.sqrt(beta0 / alpha0));
  // Density of u = ln sigma, up to a factor.
  const logSigma = centralInterval(
    u => Math.exp(-2 * alpha0 * (u - middle) - alpha0 * Math.expm1(-2 * (u - middle))),
    middle - 4,
    middle + 40 / alpha0,
  );
  return {
    mu: [mu0 + scale * Math.sinh(standard[0]), mu0 + scale * Math.sinh(standard[1])],
    sigma: [Math.exp(logSigma[0]), Math.exp(logSigma[1])],
  };
}

function centralInterval(
  density: (u: number) => number,
  from: number,
  to: number,
): readonly [number, number] {
  const step = (to - from) / POINTS;
  const cumulative = new Float64Array(POINTS + 1);
  let before = density(from);
  for (let i = 1; i <= POINTS; i++) {
    const here = density(from + i * step);
    cumulative[i] = (cumulative[i - 1] as number) + (0.5 * (before + here) * step || 0);
    before = here;
  }
  const total = cumulative[POINTS] as number;
  const quantile = (p: number): number => {
    const wanted = p * total;
    const i = cumulative.findIndex(value => value >= wanted);
    const low = cumulative[Math.max(0, i - 1)] as number;
    const high = cumulative[i] as number;
    return from + (i - 1 + (high > low ? (wanted - low) / (high - low) : 0)) * step;
  };
  return [quantile(TAIL), quantile(1 - TAIL)];
}
