import type { AnyLaw } from '../statistics/anyLaw.ts';
import { familyOf, logDensity } from '../statistics/families.ts';
import type { NormalLaw } from '../statistics/law.ts';
import { sameLaw } from '../statistics/sameLaw.ts';
import {
  klBernoullis,
  klCategoricals,
  klExponentials,
  klGammas,
  klLaplaces,
  klNormals,
  klPoissons,
  klStudentTNormal,
  klUniforms,
} from './closedDivergence.ts';
import { expectation, expectationNearPole } from './expectation.ts';

/**
 * Kullback-Leibler divergence KL(truth || law), nats, never negative and 0 for equal laws: what one who holds
 * `law` pays on average for each value over one who knows `truth`. Infinity where the law excludes what the
 * truth allows, where either is a point mass, where one has a density and the other counts, or where the
 * truth's tail is too heavy for the law. In closed form within a family, but for Student-t and mixtures; else by
 * quadrature to 1e-10 relative or 1e-13 absolute (see `expectation`), or by the sum over a finite support.
 */
export function klDivergence(truth: AnyLaw, law: AnyLaw): number {
  if (familyOf(truth).measure !== familyOf(law).measure || excludesSupport(truth, law))
    return Infinity;
  if (isPointMass(truth) || isPointMass(law)) return Infinity;
  if (sameLaw(truth, law)) return 0;
  const closed = closedDivergence(truth, law);
  if (closed !== null) return Math.max(0, closed);
  if (familyOf(truth).measure === 'counting') return Math.max(0, finiteSum(truth, law));
  if (tailIsTooHeavy(truth, law)) return Infinity;
  return Math.max(0, byQuadrature(truth, law));
}

/** KL(truth || law) of two normal laws, nats; Infinity when either is a point mass. */
export function klNormal(truth: NormalLaw, law: NormalLaw): number {
  return truth.sigma === 0 || law.sigma === 0 ? Infinity : klNormals(truth, law);
}

/**
 * Entropy -E[ln p], nats, differential where the law has a density; -Infinity for a point mass on a line. In closed
 * form but for mixtures, whose quadrature is that of `klDivergence`.
 */
export function entropy(law: AnyLaw): number {
  return familyOf(law).entropy(law) ?? expectation(law, law, x => -logDensity(law, x));
}

/** Null for a pair without a closed form. Gamma and exponential are one family here, so are Bernoulli and categorical. */
function closedDivergence(truth: AnyLaw, law: AnyLaw): number | null {
  if (truth.family === 'normal' && law.family === 'normal') return klNormals(truth, law);
  if (truth.family === 'uniform' && law.family === 'uniform') return klUniforms(truth, law);
  if (truth.family === 'laplace' && law.family === 'laplace') return klLaplaces(truth, law);
  if (truth.family === 'poisson' && law.family === 'poisson') return klPoissons(truth, law);
  if (truth.family === 'exponential' && law.family === 'exponential')
    return klExponentials(truth, law);
  if (truth.family === 'bernoulli' && law.family === 'bernoulli') return klBernoullis(truth, law);
  const [ownGamma, otherGamma] = [asGamma(truth), asGamma(law)];
  if (ownGamma !== null && otherGamma !== null) return klGammas(ownGamma, otherGamma);
  const [own, other] = [asShares(truth), asShares(law)];
  if (own !== null && other !== null) return klCategoricals({ p: own }, { p: other });
  // Nearer to a bell than 10 degrees of freedom the closed form would cancel; there the quadrature is good.
  if (truth.family === 'student-t' && law.family === 'normal' && truth.df > 2 && truth.df < 10)
    return klStudentTNormal(truth, law, entropy(truth));
  return null;
}

function asGamma(law: AnyLaw): Extract<AnyLaw, { family: 'gamma' }> | null {
  if (law.family === 'exponential') return { family: 'gamma', shape: 1, rate: law.rate };
  return law.family === 'gamma' ? law : null;
}

function asShares(law: AnyLaw): readonly number[] | null {
  if (law.family === 'bernoulli') return [1 - law.p, law.p];
  return law.family === 'categorical' ? law.p : null;
}

function isPointMass(law: AnyLaw): boolean {
  const { measure, support } = familyOf(law);
  const [lower, upper] = support(law);
  return measure === 'length' && lower === upper;
}

function excludesSupport(truth: AnyLaw, law: AnyLaw): boolean {
  const [lower, upper] = familyOf(truth).support(truth);
  const [least, greatest] = familyOf(law).support(law);
  return least > lower || greatest < upper;
}

/** E[ln(p / q)] diverges when p falls like a power and q faster than any, unless p has the moment that q's tail asks for. */
function tailIsTooHeavy(truth: AnyLaw, law: AnyLaw): boolean {
  const power = familyOf(law).tailPower(law);
  return power > 0 && power < Infinity && familyOf(truth).tailIndex(truth) <= power;
}

function byQuadrature(truth: AnyLaw, law: AnyLaw): number {
  if (truth.family === 'gamma' && truth.shape < 1) {
    const landmarks = familyOf(law).landmarks(law);
    return -entropy(truth) - expectationNearPole(truth, landmarks, x => logDensity(law, x));
  }
  return expectation(truth, law, x => logDensity(truth, x) - logDensity(law, x));
}

/** Of laws that count, where the truth's support is finite. */
function finiteSum(truth: AnyLaw, law: AnyLaw): number {
  const [lower, upper] = familyOf(truth).support(truth);
  let sum = 0;
  for (let k = lower; k <= upper; k++) {
    const own = logDensity(truth, k);
    if (own > -Infinity) sum += Math.exp(own) * (own - logDensity(law, k));
  }
  return sum;
}
