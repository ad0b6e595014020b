import { digammaHalfStep } from './digamma.ts';
import { numberProblem } from './family.ts';
import type { Family } from './family.ts';
import type { StudentTLaw } from './law.ts';
import { logGammaHalfStep } from './logGamma.ts';

/** Distances from the location, in scales, that bound the quadrature panels; the tails begin at the last. */
const PANEL_EDGES = [-16, -8, -4, -1.5, 0, 1.5, 4, 8, 16] as const;

/** Source: Gelman et al., Bayesian Data Analysis, 3rd ed., appendix A. */
function logDensity({ df, location, scale }: StudentTLaw, x: number): number {
  const z = (x - location) / scale;
  const squared = z * z;
  // Beyond 1e154 scales z^2 overflows; its logarithm does not.
  const logBracket =
    squared === Infinity ? 2 * Math.log(Math.abs(z)) - Math.log(df) : Math.log1p(squared / df);
  return (
    logGammaHalfStep(df / 2) -
    0.5 * Math.log(df * Math.PI) -
    Math.log(scale) -
    0.5 * (df + 1) * logBracket
  );
}

function variance({ df, scale }: StudentTLaw): number {
  if (df > 2) return (scale * scale * df) / (df - 2);
  return df > 1 ? Infinity : NaN;
}

/** Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2 (1995), chapter 28. */
function entropy({ df, scale }: StudentTLaw): number {
  return (
    0.5 * (df + 1) * digammaHalfStep(df / 2) +
    0.5 * Math.log(df * Math.PI) -
    logGammaHalfStep(df / 2) +
    Math.log(scale)
  );
}

export const studentTFamily: Family<StudentTLaw> = {
  measure: 'length',
  logDensity,
  mean: law => (law.df > 1 ? law.location : NaN),
  variance,
  entropy,
  problem: law =>
    numberProblem('df', law.df, df => df > 0, 'a finite number above 0') ??
    numberProblem('location', law.location, () => true, 'a finite number') ??
    numberProblem('scale', law.scale, s => s > 0, 'a finite number above 0'),
  support: () => [-Infinity, Infinity],
  landmarks: law => PANEL_EDGES.map(z => law.location + z * law.scale),
  tailIndex: law => law.df,
  tailPower: () => 0,
};
