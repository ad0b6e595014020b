import type { AnyLaw } from './anyLaw.ts';
import { bernoulliFamily } from './bernoulli.ts';
import { categoricalFamily } from './categorical.ts';
import { exponentialFamily } from './exponential.ts';
import type { Family } from './family.ts';
import { gammaFamily } from './gamma.ts';
import { laplaceFamily } from './laplace.ts';
import type { Law, LawFamily } from './law.ts';
import { mixtureFamily } from './mixture.ts';
import { poissonFamily } from './poisson.ts';
import { simpleFamilies } from './simpleFamilies.ts';

type FamiliesOf<L extends AnyLaw> = {
  readonly [F in L['family']]: Family<Extract<L, { family: F }>>;
};

/** The families whose laws may fly. */
const inFlight: FamiliesOf<Law> = { ...simpleFamilies, mixture: mixtureFamily };

/** A new family is added here and to `AnyLaw`. */
const families: FamiliesOf<AnyLaw> = {
  ...inFlight,
  laplace: laplaceFamily,
  exponential: exponentialFamily,
  gamma: gammaFamily,
  poisson: poissonFamily,
  bernoulli: bernoulliFamily,
  categorical: categoricalFamily,
};

/** The family of a law. The record's type ties each key to its law, which a lookup by union cannot express. */
export function familyOf<L extends AnyLaw>(law: L): Family<L> {
  return families[law.family] as unknown as Family<L>;
}

/**
 * Natural logarithm of the density at `x`, nats (density in 1/unit), or of the mass where the law counts;
 * -Infinity where it is 0.
 */
export function logDensity(law: AnyLaw, x: number): number {
  return familyOf(law).logDensity(law, x);
}

/** Density at `x`, 1/unit, or mass. */
export function density(law: AnyLaw, x: number): number {
  return Math.exp(logDensity(law, x));
}

/** Expectation, unit; NaN where there is none (Student-t with df <= 1). */
export function lawMean(law: AnyLaw): number {
  return familyOf(law).mean(law);
}

/** Variance, unit^2; Infinity or NaN where there is none (Student-t with df <= 2). */
export function lawVariance(law: AnyLaw): number {
  return familyOf(law).variance(law);
}

/**
 * What is wrong with a law's parameters as a guess or a truth, or null: names the parameter, says
 * what was expected and what was got. sigma = 0 is a problem, though an estimator may arrive there.
 */
export function lawProblem(law: Law): string | null {
  return problemWithin(inFlight, law);
}

/** As `lawProblem`, for a law of any family. */
export function anyLawProblem(law: AnyLaw): string | null {
  return problemWithin(families, law);
}

function problemWithin(
  known: Partial<Record<LawFamily | AnyLaw['family'], unknown>>,
  law: AnyLaw,
): string | null {
  if (!Object.hasOwn(known, law.family))
    return `family must be one of ${Object.keys(known).join(', ')}, got ${String(law.family)}`;
  return familyOf(law).problem(law);
}
