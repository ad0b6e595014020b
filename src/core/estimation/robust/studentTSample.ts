/**
 * Where a Student-t law stands: location, scale (not the standard deviation) and tau = 1 / df; 0 is the
 * normal law.
 */
export interface StudentTPoint {
  readonly mu: number; // unit
  readonly sigma: number; // unit, > 0
  readonly tau: number; // 1 / df, >= 0
}

/**
 * All that a step needs of the sample at one point, with z = (x - mu) / sigma and q = 1 / (1 + tau z^2):
 * the weight of a value in EM is (1 + tau) q.
 */
export interface StudentTSums {
  readonly q: number;
  readonly qz: number;
  readonly qz2: number;
  readonly q2z3: number;
  readonly q2z4: number;
  readonly logs: number; // ln(1 + tau z^2) / tau; z^2 at tau = 0
  readonly logsSlope: number; // its derivative by tau
  readonly logsCurvature: number; // the second one
}

/** A sample, however it is held: value by value, or pressed into cells. */
export interface StudentTSample {
  readonly n: number;
  readonly sums: (at: StudentTPoint) => StudentTSums;
}

/** Below it the terms in ln(1 + tau z^2) / tau cancel, and are taken value by value. */
export const SMALL_TAU = 1e-3;

/** Sums over the sample from those that do not cancel while tau is not small. */
export function completed(
  tau: number,
  logs: number,
  [q, qz, qz2, q2z3, q2z4]: readonly [number, number, number, number, number],
): StudentTSums {
  const logsSlope = (qz2 - logs) / tau;
  const logsCurvature = (-2 * logsSlope - q2z4) / tau;
  return { q, qz, qz2, q2z3, q2z4, logs, logsSlope, logsCurvature };
}

/** A series in u < 0.02 leaves less than 1e-15 after so many terms. */
const SERIES_BELOW = 0.02;
const TERMS = 9;
const LOGS = new Float64Array(TERMS); // of ln(1 + u) / u
const SLOPES = new Float64Array(TERMS); // of (u / (1 + u) - ln(1 + u)) / u^2
const CURVATURES = new Float64Array(TERMS); // of (2 ln(1 + u) - 2 u / (1 + u) - u^2 / (1 + u)^2) / u^3
for (let k = 0; k < TERMS; k++) {
  const sign = k % 2 === 0 ? 1 : -1;
  LOGS[k] = sign / (k + 1);
  SLOPES[k] = (-sign * (k + 1)) / (k + 2);
  CURVATURES[k] = (sign * (k + 1) * (k + 2)) / (k + 3);
}

/** ln(1 + tau s) / tau and its first two derivatives by tau, into `out`; no cancellation at small tau. */
export function logTerms(tau: number, s: number, out: Float64Array): void {
  const u = tau * s;
  if (u < SERIES_BELOW) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = TERMS - 1; k >= 0; k--) {
      a = a * u + (LOGS[k] as number);
      b = b * u + (SLOPES[k] as number);
      c = c * u + (CURVATURES[k] as number);
    }
    out[0] = s * a;
    out[1] = s * s * b;
    out[2] = s * s * s * c;
    return;
  }
  const log = Math.log1p(u);
  const uq = u / (1 + u);
  out[0] = log / tau;
  out[1] = (uq - log) / (tau * tau);
  out[2] = (2 * (log - uq) - uq * uq) / (tau * tau * tau);
}
