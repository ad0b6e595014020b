import type { Family } from './family.ts';
import type { Law, LawFamily } from './law.ts';
import { mixtureFamily } from './mixture.ts';
import { simpleFamilies } from './simpleFamilies.ts';

const families: { readonly [F in LawFamily]: Family<Extract<Law, { family: F }>> } = {
  ...simpleFamilies,
  mixture: mixtureFamily,
};

/** The family of a law. The record's type ties each key to its law, which a lookup by union cannot express. */
export function familyOf<L extends Law>(law: L): Family<L> {
  return families[law.family] as unknown as Family<L>;
}

/** Natural logarithm of the density at `x`, nats (density in 1/unit); -Infinity where the density is 0. */
export function logDensity(law: Law, x: number): number {
  return familyOf(law).logDensity(law, x);
}

/** Density at `x`, 1/unit. */
export function density(law: Law, x: number): number {
  return Math.exp(logDensity(law, x));
}

/** Expectation, unit; NaN where there is none (Student-t with df <= 1). */
export function lawMean(law: Law): number {
  return familyOf(law).mean(law);
}

/** Variance, unit^2; Infinity or NaN where there is none (Student-t with df <= 2). */
export function lawVariance(law: Law): number {
  return familyOf(law).variance(law);
}

/**
 * What is wrong with a law's parameters as a guess or a truth, or null: names the parameter, says
 * what was expected and what was got. sigma = 0 is a problem, though an estimator may arrive there.
 */
export function lawProblem(law: Law): string | null {
  if (!Object.hasOwn(families, law.family)) {
    return `family must be one of ${Object.keys(families).join(', ')}, got ${String(law.family)}`;
  }
  return familyOf(law).problem(law);
}
