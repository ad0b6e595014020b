import { LOG_SQRT_TWO_PI } from './constants.ts';
import type { SufficientStatistics } from './summary.ts';

/** Where a surface is greatest, by the indices of its axes. */
export interface GridPoint {
  readonly row: number; // of mus
  readonly column: number; // of sigmas
}

/**
 * Writes the log-likelihood of N(mu, sigma^2), nats, total over the summary's values, into `surface` for every
 * mu and sigma: one row a mu, row after row. Answers where it is greatest, the first such place; null where no
 * place stands out because n = 0 or all is -Infinity. The cost does not grow with n. Throws RangeError on a mu that
 * is not finite, a sigma that is not finite and above 0, or a surface of another length.
 */
export function fillNormalSurface(
  surface: Float64Array,
  summary: SufficientStatistics,
  mus: ArrayLike<number>,
  sigmas: ArrayLike<number>,
): GridPoint | null {
  requireAxes(surface, mus, sigmas);
  const { n, mean, sumSquaredDeviations } = summary;
  const columns = sigmas.length;
  let best = -Infinity;
  let at = -1;
  for (let column = 0; column < columns; column++) {
    const sigma = sigmas[column] as number;
    const spread = sumSquaredDeviations / sigma / sigma;
    const constant = n === 0 ? 0 : n * (Math.log(sigma) + LOG_SQRT_TWO_PI);
    for (let row = 0; row < mus.length; row++) {
      const z = (mean - (mus[row] as number)) / sigma;
      const value = n === 0 ? 0 : -0.5 * (spread + n * z * z) - constant;
      const index = row * columns + column;
      surface[index] = value;
      if (value > best || (value === best && index < at)) {
        best = value;
        at = index;
      }
    }
  }
  if (n === 0 || at < 0) return null;
  return { row: Math.floor(at / columns), column: at % columns };
}

function requireAxes(
  surface: Float64Array,
  mus: ArrayLike<number>,
  sigmas: ArrayLike<number>,
): void {
  if (surface.length !== mus.length * sigmas.length) {
    throw new RangeError(
      `surface: expected ${mus.length} x ${sigmas.length} numbers, got ${surface.length}`,
    );
  }
  for (let i = 0; i < mus.length; i++) {
    if (!Number.isFinite(mus[i]))
      throw new RangeError(`mus[${i}]: expected a finite number, got ${mus[i]}`);
  }
  for (let i = 0; i < sigmas.length; i++) {
    const sigma = sigmas[i] as number;
    if (!(Number.isFinite(sigma) && sigma > 0))
      throw new RangeError(`sigmas[${i}]: expected a finite number above 0, got ${sigma}`);
  }
}
