import { betaQuantileLogit } from './betaQuantile.ts';

/**
 * Quantile of the standard Student-t law with `df` > 0 degrees of freedom for p in [0, 1]: -Infinity at 0,
 * Infinity at 1, NaN elsewhere; infinite too where it leaves float64 (a df below 0.1 with a small p).
 * Relative error about 1e-12. Source: Abramowitz and Stegun 26.7.1: with x = df / (df + t^2) the law has the mass
 * I_x(df / 2, 1 / 2) beyond -t and t.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const beyond = 2 * Math.min(p, 1 - p);
  const within = 2 * Math.abs(p - 0.5);
  const magnitude = Math.sqrt(df) * Math.exp(-0.5 * betaQuantileLogit(beyond, within, df / 2, 0.5));
  return p < 0.5 ? -magnitude : magnitude;
}
