import { logStudentTConstant } from './studentTConstant.ts';
import type { StudentTPoint, StudentTSums } from './studentTSample.ts';

/**
 * The log-likelihood of a Student-t law, nats in total, and its derivatives by
 * (mu in units of the current sigma, ln sigma, tau = 1 / df). Tau instead of df makes the normal law an
 * ordinary point, tau = 0: there the slope by tau is n / 4 times the excess kurtosis about the maximum.
 */
export interface StudentTDerivatives {
  readonly logLikelihood: number;
  readonly gradient: readonly [number, number, number];
  /** Second derivatives: mu mu, mu sigma, sigma sigma, mu tau, sigma tau, tau tau. */
  readonly hessian: readonly [number, number, number, number, number, number];
}

/** ln f = C(tau) - ln sigma - (1 + tau) / 2 * ln(1 + tau z^2) / tau, summed over the sample. */
export function logLikelihoodOf(n: number, at: StudentTPoint, sums: StudentTSums): number {
  const constant = logStudentTConstant(at.tau).value;
  return n * (constant - Math.log(at.sigma)) - 0.5 * (1 + at.tau) * sums.logs;
}

/**
 * Source: Lange, Little and Taylor (1989), appendix B, for the score; here in tau and with all second
 * derivatives.
 */
export function derivativesOf(
  n: number,
  { sigma, tau }: StudentTPoint,
  sums: StudentTSums,
): StudentTDerivatives {
  const { q, qz, qz2, q2z3, q2z4, logs, logsSlope, logsCurvature } = sums;
  const constant = logStudentTConstant(tau);
  const more = 1 + tau;
  const q2z2 = qz2 - tau * q2z4;
  const q2z = qz - tau * q2z3;
  const q2 = q - tau * q2z2;
  return {
    logLikelihood: n * (constant.value - Math.log(sigma)) - 0.5 * more * logs,
    gradient: [more * qz, more * qz2 - n, n * constant.slope - 0.5 * (logs + more * logsSlope)],
    hessian: [
      -more * (2 * q2 - q),
      -2 * more * q2z,
      -2 * more * q2z2,
      qz - more * q2z3,
      qz2 - more * q2z4,
      n * constant.curvature - logsSlope - 0.5 * more * logsCurvature,
    ],
  };
}
