import type { SimpleLaw } from '../statistics/law.ts';
import { normalQuantile } from '../statistics/normalQuantile.ts';
import type { RandomSource } from './randomSource.ts';

/**
 * Gamma variate of the given shape (> 0) and scale 1.
 * Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
 */
export function drawGamma(random: RandomSource, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalQuantile(random.uniform());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random.uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v))
      return d * v;
  }
}

/** Inverse-gamma variate: sigma^2 ~ InvGamma(shape, scale) has mean scale / (shape - 1). */
export function drawInverseGamma(random: RandomSource, shape: number, scale: number): number {
  return scale / drawGamma(random, shape);
}

/** A draw by inversion, one uniform for each; a Student-t takes more. */
export function drawFrom(law: SimpleLaw, random: RandomSource): number {
  switch (law.family) {
    case 'normal':
      return law.mu + law.sigma * normalQuantile(random.uniform());
    case 'uniform':
      return law.lower + (law.upper - law.lower) * random.uniform();
    case 'student-t': {
      const z = normalQuantile(random.uniform());
      return law.location + law.scale * z * Math.sqrt(law.df / (2 * drawGamma(random, law.df / 2)));
    }
  }
}
